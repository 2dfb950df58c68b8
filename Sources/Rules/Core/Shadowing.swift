import Configuration
import KeyCatalog

/// The keys that device management sets in vain, because a bootstrap URL is in force and a response
/// may set them.
public struct Shadowing: Sendable {
  /// The keys that no build of the fleet reads from this document.
  public let shadowed: KeySet
  /// The keys that newer builds take from the response alone, and older ones still from here.
  public let shadowedOnNewerBuilds: KeySet

  public init(_ context: RuleContext) {
    guard context.kind != .bootstrapResponse, context.deployment.bootstrap?.isEnabled == true else {
      shadowed = []
      shadowedOnNewerBuilds = []
      return
    }
    var shadowed: KeySet = []
    var newer: KeySet = []
    for key in context.configuration.settings.compactMap(\.key) where Self.mayBeServed(key) {
      if let since = key.definition.servedSince, since > context.fleet.floor {
        newer.insert(key)
      } else {
        shadowed.insert(key)
      }
    }
    self.shadowed = shadowed
    shadowedOnNewerBuilds = newer
  }

  /// Keys that hold while nobody is signed in, that the vendor advises to set in device management, or
  /// that belong into both places.
  package static let exempt: KeySet = [
    .disableDeploymentModeChooser, .sessionRetentionHold, .allowedPluginMarketplaces,
    .deploymentOrganizationUuid, .schemaVersion,
  ]

  private static func mayBeServed(_ key: KeyID) -> Bool {
    let definition = key.definition
    return definition.availability == .both && definition.scope != .standard
      && definition.removal == nil && !exempt.contains(key)
      && definition.marks.isDisjoint(with: [.appBehavior, .undocumented])
  }
}
