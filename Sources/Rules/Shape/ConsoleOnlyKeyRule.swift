import Configuration
import KeyCatalog

/// A key that only the vendor's admin console can set.
struct ConsoleOnlyKeyRule: SettingRule {
  static let id: RuleID = "console-only-key"
  static let severity = Severity.warning
  static let concern = Concern.name
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.definition?.availability == .console else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "\(setting.name) has no effect here: only the vendor's admin console can set it",
      help: "remove it and set it in the admin console")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that only the vendor's admin console can set",
      explanation: """
        The app takes this key from the vendor's admin console and from nowhere else. In a document that \
        an administrator writes, a response included, it does nothing.
        """,
      sources: ["Configuration reference: availability of keys"],
      triggering: [
        RuleExample(#"{↓"disableLocalConfigCache": true}"#),
        RuleExample(#"{↓"disableLocalConfigCache": true}"#, kind: .bootstrapResponse),
      ],
      nonTriggering: [RuleExample(#"{"disableAutoUpdates": true}"#)])
  }
}
