// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static func forceLoginOrgUUIDKey() -> KeyDefinition {
    KeyDefinition(id: .forceLoginOrgUUID, value: ValueDefinition(name: "forceLoginOrgUUID", title: "Required organization", description: "UUID of the claude.ai organization that users must sign in to, or a list of such UUIDs, without braces. A value that cannot be read locks everybody out. Only deployments with claude.ai sign-in read it.", type: .string, alternateTypes: [.stringList], format: ValueFormat(rawValue: "uuid"), marks: [.sharedName], effect: Effect(.added, loosened: "Users can sign in to other organizations than before.", tightened: "Users can sign in to fewer organizations.", isLoosestWhenUnset: true)), section: "standard", availability: KeyDefinition.Availability(rawValue: "mdm") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
  static func loginSsoOrgDomainKey() -> KeyDefinition {
    KeyDefinition(id: .loginSsoOrgDomain, value: ValueDefinition(name: "loginSsoOrgDomain", title: "Sign-in domain", description: "Domain of the organization whose single sign-on users go through when they sign in to claude.ai. Only deployments with claude.ai sign-in read it.", type: .string, effect: Effect(.changed, loosened: "Users sign in through another organization.")), section: "standard", availability: KeyDefinition.Availability(rawValue: "mdm") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
  static func disableMultiAccountKey() -> KeyDefinition {
    KeyDefinition(id: .disableMultiAccount, value: ValueDefinition(name: "disableMultiAccount", title: "One account at a time", description: "When true, users cannot have several accounts in the app. Only deployments with claude.ai sign-in read it.", type: .boolean, marks: [.sharedName], effect: Effect(.whenFalse, loosened: "Users can have several accounts in the app.", tightened: "Users can have one account in the app.")), section: "standard", availability: KeyDefinition.Availability(rawValue: "mdm") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
  static func secureVmFeaturesEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .secureVmFeaturesEnabled, value: ValueDefinition(name: "secureVmFeaturesEnabled", title: "Features of the secure VM", description: "Whether the features that run in the app's secure virtual machine are available. Only deployments with claude.ai sign-in read it.", type: .boolean), section: "standard", availability: KeyDefinition.Availability(rawValue: "mdm") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
  static func isDesktopExtensionDirectoryEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .isDesktopExtensionDirectoryEnabled, value: ValueDefinition(name: "isDesktopExtensionDirectoryEnabled", title: "Extension directory", description: "Whether users may browse the directory of desktop extensions. Only deployments with claude.ai sign-in read it.", type: .boolean, effect: Effect(.whenTrue, loosened: "Users may browse the directory of desktop extensions.", tightened: "Users may no longer browse the directory of desktop extensions.")), section: "standard", availability: KeyDefinition.Availability(rawValue: "mdm") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
  static func effortLevelKey() -> KeyDefinition {
    KeyDefinition(id: .effortLevel, value: ValueDefinition(name: "effortLevel", title: "Default effort for claude.ai", description: "How much effort a model puts into an answer unless the user chooses otherwise. Only deployments with claude.ai sign-in read it.", type: .enumeration, values: [EnumerationValue("low", title: "Low"), EnumerationValue("medium", title: "Medium"), EnumerationValue("high", title: "High"), EnumerationValue("xhigh", title: "Extra high"), EnumerationValue("max", title: "Maximum")], since: AppVersion(1, 25927, 0), marks: [.sharedName]), section: "standard", availability: KeyDefinition.Availability(rawValue: "mdm") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
}
