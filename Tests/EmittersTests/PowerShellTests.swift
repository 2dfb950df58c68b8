import Testing

@testable import Emitters

@Suite struct PowerShellTests {
  private func scripts(
    _ json: String, scope: ExportOptions.Scope = .machine
  ) throws -> (set: String, detect: String) {
    var options = ExportOptions()
    options.scope = scope
    let files = try ExportFormat.powershell.export(configuration(json), options: options).files
    #expect(
      files.map(\.path) == ["Set-ClaudeDesktopPolicy.ps1", "Detect-ClaudeDesktopPolicy.ps1"])
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    return (texts.first ?? "", texts.last ?? "")
  }

  @Test func valuesAreOneLineEach() throws {
    let (set, detect) = try scripts(
      #"{"inferenceProvider":"gateway","coworkTabEnabled":true,"inferenceModels":["it's"]}"#)
    for script in [set, detect] {
      #expect(script.contains(#"$key = 'HKLM:\SOFTWARE\Policies\Claude'"#))
      #expect(script.contains("  'inferenceProvider' = 'gateway'\r\n"))
      #expect(script.contains("  'coworkTabEnabled' = 'true'\r\n"))
      #expect(script.contains("  'inferenceModels' = '[\"it''s\"]'\r\n"))
      #expect(script.contains("  'bootstrapUrl'\r\n"))
      #expect(!script.contains("$schemaVersion"))
    }
    #expect(try scripts("{}", scope: .user).set.contains(#"'HKCU:\SOFTWARE"#))
  }

  @Test(arguments: [
    ("it's", "'it''s'"), ("", "''"), (#"C:\a"#, #"'C:\a'"#), ("$a `b", "'$a `b'"),
    ("a\nb", #"[regex]::Unescape('a\nb')"#), ("\r\n'@", #"[regex]::Unescape('\r\n''@')"#),
    (#"C:\é"#, #"[regex]::Unescape('C:\\\u00E9')"#),
    ("\u{2019}", #"[regex]::Unescape('\u2019')"#), ("🎉", #"[regex]::Unescape('\uD83C\uDF89')"#),
  ])
  func expressions(text: String, expected: String) {
    #expect(PowerShellText.expression(text) == expected)
  }

  @Test(arguments: HostileText.portable + HostileText.controls)
  func scriptsArePrintable(text: String) throws {
    let (set, detect) = try scripts(configuration(withText: text))
    for script in [set, detect] {
      #expect(
        script.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0D || $0 == 0x0A })
      #expect(script.utf8.filter { $0 == 0x0D }.count == script.utf8.filter { $0 == 0x0A }.count)
    }
  }

  @Test func secretsAreNotPrinted() throws {
    let (set, detect) = try scripts(#"{"inferenceGatewayApiKey":"s3cret"}"#)
    for script in [set, detect] {
      #expect(script.split(separator: "\r\n").filter { $0.contains("s3cret") }.count == 1)
      #expect(!script.contains("Write-Host"))
    }
  }
}
