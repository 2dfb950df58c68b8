import Foundation
import TestSupport
import Testing

/// The hook for an installed `writ`, run by the real pre-commit when somebody commits.
@Suite(.serialized) struct PreCommitTests {
  /// What is committed.
  private let change: TemporaryDirectory

  init() throws { change = try TemporaryDirectory() }

  @Test func badConfigurationStopsTheCommit() async throws {
    try change.write(
      """
      inferenceProvider: gateway
      inferenceGatewayBaseUrl: https://llm-gateway.example.corp
      inferenceCredentialKind: static
      inferenceGatewayApiKy: "${env:GATEWAY_API_KEY}"

      """, to: "devices/claude.yaml")
    let outcome = try await commit()
    #expect(outcome.isCommitted == false)
    #expect(outcome.output.contains("devices/claude.yaml:4:1: error: "))
    #expect(outcome.output.contains("inferenceGatewayApiKey"))
    #expect(outcome.output.contains("[unknown-key]"))
  }

  @Test func goodConfigurationPasses() async throws {
    for name in ["json/correct/gateway-static-key.json", "yaml/correct/gateway-okta-sign-in.yaml"] {
      let file = Package.fixtures.appending(path: name)
      try change.write(Data(contentsOf: file), to: file.lastPathComponent)
    }
    let outcome = try await commit()
    #expect(outcome.isCommitted == true, "\(outcome.output)")
    #expect(outcome.output.contains("Passed"))
  }

  /// The hook sees every JSON file of a repository, and most of them belong to other programs.
  @Test func brokenFilesOfOtherProgramsArePassedOver() async throws {
    try change.write(#"{"name": "shop", "version": }"#, to: "package.json")
    try change.write(#"{"permissions": {"allow": ["Bash(ls:*)",}}"#, to: ".claude/settings.json")
    try change.write("<plist><dict><key>NSHomeDirectory</key>", to: "com.example.shop.plist")
    try change.write("steps:\n\t- broken", to: "pipeline.yml")
    let outcome = try await commit()
    #expect(outcome.isCommitted == true, "\(outcome.output)")
    #expect(outcome.output.contains("Passed"))
  }

  /// One mistake among files that concern nobody is still found.
  @Test func badConfigurationIsFoundAmongOthers() async throws {
    try change.write(#"{"name": "shop", "version": }"#, to: "package.json")
    try change.write(#"{"inferenceProvider": "gatewy"}"#, to: "cowork-3p.json")
    let outcome = try await commit()
    #expect(outcome.isCommitted == false)
    #expect(outcome.output.contains("cowork-3p.json:1:23: error: "))
    #expect(!outcome.output.contains("package.json"))
  }

  private func commit() async throws -> (isCommitted: Bool, output: String) {
    let outcome = try await Consumer.preCommit.read(
      ["writ-lint-system", change.url.path, BuiltProgram.path()])
    let output = try #require(outcome["output"]?.string)
    #expect(output.contains("lint Claude Desktop configurations"), "the hook did not run")
    return (outcome["committed"] == .boolean(true), output)
  }
}
