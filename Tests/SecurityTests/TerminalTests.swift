import Commands
import Foundation
import TestSupport
import Testing

/// Names and lines of strangers do not steer the terminal, nor the runner of GitHub's actions, which takes
/// commands from all output.
@Suite struct TerminalTests {
  private static let hostile = "a\u{1B}[31m\n::error::x\u{9B}31m\u{202E}.json"

  private func run(_ arguments: [String]) -> String {
    let console = TestConsole()
    _ = Writ.run(arguments, on: console)
    return console.text + console.errorOutput
  }

  private func expectHarmless(_ said: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let signs: Set<Unicode.Scalar> = ["\u{1B}", "\u{9B}", "\u{202E}", "\u{7}", "\r"]
    #expect(
      !said.unicodeScalars.contains { signs.contains($0) }, "\(said)",
      sourceLocation: sourceLocation)
    for line in said.split(separator: "\n") {
      let isCommand = line.drop { $0 == " " }.hasPrefix("::") || line.contains("##[")
      #expect(!isCommand, "\(line)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    #"{"inferenceProvider": "gatwy", "a\u001b[31m\n::b": "\u202e\u009b"}"#, "{\"a\": \u{1B}[31m}",
    "{",
  ])
  func namesOfFiles(text: String) throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write(text, to: Self.hostile).path
    try FileManager.default.createSymbolicLink(
      atPath: directory.url.appending(path: "b" + Self.hostile).path, withDestinationPath: "none")
    for arguments in [
      ["lint", path], ["lint", "--fix", "--dry-run", directory.url.path], ["lint", path + "x"],
      ["diff", path, "/dev/null"], ["diff", "--textconv", path], ["egress", path],
      ["effective", "--local", path], ["export", "--to", "plist", path],
      ["merge", path, path, path + "x"], ["lint", "--baseline", path, path],
      ["gateway-policy", "--for", "kong", path], ["catalog", "diff", path],
    ] {
      expectHarmless(run(arguments))
    }
  }

  @Test(arguments: [
    "  ::stop-commands::x: 1\n", "::error::x: 1", "inferenceProvider: [##[error]x]",
    "a: {\n ::add-mask::e",
  ])
  func linesOfDocuments(text: String) throws {
    let directory = try TemporaryDirectory()
    expectHarmless(run(["lint", "--verbose", try directory.write(text, to: "a.yaml").path]))
  }
}
