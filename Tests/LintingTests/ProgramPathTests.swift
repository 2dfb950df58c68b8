import Testing

@testable import Rules

/// What the path of a program is taken for.
@Suite struct ProgramPathTests {
  @Test(
    arguments: [
      ("/usr/local/bin/token", .posix), (#"C:\Tools\token.exe"#, .windowsDrive),
      ("C:/Tools/token.exe", .windowsDriveWithSlashes),
      (#"\\files\tools$\token.exe"#, .windowsShare),
      ("bin/token", nil), (#"\Tools\token.exe"#, nil), ("C:token.exe", nil), ("", nil),
      (#""C:\Tools\token.exe""#, nil),
    ] as [(String, ProgramPath.Style?)])
  func tellsTheStyle(text: String, style: ProgramPath.Style?) {
    #expect(ProgramPath(text).style == style)
  }

  @Test(
    arguments: [
      ("~/token", .tilde), ("$HOME/token", .variable), ("/opt/${USER}/token", .variable),
      (#"C:\Users\%USERNAME%\token.exe"#, .variable), (#"%ProgramFiles(x86)%\a\token"#, .variable),
      ("/opt/token --user", .arguments), ("/opt/token -u", .arguments),
      (#"C:\Tools\token /quiet"#, .arguments), ("/opt/token.sh prod", .arguments),
      (#"C:\Tools\token.exe conf\prod"#, .arguments),
    ] as [(String, ProgramPath.Flaw?)])
  func findsTheFlaw(text: String, flaw: ProgramPath.Flaw?) {
    #expect(ProgramPath(text).flaw == flaw)
  }

  @Test(arguments: [
    "/opt/Acme Tools/token", "/opt/Acme - Tools/token", "/opt/Acme v1.2 beta/token",
    "/Applications/Acme.app/Contents/My Token", #"C:\Program Files\Acme Inc. Tools\token.exe"#,
    #"\\files\tools$\token.exe"#, #"C:\100% Acme\token.exe"#, "/opt/a$b/token",
    "/opt/~cache/token", "/opt/token ",
  ])
  func findsNothingInPlainPaths(text: String) {
    #expect(ProgramPath(text).flaw == nil)
  }
}
