import Configuration
import Documents
import KeyCatalog
import Linting
import Rules

/// Tells from what the rules found whether the app reads a setting under its name, and what it makes
/// of the value.
struct SettingJudge {
  typealias Refusal = SourceReading.Refusal

  private let setting: Setting
  private let verdicts: [Verdict]
  private let origin: ConfigurationSource.Origin
  private let options: EffectiveOptions

  init(
    _ setting: Setting, _ verdicts: [Verdict], origin: ConfigurationSource.Origin,
    options: EffectiveOptions
  ) {
    self.setting = setting
    self.verdicts = verdicts
    self.origin = origin
    self.options = options
  }

  /// Why the app passes over the name; `nil`: it reads it.
  var nameRefusal: Refusal? {
    if !setting.isVisible { return unknown }
    let verdict = wholeKeyVerdicts.first { verdict in
      Self.inert.contains(verdict.finding.rule)
        || verdict.isDropped && Self.concern(of: verdict) == .name
    }
    return verdict.map(refusal) ?? newerKey
  }

  /// Why the app cannot take the value; `nil`: it can.
  var valueRefusal: Refusal? {
    guard let verdict = wholeKeyVerdicts.first(where: isRefusal) else { return nil }
    var message = verdict.finding.message
    if verdict.finding.rule == Self.newer {
      message =
        "\(setting.name) has a value newer than \(options.appVersion): older builds "
        + verdict.finding.effect
    }
    if isRestriction, options.appVersion >= Milestone.restrictionsFailClosed {
      message += "; the app then restricts as far as the key can"
    }
    return Refusal(
      pointer: setting.pointer, reason: .rule(verdict.finding.rule), message: message)
  }

  /// The entries of a list that are left out alone, and fields that the build does not know.
  var omissions: [Refusal] {
    var seen: Set<String> = []
    return verdicts.compactMap { verdict in
      let finding = verdict.finding
      if finding.rule == Self.newer, finding.pointer != setting.pointer {
        // A server whose variant is not known is left out whole.
        let isServer = setting.key == .managedMcpServers && finding.pointer.hasSuffix("/transport")
        let pointer = isServer ? verdict.entryPointer ?? finding.pointer : finding.pointer
        guard seen.insert(pointer).inserted else { return nil }
        return Refusal(
          pointer: pointer, reason: .rule(Self.newer),
          message: "newer than \(options.appVersion): older builds \(finding.effect)")
      }
      guard let entry = verdict.entryPointer, isRefusal(verdict),
        seen.insert(entry).inserted
      else { return nil }
      return refusal(verdict, pointer: entry)
    }
  }

  /// The findings that make the value, or an entry of it, wait until the user allows it.
  var waiting: [Finding] {
    guard origin == .response else { return [] }
    return verdicts.map(\.finding).filter { finding in
      finding.severity == .note && Self.consentRules.contains(finding.rule)
    }
  }

  /// What is said of a name that nobody knows.
  var unknown: Refusal {
    wholeKeyVerdicts.first.map(refusal)
      ?? Refusal(
        pointer: setting.pointer, reason: .rule("unknown-key"),
        message: "there is no key of this name")
  }

  // MARK: -

  private var wholeKeyVerdicts: [Verdict] { verdicts.filter { $0.entryPointer == nil } }

  private func refusal(_ verdict: Verdict) -> Refusal {
    refusal(verdict, pointer: setting.pointer)
  }

  private func refusal(_ verdict: Verdict, pointer: String) -> Refusal {
    Refusal(
      pointer: pointer, reason: .rule(verdict.finding.rule), message: verdict.finding.message)
  }

  /// A key that came with a later build than the one in question.
  private var newerKey: Refusal? {
    guard let key = setting.definition else { return nil }
    let since = [key.since, origin == .response ? nil : key.managementSince].compactMap { $0 }.max()
    guard let since, since > options.appVersion else { return nil }
    return Refusal(
      pointer: setting.pointer, reason: .rule(Self.newer),
      message: "\(setting.name) is read from \(since), and the app is \(options.appVersion)")
  }

  /// Whether the app does not take a value in which a rule found this.
  ///
  /// Of a response it drops whatever fails; of the device's own documents it takes what it can read,
  /// and fails later where the value is wrong.
  private func isRefusal(_ verdict: Verdict) -> Bool {
    if verdict.finding.rule == Self.newer { return verdict.finding.pointer == setting.pointer }
    guard Self.concern(of: verdict) != .name || verdict.entryPointer != nil else { return false }
    if Self.unreadable.contains(verdict.finding.rule) { return verdict.finding.severity == .error }
    guard verdict.isDropped else { return false }
    return origin == .response || Self.concern(of: verdict) == .generic
  }

  /// Whether the key restricts users, so that reading it as unset would open something.
  private var isRestriction: Bool {
    setting.key.map(Self.restrictions.contains) ?? false
  }

  private static func concern(of verdict: Verdict) -> Concern {
    RuleRegistry.rule(verdict.finding.rule)?.concern ?? .content
  }

  private static let newer: RuleID = "key-newer-than-fleet"

  /// Rules that warn of keys which do nothing where they stand.
  private static let inert: Set<RuleID> = [
    "standard-only-key", "console-only-key", "served-only-key", "removed-key", "comment-key",
    "both-names",
  ]

  /// Rules on what a value holds that speak of values which the app cannot take in at all.
  private static let unreadable: Set<RuleID> = [
    "not-json", "native-collection", "legacy-form", "reg-value-type", "url-not-https",
    "url-credentials", "oidc-client-id-required", "oidc-endpoints-required", "oidc-endpoint-pair",
    "oidc-redirect-port", "gateway-scheme-legacy", "credential-kind-legacy", "mcp-name",
    "mcp-transport", "mcp-fields", "tool-policy", "marketplace", "egress-proxy",
  ]

  /// Rules that note what waits for the user, where the build asks instead of dropping.
  private static let consentRules: Set<RuleID> = [
    "needs-consent", "excluded-local-exec", "excluded-stdio-server",
  ]

  private static let restrictions: KeySet = [
    .coworkEgressAllowedHosts, .allowedPluginMcpServers, .deniedPluginMcpServers,
    .allowedWorkspaceFolders, .sshHostAllowlist, .builtinBrowserAllowedDomains,
    .builtinBrowserBlockedDomains, .disabledBuiltinTools, .builtinToolPolicy,
    .allowedPluginMarketplaces,
  ]
}

extension Finding {
  /// What older builds do with something newer than they are, in words that follow "older builds".
  fileprivate var effect: String {
    guard let help, help.hasPrefix("older builds ") else { return "do not know it" }
    return String(help.dropFirst("older builds ".count))
  }
}

extension Setting {
  /// Whether the app sees the value at all: some types of registry values it does not.
  var isVisible: Bool {
    switch raw.wireType {
    case .registryMultiString, .registryQuadWord, .registryBinary, .registryOther,
      .registryDeletion:
      false
    default: true
    }
  }
}
