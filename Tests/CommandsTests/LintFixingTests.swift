import Commands
import Foundation
import TestSupport
import Testing

@Suite struct LintFixingTests {
  private static let broken = "{\n  \"inferenceprovider\": \"gateway\"\n}\n"
  private static let mended = "{\n  \"inferenceProvider\": \"gateway\"\n}\n"

  @Test func writesBackAndReportsWhatIsLeft() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.broken, to: "a.json")
    let console = TestConsole()
    #expect(Writ.run(["lint", "--fragment", "--fix", file], on: console) == .done)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.mended)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput == "writ: \(file): 1 fix written\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
  }

  @Test func aDryRunPrintsADifference() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.broken, to: "a.json")
    let console = TestConsole()
    let status = Writ.run(["lint", "--fragment", "--fix", "--dry-run", file], on: console)
    #expect(status == .done)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.broken)
    #expect(
      console.text == """
        --- a\(file)
        +++ b\(file)
        @@ -1,3 +1,3 @@
         {
        -  "inferenceprovider": "gateway"
        +  "inferenceProvider": "gateway"
         }

        """)
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let console = TestConsole()
    console.standardInput = Array((Self.broken.dropLast(2) + ",\"what\": 1}").utf8)
    let status = Writ.run(
      ["lint", "--fragment", "--fix", "--severity", "unknown-key=error"], on: console)
    #expect(status == .findings)
    #expect(console.text == Self.mended.dropLast(2) + ",\"what\": 1}")
    #expect(console.errorOutput.contains("[unknown-key]"))
  }

  @Test func whatCannotBeReadPassesAsItIs() throws {
    let console = TestConsole()
    console.standardInput = Array("{\"a\": ".utf8)
    #expect(Writ.run(["lint", "--fix"], on: console) == .findings)
    #expect(console.text == "{\"a\": ")
    #expect(console.errorOutput.contains("[syntax]"))
  }

  @Test func aDifferenceDoesNotShowSecrets() throws {
    let console = TestConsole()
    console.standardInput = Array(
      "{\n  \"inferenceprovider\": \"gateway\",\n  \"inferenceGatewayApiKey\": \"sk-abcdef-1\"\n}\n"
        .utf8)
    _ = Writ.run(["lint", "--fragment", "--fix", "--dry-run"], on: console)
    #expect(console.text.contains("\"inferenceGatewayApiKey\": ‹redacted›"))
    #expect(!console.text.contains("abcdef"))
    #expect(console.errorOutput.contains("cannot be applied"))
  }

  @Test func aDryRunNeedsFix() {
    #expect(Writ.run(["lint", "--dry-run"], on: TestConsole()) == .failed)
  }
}

/// A folder that goes when the test does.
private final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}
