import KeyCatalog

/// Hosts of the vendor, or of services it uses, to which the app connects without being given their
/// names: a row of the table below.
struct FixedHosts: Sendable {
  let feature: EgressFeature
  let hosts: [String]
  /// What must hold for the app to connect there; all of it.
  let conditions: [Condition]
  /// The key that brings the hosts, where one does.
  let key: KeyID?
  /// The key that takes the hosts away, where one does.
  let removedBy: KeyID?
  let isOptional: Bool
  /// The first build that connects there, where not all do.
  let since: AppVersion?
  /// The first build that no longer connects there, where one is known.
  let until: AppVersion?

  init(
    _ feature: EgressFeature, _ hosts: [String], if conditions: [Condition] = [],
    key: KeyID? = nil, removedBy: KeyID? = nil, isOptional: Bool = false,
    since: AppVersion? = nil, until: AppVersion? = nil
  ) {
    self.feature = feature
    self.hosts = hosts
    self.conditions = conditions
    self.key = key
    self.removedBy = removedBy
    self.isOptional = isOptional
    self.since = since
    self.until = until
  }

  /// Something about a configuration on which it depends whether the app connects.
  enum Condition: Sendable {
    /// A boolean key is true, be it by default.
    case isOn(KeyID)
    /// A boolean key is false, be it by default.
    case isOff(KeyID)
    /// The installer is the small one, which downloads the rest.
    case installerDownloads
    /// No other address is given for the model catalog.
    case usesVendorsModelCatalog
    /// Users may bring data along from Claude.ai.
    case importsFromClaude
  }
}

extension FixedHosts {
  /// The keys that decide whether the app connects to a host for a feature.
  static func deciding(_ feature: EgressFeature, host: String) -> [KeyID] {
    table.filter { $0.feature == feature && $0.hosts.contains(host) }
      .flatMap(\.conditions).compactMap { condition in
        switch condition {
        case .isOn(let key), .isOff(let key): key
        case .installerDownloads: nil
        case .usesVendorsModelCatalog: .modelCatalogUrl
        case .importsFromClaude: .claudeAiImport
        }
      }
  }
}

// MARK: - The table
// From the vendor's pages on telemetry and network egress, and on each feature, through release
// 2.19675.0.

extension FixedHosts {
  static let table: [FixedHosts] = [
    FixedHosts(.download, ["downloads.claude.ai"], if: [.installerDownloads]),
    FixedHosts(
      .modelCatalog, ["downloads.claude.ai"],
      if: [.isOn(.modelCatalogEnabled), .usesVendorsModelCatalog],
      removedBy: .modelCatalogEnabled, since: AppVersion(2, 110, 0)),
    FixedHosts(
      .autoUpdate, ["downloads.claude.ai"], if: [.isOff(.disableAutoUpdates)],
      removedBy: .disableAutoUpdates),
    FixedHosts(
      .autoUpdate, ["claude.ai", "api.anthropic.com"],
      if: [.isOff(.disableAutoUpdates), .isOff(.updateViaUpdatesHost)],
      removedBy: .disableAutoUpdates),
    FixedHosts(
      .autoUpdate, ["releases.claude.com"],
      if: [.isOff(.disableAutoUpdates), .isOn(.updateViaUpdatesHost)],
      key: .updateViaUpdatesHost, removedBy: .disableAutoUpdates),
    FixedHosts(
      .essentialTelemetry,
      [
        "sentry.io", "*.sentry.io", "*.ingest.us.sentry.io",
        "browser-intake-datadoghq.com", "browser-intake-us3-datadoghq.com",
        "browser-intake-us5-datadoghq.com", "browser-intake-ap1-datadoghq.com",
        "browser-intake-ap2-datadoghq.com", "browser-intake-datadoghq.eu",
        "browser-intake-ddog-gov.com",
      ],
      if: [.isOff(.disableEssentialTelemetry)], removedBy: .disableEssentialTelemetry),
    FixedHosts(
      .essentialTelemetry, ["claude.ai"], if: [.isOff(.disableEssentialTelemetry)],
      removedBy: .disableEssentialTelemetry, since: AppVersion(2, 7032, 0)),
    FixedHosts(
      .nonessentialTelemetry, ["api.anthropic.com", "claude.ai"],
      if: [.isOff(.disableNonessentialTelemetry)], removedBy: .disableNonessentialTelemetry),
    FixedHosts(
      .nonessentialTelemetry, ["a-cdn.anthropic.com", "a-api.anthropic.com"],
      if: [.isOff(.disableNonessentialTelemetry)], removedBy: .disableNonessentialTelemetry,
      until: AppVersion(2, 110, 0)),
    FixedHosts(
      .webFetch, ["api.anthropic.com"], if: [.isOff(.skipWebFetchPreflight)],
      removedBy: .skipWebFetchPreflight),
    FixedHosts(
      .nonessentialServices,
      [
        "www.claudeusercontent.com", "*.claudemcpcontent.com", "assets.claude.ai",
        "cdnjs.cloudflare.com", "cdn.jsdelivr.net", "fonts.googleapis.com", "www.google.com",
        "*.gstatic.com",
      ],
      if: [.isOff(.disableNonessentialServices)], removedBy: .disableNonessentialServices),
    // Which builds still connect there is not documented.
    FixedHosts(
      .nonessentialServices, ["api.anthropic.com"], if: [.isOff(.disableNonessentialServices)],
      removedBy: .disableNonessentialServices, isOptional: true),
    FixedHosts(
      .claudeImport, ["claude.ai", "api.anthropic.com", "storage.googleapis.com"],
      if: [.importsFromClaude], key: .claudeAiImport, removedBy: .claudeAiImport),
    FixedHosts(
      .browser, ["releases.claude.com"], if: [.isOn(.builtinBrowserEnabled)],
      key: .builtinBrowserEnabled, removedBy: .builtinBrowserEnabled),
    FixedHosts(
      .desktopExtensions, ["github.com", "objects.githubusercontent.com"],
      if: [.isOn(.isDesktopExtensionEnabled)], key: .isDesktopExtensionEnabled,
      removedBy: .isDesktopExtensionEnabled, isOptional: true),
  ]
}
