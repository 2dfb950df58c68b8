import Egress
import KeyCatalog
import Testing

@Suite struct FeatureHostsTests {
  @Test func theInstallerDownloadsUnlessItIsTheOfflineOne() throws {
    #expect(try list("inferenceProvider: gateway").hosts(.download) == ["downloads.claude.ai"])
    let offline = try list("inferenceProvider: gateway", offline: true)
    #expect(offline.hosts(.download).isEmpty)
    #expect(offline.hosts(.modelCatalog) == ["downloads.claude.ai"])
    #expect(offline.hosts(.autoUpdate).contains("downloads.claude.ai"))
  }

  @Test func theModelCatalogFollowsItsKeys() throws {
    #expect(try list("modelCatalogEnabled: false").hosts(.modelCatalog).isEmpty)
    let own = try list("modelCatalogUrl: https://models.acme.corp/catalog")
    #expect(own.hosts(.modelCatalog) == ["models.acme.corp"])
    #expect(own.entry("models.acme.corp", .modelCatalog)?.removedBy == .modelCatalogEnabled)
    #expect(
      try list("inferenceProvider: gateway", newest: AppVersion(1, 52386, 0))
        .hosts(.modelCatalog).isEmpty)
  }

  @Test func updatesFollowTheirKeys() throws {
    let usual = try list("inferenceProvider: gateway")
    #expect(usual.hosts(.autoUpdate) == ["api.anthropic.com", "claude.ai", "downloads.claude.ai"])
    #expect(usual.entry("claude.ai", .autoUpdate)?.removedBy == .disableAutoUpdates)
    let other = try list("updateViaUpdatesHost: true")
    #expect(other.hosts(.autoUpdate) == ["downloads.claude.ai", "releases.claude.com"])
    // Builds that do not know the key go where they always went.
    let mixed = try list("updateViaUpdatesHost: true", oldest: AppVersion(1, 24012, 0))
    #expect(mixed.hosts(.autoUpdate).contains("claude.ai"))
    #expect(mixed.hosts(.autoUpdate).contains("releases.claude.com"))
    #expect(try list("disableAutoUpdates: true").hosts(.autoUpdate).isEmpty)
  }

  @Test func telemetryFollowsItsKeysAndVersions() throws {
    let usual = try list("inferenceProvider: gateway")
    #expect(usual.hosts(.essentialTelemetry).count == 11)
    #expect(usual.hosts(.essentialTelemetry).contains("claude.ai"))
    #expect(
      usual.hosts(.nonessentialTelemetry) == [
        "a-api.anthropic.com", "a-cdn.anthropic.com", "api.anthropic.com", "claude.ai",
      ])
    let newer = try list("inferenceProvider: gateway", oldest: AppVersion(2, 110, 0))
    #expect(newer.hosts(.nonessentialTelemetry) == ["api.anthropic.com", "claude.ai"])
    let older = try list("inferenceProvider: gateway", newest: AppVersion(2, 2553, 0))
    #expect(!older.hosts(.essentialTelemetry).contains("claude.ai"))
    let off = try list(
      """
      disableEssentialTelemetry: true
      disableNonessentialTelemetry: true
      disableNonessentialServices: true
      skipWebFetchPreflight: true
      """)
    #expect(off.hosts(.essentialTelemetry).isEmpty)
    #expect(off.hosts(.nonessentialTelemetry).isEmpty)
    #expect(off.hosts(.nonessentialServices).isEmpty)
    #expect(off.hosts(.webFetch).isEmpty)
  }

  @Test func whatIsOffByDefaultComesWithItsKey() throws {
    let usual = try list("inferenceProvider: gateway", oldest: AppVersion(2, 110, 0))
    #expect(usual.hosts(.browser).isEmpty)
    #expect(usual.hosts(.claudeImport).isEmpty)
    #expect(usual.hosts(.desktopExtensions).isEmpty)
    let on = try list(
      """
      builtinBrowserEnabled: true
      claudeAiImport: {enabled: true}
      isDesktopExtensionEnabled: true
      """)
    #expect(on.hosts(.browser) == ["releases.claude.com"])
    #expect(
      on.hosts(.claudeImport) == ["api.anthropic.com", "claude.ai", "storage.googleapis.com"])
    let extensions = try #require(on.entry("github.com", .desktopExtensions))
    #expect(extensions.key == .isDesktopExtensionEnabled)
    #expect(extensions.isOptional)
    #expect(on.notes.contains { $0.contains("package index") })
  }

  @Test func namedHostsKeepTheirPortsAndTheDeviceItselfIsLeftOut() throws {
    let list = try list(
      """
      inferenceProvider: gateway
      inferenceGatewayBaseUrl: http://127.0.0.1:4000
      otlpEndpoint: http://otel.acme.corp
      coworkEgressAllowedHosts: ["*.acme.corp", "git.acme.corp:8443", "*"]
      """)
    #expect(list.hosts(.inference).isEmpty)
    #expect(list.hosts(.openTelemetry) == ["otel.acme.corp:80"])
    #expect(list.hosts(.sandbox) == ["*", "*.acme.corp", "git.acme.corp:8443"])
  }

  @Test func serversAndMarketplacesBringTheirHosts() throws {
    let list = try list(
      """
      managedMcpServers:
        - name: tickets
          transport: http
          url: https://mcp.acme.corp:8443/tickets
          oauth: {authorizationServer: ["https://idp.acme.corp/a"]}
        - {name: mail, server: microsoft365, tenantId: t, azureCloud: us-gov-high, clientId: c}
        - {name: code, server: github, clientId: c, host: "https://github.acme.corp"}
        - {name: search, server: websearch, provider: custom, customUrl: "https://find.acme.corp"}
        - {name: files, transport: stdio, command: /opt/files}
      allowedPluginMarketplaces:
        - {source: github, repo: acme/plugins}
        - {source: url, url: "https://plugins.acme.corp/list.json"}
      """)
    #expect(list.hosts(.mcpServers) == ["idp.acme.corp", "mcp.acme.corp:8443"])
    #expect(list.hosts(.microsoft365) == ["graph.microsoft.us", "login.microsoftonline.us"])
    #expect(list.hosts(.gitHub) == ["github.acme.corp"])
    #expect(list.hosts(.webSearch) == ["find.acme.corp"])
    #expect(list.hosts(.pluginMarketplaces) == ["github.com", "plugins.acme.corp"])
    #expect(list.notes.contains { $0.contains("local programs") })
  }

  @Test func aBootstrapServerDecidesAboutTheRest() throws {
    let list = try list(
      """
      bootstrapUrl: https://config.acme.corp:8443/user/bootstrap
      bootstrapOidc: {clientId: c, issuer: "https://acme.okta.com", scopes: openid}
      inferenceProvider: gateway
      inferenceGatewayBaseUrl: https://llm.acme.corp
      disableEssentialTelemetry: true
      disableAutoUpdates: true
      """)
    #expect(list.hosts(.bootstrap) == ["config.acme.corp:8443"])
    #expect(list.entry("config.acme.corp", .bootstrap)?.removedBy == .bootstrapEnabled)
    #expect(list.hosts(.signIn) == ["acme.okta.com"])
    #expect(list.hosts(.inference).isEmpty)
    #expect(list.hosts(.autoUpdate).isEmpty)
    let telemetry = list.entries.filter { $0.feature == .essentialTelemetry }
    #expect(!telemetry.isEmpty && telemetry.allSatisfy(\.isOptional))
    #expect(list.notes.contains { $0.contains("inferenceGatewayBaseUrl") })
  }

  @Test func aPausedBootstrapServerDecidesNothing() throws {
    let list = try list(
      """
      bootstrapUrl: https://config.acme.corp/user/bootstrap
      bootstrapEnabled: false
      inferenceProvider: anthropic
      disableEssentialTelemetry: true
      """)
    #expect(list.hosts(.bootstrap).isEmpty)
    #expect(list.hosts(.inference) == ["api.anthropic.com"])
    #expect(list.hosts(.essentialTelemetry).isEmpty)
  }
}
