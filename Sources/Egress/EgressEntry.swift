import KeyCatalog

/// One line of the firewall's list: a host that the app, as configured, connects to.
public struct EgressEntry: Sendable, Hashable {
  /// The host in normal form; `*.name` stands for every host below a name, `*` for every host.
  public let host: String
  /// The TCP port.
  public let port: Int
  /// What the connection is for.
  public let feature: EgressFeature
  /// The key that brought the host; `nil`: the app connects there by itself.
  public let key: KeyID?
  /// The key that would take the host away; `nil`: nothing does.
  public let removedBy: KeyID?
  /// Whether the app does its core work without the host, or it is not certain that it is used.
  public let isOptional: Bool

  public init(
    host: String, port: Int = 443, feature: EgressFeature, key: KeyID? = nil,
    removedBy: KeyID? = nil, isOptional: Bool = false
  ) {
    self.host = host
    self.port = port
    self.feature = feature
    self.key = key
    self.removedBy = removedBy
    self.isOptional = isOptional
  }
}

/// What the app connects to a host for; the cases stand in the order of the list.
public enum EgressFeature: String, Sendable, CaseIterable {
  case inference
  case signIn = "sign-in"
  case bootstrap
  case download
  case modelCatalog = "model-catalog"
  case autoUpdate = "auto-update"
  case essentialTelemetry = "essential-telemetry"
  case nonessentialTelemetry = "nonessential-telemetry"
  case nonessentialServices = "nonessential-services"
  case artifactPreview = "artifact-preview"
  case webFetch = "web-fetch"
  case claudeImport = "claude-import"
  case browser = "built-in-browser"
  case openTelemetry = "opentelemetry"
  case mcpServers = "mcp-servers"
  case microsoft365 = "microsoft-365"
  case gitHub = "github"
  case webSearch = "web-search"
  case desktopExtensions = "desktop-extensions"
  case pluginMarketplaces = "plugin-marketplaces"
  case sandbox

  /// What the feature is called in a list for people.
  public var title: String {
    switch self {
    case .inference: "Inference"
    case .signIn: "Sign-in"
    case .bootstrap: "Bootstrap server"
    case .download: "Downloads of the installer and the app's parts"
    case .modelCatalog: "Model catalog"
    case .autoUpdate: "Automatic updates"
    case .essentialTelemetry: "Essential telemetry"
    case .nonessentialTelemetry: "Nonessential telemetry"
    case .nonessentialServices: "Nonessential services"
    case .artifactPreview: "Artifact previews"
    case .webFetch: "Check before a web fetch in Code sessions"
    case .claudeImport: "Import from Claude.ai"
    case .browser: "Built-in browser"
    case .openTelemetry: "OpenTelemetry collector"
    case .mcpServers: "MCP servers"
    case .microsoft365: "Built-in server for Microsoft 365"
    case .gitHub: "Built-in server for GitHub"
    case .webSearch: "Built-in server for web search"
    case .desktopExtensions: "Desktop extensions written in Python"
    case .pluginMarketplaces: "Plugin marketplaces"
    case .sandbox: "Hosts open to the sandbox"
    }
  }
}

extension EgressFeature {
  /// The feature's place in the list, counted from 0.
  public var order: Int { Self.orders[self] ?? 0 }

  private static let orders = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
