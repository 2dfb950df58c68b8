import Configuration
import KeyCatalog

/// How a configuration means to get the credential for its provider: the selected kind, and what is
/// configured besides. Every rule on credentials starts from it.
package struct CredentialSetup {
  let requirements: ProviderRequirements
  let selection: Selection
  /// The methods for which something is configured, in the order in which the app tries them.
  let configured: [CredentialMethod]

  /// What is said about the kind of credential.
  enum Selection: Equatable {
    /// Nothing: the app looks for what it finds.
    case none
    /// A value that is no kind, which is a finding of its own.
    case unreadable
    /// A kind, as the app understands it today.
    case kind(Deployment.CredentialKind)
  }

  /// Nothing when no provider is selected, or none that the app would read.
  package init?(_ context: RuleContext) {
    guard let provider = context.deployment.provider else { return nil }
    let requirements = ProviderRequirements.of(provider)
    self.requirements = requirements
    selection = Self.selection(for: provider, in: context)
    configured = requirements.methods.filter { $0.evidence.contains(where: context.isSet) }
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
    for provider: KeyDefinition.Provider, in context: RuleContext
  ) -> Selection {
    guard context.isSet(.inferenceCredentialKind) else {
      return usesLegacySignIn(provider, in: context) ? .kind(.interactive) : .none
    }
    guard let kind = context.deployment.credentialKind else { return .unreadable }
    guard provider == .vertex else { return .kind(kind) }
    switch kind {
    case .oauth, .interactive:
      // Earlier builds told the two ways to sign in apart by the audience alone.
      let isWorkforce = kind == .interactive && context.isSet(.inferenceVertexWorkforceAudience)
      return .kind(isWorkforce ? .workforce : .interactive)
    default: return .kind(kind)
    }
  }

  /// `sso` was the way to ask for a sign-in before there were kinds.
  private static func usesLegacySignIn(
    _ provider: KeyDefinition.Provider, in context: RuleContext
  ) -> Bool {
    provider == .gateway
      && context.string(.inferenceGatewayAuthScheme)?.lowercased() == "sso"
  }
}

extension RuleContext {
  /// Whether a key is there with something in it, be it under a wrong name, unreadable or dropped: an
  /// empty value configures nothing.
  package func isSet(_ key: KeyID) -> Bool {
    guard let value = configuration[key]?.value else { return false }
    return !(value.kind == .string && value.utf8.isEmpty) && !value.isEmptyContainer
  }
}

extension Target {
  /// Where to point for a key that has to be set: its empty value, or the object that lacks it.
  static func unset(_ key: KeyID, in context: RuleContext) -> Target {
    context.configuration[key].map { .value(of: $0) }
      ?? .missing(key, from: context.configuration)
  }
}
