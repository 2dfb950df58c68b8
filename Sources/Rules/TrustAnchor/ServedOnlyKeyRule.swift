import Configuration
import KeyCatalog

/// A key that only a bootstrap response can carry.
struct ServedOnlyKeyRule: SettingRule {
  static let id: RuleID = "served-only-key"
  static let severity = Severity.warning
  static let kinds: DocumentKinds = [.managed, .local]
  static let concern = Concern.name

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.key, key.definition.availability == .served else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "\(setting.name) is read from a bootstrap response only and does nothing here",
      help: "remove it, and return it from the bootstrap server where it is meant")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that only a bootstrap response can carry",
      explanation: """
        expiresAt says until when a response holds. What device management or a local file delivers has \
        no expiry, so that the key does nothing there.
        """,
      sources: ["Bootstrap configuration, Caching and expiresAt"],
      triggering: [
        RuleExample(#"{↓"expiresAt": 1795348800}"#, kind: .managed),
        RuleExample(#"{↓"expiresAt": 1795348800}"#, kind: .local),
      ],
      nonTriggering: [
        RuleExample(#"{"expiresAt": 1795348800}"#, kind: .bootstrapResponse),
        RuleExample(#"{"inferenceProvider": "anthropic"}"#, kind: .managed),
      ])
  }
}
