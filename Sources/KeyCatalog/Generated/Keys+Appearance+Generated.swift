// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static func endUserAttributionKey() -> KeyDefinition {
    KeyDefinition(id: .endUserAttribution, value: ValueDefinition(name: "endUserAttribution", title: "End-user attribution", description: "Whether activity is attributed to the individual user. On when unset. The old name enduserAttribution is no longer read after 2026-10-07; where only that is set, attribution is off.", type: .boolean, defaultValue: .boolean(true), since: AppVersion(1, 25927, 0)), section: "appearance", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, nestedPath: "workspace.endUserAttribution", earlierNestedPath: .init("enduserAttribution", until: AppVersion(1, 25927, 0)), formerNames: [.init("enduserAttribution", since: AppVersion(1, 24012, 0))])
  }
  static func deploymentDisplayNameKey() -> KeyDefinition {
    KeyDefinition(id: .deploymentDisplayName, value: ValueDefinition(name: "deploymentDisplayName", title: "Deployment name", description: "Name under which the app shows this deployment to users: at most 60 characters.", type: .string, maximumLength: 60, since: AppVersion(1, 24012, 0)), section: "appearance", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, managementSince: AppVersion(1, 25927, 0), nestedPath: "appearance.deploymentDisplayName", earlierNestedPath: .init("deploymentDisplayName", until: AppVersion(1, 25927, 0)))
  }
  static func deploymentDisplaySubtitleKey() -> KeyDefinition {
    KeyDefinition(id: .deploymentDisplaySubtitle, value: ValueDefinition(name: "deploymentDisplaySubtitle", title: "Deployment subtitle", description: "Second line that the app shows under the deployment's name: at most 60 characters. No effect without a name.", type: .string, maximumLength: 60, since: AppVersion(1, 24012, 0)), section: "appearance", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, managementSince: AppVersion(1, 25927, 0), nestedPath: "appearance.deploymentDisplaySubtitle", earlierNestedPath: .init("deploymentDisplaySubtitle", until: AppVersion(1, 25927, 0)))
  }
  static func disableConfigDeprecationWarningsKey() -> KeyDefinition {
    KeyDefinition(id: .disableConfigDeprecationWarnings, value: ValueDefinition(name: "disableConfigDeprecationWarnings", title: "Hide deprecation warnings", description: "When true, the app does not warn users about deprecated configuration. Off when unset. The configuration stays just as deprecated.", type: .boolean, defaultValue: .boolean(false), since: AppVersion(1, 40609, 0)), section: "appearance", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "both") ?? .both, nestedPath: "appearance.disableConfigDeprecationWarnings")
  }
  static func bannerKey() -> KeyDefinition {
    KeyDefinition(id: .banner, value: ValueDefinition(name: "banner", title: "Organization banner", description: "A line of text, with colors and a link, that the app shows to every user. Without enabled set to true inside it, the rest is ignored.", type: .object, shape: .banner, since: AppVersion(1, 7196, 0), marks: [.sharedName]), section: "appearance", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "both") ?? .both, nestedPath: "banner")
  }
  static func disableFeatureDiscoveryKey() -> KeyDefinition {
    KeyDefinition(id: .disableFeatureDiscovery, value: ValueDefinition(name: "disableFeatureDiscovery", title: "Feature announcements off", description: "When true, the app does not point users to new features. Off when unset.", type: .boolean, defaultValue: .boolean(false), since: AppVersion(1, 21459, 0)), section: "appearance.discovery", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, nestedPath: "featureDiscovery.disabled")
  }
}
