import Configuration
import Documents
import Linting
import Rules
import Testing

/// Which addresses count as being on the bootstrap server's origin.
@Suite struct OriginPinningTests {
  @Test(arguments: [
    "https://config.example.corp", "https://config.example.corp/",
    "https://config.example.corp/a?b",
    "https://config.example.corp:443/llm", "HTTPS://CONFIG.Example.Corp/llm",
    "https://config%2Eexample.corp/llm", "https://config.example.corp:/llm",
  ])
  func isOnTheOrigin(_ url: String) throws {
    #expect(try Self.severities(url).isEmpty)
  }

  @Test(arguments: [
    "http://config.example.corp", "https://config.example.corp:8443", "https://example.corp",
    "https://a.config.example.corp", "https://config.example.corp.attacker.test",
    "https://attackerconfig.example.corp", "https://config.example.corp@attacker.test",
    "https://user:pass@config.example.corp", "https://user@config.example.corp",
    "https://attacker.test/https://config.example.corp", "https://config.example.corp./llm",
    "https://attacker.test#@config.example.corp", "https://attacker.test\\\\@config.example.corp",
    "https://cоnfig.example.corp",
  ])
  func isElsewhere(_ url: String) throws {
    #expect(try Self.severities(url) == [.error])
  }

  @Test func comparesInternationalNamesInTheirASCIIForm() throws {
    let base = "https://bücher.example.corp/user/bootstrap"
    #expect(try Self.severities("https://xn--bcher-kva.example.corp/llm", base: base).isEmpty)
    #expect(try Self.severities("https://bücher.example.corp/llm", base: base).isEmpty)
    #expect(try Self.severities("https://bucher.example.corp/llm", base: base) == [.error])
  }

  @Test func takesTheDefaultPortAsWritten() throws {
    let base = "https://config.example.corp:443/user/bootstrap"
    #expect(try Self.severities("https://config.example.corp/llm", base: base).isEmpty)
    let other = "https://config.example.corp:8443/user/bootstrap"
    #expect(try Self.severities("https://config.example.corp:8443/llm", base: other).isEmpty)
    #expect(try Self.severities("https://config.example.corp/llm", base: other) == [.error])
  }

  @Test(arguments: [
    "inferenceGatewayBaseUrl", "inferenceVertexBaseUrl", "inferenceBedrockBaseUrl",
    "inferenceFoundryBaseUrl", "organizationPluginsUrl",
  ])
  func pins(_ key: String) throws {
    #expect(try Self.severities("https://llm.example.corp", key: key) == [.error])
  }

  @Test func pinsNothingElse() throws {
    #expect(try Self.severities("https://otel.example.corp", key: "otlpEndpoint").isEmpty)
  }

  @Test func dependsOnTheWayToSignIn() throws {
    let url = "https://llm.example.corp"
    #expect(try Self.severities(url, authentication: .headers) == [.error])
    #expect(try Self.severities(url, authentication: .deviceCode) == [.error])
    #expect(try Self.severities(url, authentication: .oidc).isEmpty)
    #expect(try Self.severities(url, authentication: nil) == [.note])
    #expect(try Self.severities("https://config.example.corp", authentication: nil).isEmpty)
  }

  @Test func saysOnceThatItCannotJudge() throws {
    let text = """
      {"inferenceProvider": "gateway", "inferenceGatewayBaseUrl": "https://a.example.corp",
       "organizationPluginsUrl": "https://b.example.corp"}
      """
    let findings = try Self.lint(text, server: nil)
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.map(\.pointer) == ["/inferenceGatewayBaseUrl"])
  }

  private static func severities(
    _ url: String, key: String = "inferenceGatewayBaseUrl",
    base: String = "https://config.example.corp/user/bootstrap",
    authentication: BootstrapServer.Authentication? = .deviceCode
  ) throws -> [Severity] {
    try lint(
      #"{"inferenceProvider": "gateway", "\#(key)": "\#(url)"}"#,
      server: BootstrapServer(url: base, authentication: authentication)
    ).map(\.severity)
  }

  private static func lint(_ text: String, server: BootstrapServer?) throws -> [Finding] {
    let document = try Document.read(Array(text.utf8), name: "response.json")
    return Linter(options: .example(bootstrap: server))
      .lint(ManagedConfiguration(document, kind: .bootstrapResponse))
      .filter { $0.rule == "origin-pinned" }
  }
}
