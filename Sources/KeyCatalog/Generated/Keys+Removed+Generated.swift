// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static let betaFeaturesEnabledKey: KeyDefinition =
    KeyDefinition(id: .betaFeaturesEnabled, value: ValueDefinition(key: .betaFeaturesEnabled, name: "betaFeaturesEnabled", title: "Beta features", description: "Switched beta features on. Deprecated in 1.14271.0 and no longer read: remove it.", type: .boolean, since: AppVersion(1, 14271, 0), marks: [.sharedName]), section: "removed", availability: .both, scope: .thirdParty, deprecation: .init(since: AppVersion(1, 14271, 0)), removal: .init())
  static let disableDefaultPluginsKey: KeyDefinition =
    KeyDefinition(id: .disableDefaultPlugins, value: ValueDefinition(key: .disableDefaultPlugins, name: "disableDefaultPlugins", title: "Disable default plugins", description: "Switched off the plugins that came with the app. No longer read from 1.18286.0: remove it.", type: .boolean), section: "removed", availability: .both, scope: .thirdParty, removal: .init(release: AppVersion(1, 18286, 0)))
  static let chatCodeExecutionEnabledKey: KeyDefinition =
    KeyDefinition(id: .chatCodeExecutionEnabled, value: ValueDefinition(key: .chatCodeExecutionEnabled, name: "chatCodeExecutionEnabled", title: "Code execution in Chat", description: "Let Chat run code. No longer read from 1.14271.0, where chatAdvancedFileAnalysisEnabled took its place.", type: .boolean, since: AppVersion(1, 13576, 0)), section: "removed", availability: .both, scope: .thirdParty, removal: .init(release: AppVersion(1, 14271, 0), replacedBy: .chatAdvancedFileAnalysisEnabled))
}
