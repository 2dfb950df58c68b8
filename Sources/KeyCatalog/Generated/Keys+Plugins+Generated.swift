// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static func orgPluginSettingsKey() -> KeyDefinition {
    KeyDefinition(id: .orgPluginSettings, value: ValueDefinition(name: "orgPluginSettings", title: "Organization plugin tools", description: "What users may do with the tools of the MCP servers in your organization's plugins, one entry a server. For a server that is also a managed MCP server, the managed entry alone decides. Builds before 1.15200.0 ignore this list form and lock nothing; the older form, a record with mcpServers, is rejected after 2026-10-07, and every plugin tool is blocked then.", type: .objectList, shape: .orgPluginSettings, since: AppVersion(1, 8089, 0)), section: "plugins", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, changedIn: [AppVersion(1, 15200, 0)])
  }
  static func allowedPluginMarketplacesKey() -> KeyDefinition {
    KeyDefinition(id: .allowedPluginMarketplaces, value: ValueDefinition(name: "allowedPluginMarketplaces", title: "Plugin marketplaces", description: "Plugin marketplaces that users get: repositories on GitHub, other Git repositories, or a manifest at a URL. An entry can offer its plugins, install them, or require them; the latter two need the content pinned by a full commit SHA or a SHA-256.", type: .objectList, shape: .pluginMarketplaces, since: AppVersion(1, 17377, 1)), section: "plugins", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, servedSince: AppVersion(1, 19367, 0), nestedPath: "plugins.marketplaces")
  }
  static func organizationPluginsUrlKey() -> KeyDefinition {
    KeyDefinition(id: .organizationPluginsUrl, value: ValueDefinition(name: "organizationPluginsUrl", title: "Organization plugins URL", description: "HTTPS address from which the app loads your organization's plugins. Deprecated since 1.25927.0 in favor of allowedPluginMarketplaces, but still honored. A bootstrap response without a separate identity provider may only name the bootstrap server's own origin.", type: .string, format: ValueFormat(rawValue: "https-url"), since: AppVersion(1, 10628, 0), marks: [.originPinned]), section: "plugins", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, deprecation: .init(since: AppVersion(1, 25927, 0), replacedBy: .allowedPluginMarketplaces))
  }
}
