import Configuration
import KeyCatalog

/// How a configuration means to get the credential for its provider: the selected kind, and what is
/// configured besides. Every rule on credentials starts from it.
package struct CredentialSetup: Sendable {
  let requirements: ProviderRequirements
  let selection: Selection
  /// The methods for which something is configured, in the order in which the app tries them.
  let configured: [CredentialMethod]

  /// What is said about the kind of credential.
  enum Selection: Equatable, Sendable {
    /// Nothing: the app looks for what it finds.
    case none
    /// A value that is no kind, which is a finding of its own.
    case unreadable
    /// A kind, as the app understands it today.
    case kind(Deployment.CredentialKind)
  }

  /// Nothing when no provider is selected, or none that the app would read.
  init?(
    _ configuration: ManagedConfiguration, _ deployment: Deployment, unread: UnreadSettings
  ) {
    guard let provider = deployment.provider else { return nil }
    let requirements = ProviderRequirements.of(provider)
    self.requirements = requirements
    selection = Self.selection(for: provider, configuration, deployment, unread)
    configured = requirements.methods.filter { $0.evidence.contains(where: configuration.isSet) }
  }

  var provider: KeyDefinition.Provider { requirements.provider }

  /// The selected method, if the provider has it.
  var selected: CredentialMethod? {
    guard case .kind(let kind) = selection else { return nil }
    return requirements.methods.first { $0.kind == kind }
  }

  /// The method that the app uses: the selected one, else the first that it finds.
  package var effective: CredentialMethod? {
    switch selection {
    case .none: configured.first
    case .unreadable: nil
    case .kind: selected
    }
  }

  /// The configured methods, with an identity provider counted once: its two keys are two spellings
  /// for two generations of the app.
  var distinctlyConfigured: [CredentialMethod] {
    let hasInteractive = configured.contains { $0.kind == .interactive }
    guard provider == .gateway, hasInteractive else { return configured }
    return configured.filter { $0.kind != .externalIdentityProvider }
  }

  private static func selection(
    for provider: KeyDefinition.Provider, _ configuration: ManagedConfiguration,
    _ deployment: Deployment, _ unread: UnreadSettings
  ) -> Selection {
    guard configuration.isSet(.inferenceCredentialKind) else {
      let scheme = unread.setting(.inferenceGatewayAuthScheme, of: configuration)
      return provider == .gateway && isLegacySignIn(scheme) ? .kind(.interactive) : .none
    }
    guard let kind = deployment.credentialKind else { return .unreadable }
    guard provider == .vertex else { return .kind(kind) }
    switch kind {
    case .oauth, .interactive:
      // Earlier builds told the two ways to sign in apart by the audience alone.
      let isWorkforce =
        kind == .interactive && configuration.isSet(.inferenceVertexWorkforceAudience)
      return .kind(isWorkforce ? .workforce : .interactive)
    default: return .kind(kind)
    }
  }

  /// `sso` was the way to ask for a sign-in before there were kinds.
  private static func isLegacySignIn(_ scheme: Setting?) -> Bool {
    scheme?.value.stringValue?.lowercased() == "sso"
  }
}

extension ManagedConfiguration {
  /// Whether a key is there with something in it, be it under a wrong name, unreadable or dropped: an
  /// empty value configures nothing.
  func isSet(_ key: KeyID) -> Bool {
    guard let value = self[key]?.value else { return false }
    return !(value.kind == .string && value.utf8.isEmpty) && !value.isEmptyContainer
  }
}

extension RuleContext {
  /// Whether a key is there with something in it, as ``ManagedConfiguration`` has it.
  package func isSet(_ key: KeyID) -> Bool { configuration.isSet(key) }
}

extension Target {
  /// Where to point for a key that has to be set: its empty value, or the object that lacks it.
  static func unset(_ key: KeyID, in context: RuleContext) -> Target {
    context.configuration[key].map { .value(of: $0) }
      ?? .missing(key, from: context.configuration)
  }
}
