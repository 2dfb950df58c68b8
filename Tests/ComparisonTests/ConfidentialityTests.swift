import Commands
import Comparison
import Foundation
import Testing

/// No report of a difference ever shows a secret.
@Suite struct ConfidentialityTests {
  private static let first = """
    {"inferenceGatewayApiKey": "SECRET-1", "otlpHeaders": {"Authorization": "SECRET-2"},
     "egressProxyUrl": "http://user:SECRET-3@proxy.example",
     "managedMcpServers": [{"name": "a", "transport": "http", "url": "https://a/?t=SECRET-4",
       "headers": {"X": "SECRET-5"}}, {"name": "b", "transport": "stdio", "command": "/b",
       "args": ["--token", "SECRET-6"], "env": {"T": "SECRET-7"}}],
     "own": {"password": "SECRET-8", "deep": [{"api_key": {"v": ["SECRET-9"]}}]},
     "ownSecret": "SECRET-10", "bootstrapOidc.clientSecret": "SECRET-11"}
    """
  private static let second = first.replacing("SECRET-", with: "SECRET-X")

  @Test(arguments: ["text", "json", "markdown", "html"])
  func reportsShowNoSecret(format: String) throws {
    let scratch = try ScratchDirectory()
    let paths = [
      try scratch.write(Self.first, to: "a.json"), try scratch.write(Self.second, to: "b.json"),
      try scratch.write("{}", to: "c.json"),
    ]
    for (before, after) in [(0, 1), (0, 2), (2, 0)] {
      let console = TestConsole()
      let status = Writ.run(["diff", "--format", format, paths[before], paths[after]], on: console)
      #expect(status == .findings)
      #expect(!console.text.contains("SECRET-"))
      #expect(console.text.contains("‹redacted›"))
      #expect(console.errorOutput.isEmpty)
    }
  }

  @Test func canonicalTextShowsNoSecret() throws {
    let scratch = try ScratchDirectory()
    let console = TestConsole()
    let path = try scratch.write(Self.first, to: "a.json")
    #expect(Writ.run(["diff", "--textconv", path], on: console) == .done)
    #expect(!console.text.contains("SECRET-"))
  }

  @Test func rotatedSecretIsSaid() throws {
    let found = try changes(
      #"{"inferenceGatewayApiKey": "a"}"#, #"{"inferenceGatewayApiKey": "b"}"#)
    #expect(found.first?.before?.json == "\"‹redacted›\"")
    #expect(found.first?.after?.json == "\"‹redacted›\"")
    #expect(found.first?.message.contains("replaced by another value") == true)
  }

  @Test func programsAndHostsOfServersAreShown() throws {
    let found = try changes(
      #"{"managedMcpServers": [{"name": "a", "command": "/usr/bin/a"}]}"#,
      #"{"managedMcpServers": [{"name": "a", "command": "/usr/bin/b"}]}"#)
    #expect(found.first?.after?.json == "\"/usr/bin/b\"")
  }
}
