import Egress
import KeyCatalog
import Testing

/// The list of a bootstrap response, of which the app drops what it must not set.
@Suite struct ResponseTests {
  private static let start = """
    inferenceProvider: gateway
    inferenceGatewayBaseUrl: https://llm.acme.corp

    """

  private func response(
    _ yaml: String, oldest: AppVersion? = nil, newest: AppVersion? = nil,
    bootstrap: String? = "https://llm.acme.corp/bootstrap"
  ) throws -> EgressList {
    try list(
      Self.start + yaml, oldest: oldest, newest: newest, kind: .bootstrapResponse,
      bootstrap: bootstrap)
  }

  @Test func droppedKeysOpenNothing() throws {
    let list = try response("otlpEndpoint: http://otel.acme.corp:4318\n")
    #expect(list.hosts(.openTelemetry).isEmpty)
    #expect(list.notes.contains { $0.contains("/otlpEndpoint (url-not-https)") })
    #expect(
      try response("otlpEndpoint: https://otel.acme.corp\n").hosts(.openTelemetry) == [
        "otel.acme.corp"
      ])
  }

  @Test func droppedSwitchTurnsNothingOff() throws {
    let list = try response("disableAutoUpdates: sometimes\n")
    #expect(list.hosts(.autoUpdate).contains("claude.ai"))
  }

  @Test func addressOffTheOriginOpensNothing() throws {
    let list = try response("", bootstrap: "https://bootstrap.acme.corp/bootstrap")
    #expect(list.hosts(.inference).isEmpty)
    #expect(list.notes.contains { $0.contains("/inferenceGatewayBaseUrl (origin-pinned)") })
  }

  @Test func unknownServerLeavesPinningOpen() throws {
    let list = try response("", bootstrap: nil)
    #expect(list.hosts(.inference) == ["llm.acme.corp"])
    #expect(list.notes.contains { $0.contains("cannot be told") })
  }

  @Test func droppedEntriesOpenNothing() throws {
    let list = try response(
      """
      managedMcpServers:
      - {name: here, transport: http, url: "https://127.0.0.1/mcp"}
      - {name: far, transport: http, url: "https://mcp.acme.corp/mcp"}
      allowedPluginMarketplaces:
      - {source: url, url: "https://localhost/market.json"}
      - {source: url, url: "https://plugins.acme.corp/market.json"}
      """)
    #expect(list.hosts(.mcpServers) == ["mcp.acme.corp"])
    #expect(list.hosts(.pluginMarketplaces) == ["plugins.acme.corp"])
    #expect(list.notes.contains { $0.contains("/managedMcpServers/0 (excluded-loopback)") })
  }

  /// A firewall must suit every build: what newer ones take counts, as long as there may be any.
  @Test func whatOneBuildReadsCounts() throws {
    let yaml = """
      managedMcpServers:
      - {name: helped, transport: http, url: "https://mcp.acme.corp", headersHelper: /opt/helper}
      """
    #expect(try response(yaml).hosts(.mcpServers) == ["mcp.acme.corp"])
    let old = try response(yaml, oldest: AppVersion(1, 20000, 0), newest: AppVersion(1, 20000, 0))
    #expect(old.hosts(.mcpServers).isEmpty)
  }

  /// What somebody does not want to hear of is dropped all the same.
  @Test func suppressedFindingStillDrops() throws {
    let list = try response(
      "# writ:ignore url-not-https\notlpEndpoint: http://otel.acme.corp:4318\n")
    #expect(list.hosts(.openTelemetry).isEmpty)
  }
}
