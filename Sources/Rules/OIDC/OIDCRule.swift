import Configuration
import KeyCatalog

/// A rule about objects for OpenID Connect: called for each, whichever key holds it.
protocol OIDCRule: SettingRule {
  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings)
}

extension OIDCRule {
  static var keys: [KeyID] { OIDCObject.keys }

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let object = OIDCObject(setting, in: context.configuration) else { return }
    check(object, in: context, &findings)
  }
}
