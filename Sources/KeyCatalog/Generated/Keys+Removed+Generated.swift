// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static func betaFeaturesEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .betaFeaturesEnabled, value: ValueDefinition(name: "betaFeaturesEnabled", title: "Beta features", description: "Switched beta features on. Deprecated in 1.14271.0 and no longer read: remove it.", type: .boolean, since: AppVersion(1, 14271, 0), marks: [.sharedName]), section: "removed", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, deprecation: .init(since: AppVersion(1, 14271, 0)), removal: .init())
  }
  static func disableDefaultPluginsKey() -> KeyDefinition {
    KeyDefinition(id: .disableDefaultPlugins, value: ValueDefinition(name: "disableDefaultPlugins", title: "Disable default plugins", description: "Switched off the plugins that came with the app. No longer read from 1.18286.0: remove it.", type: .boolean), section: "removed", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, removal: .init(release: AppVersion(1, 18286, 0)))
  }
  static func chatCodeExecutionEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .chatCodeExecutionEnabled, value: ValueDefinition(name: "chatCodeExecutionEnabled", title: "Code execution in Chat", description: "Let Chat run code. No longer read from 1.14271.0, where chatAdvancedFileAnalysisEnabled took its place.", type: .boolean, since: AppVersion(1, 13576, 0)), section: "removed", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, removal: .init(release: AppVersion(1, 14271, 0), replacedBy: .chatAdvancedFileAnalysisEnabled))
  }
}
