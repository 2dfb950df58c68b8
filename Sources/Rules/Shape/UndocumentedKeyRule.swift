import Configuration
import KeyCatalog

/// A key that the app's own schema names and no public page describes.
struct UndocumentedKeyRule: SettingRule {
  static let id: RuleID = "undocumented-key"
  static let severity = Severity.note
  static let concern = Concern.name
  static let yieldsTo: [Yield] = [.atSamePlace("deprecated-key")]
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.definition, key.marks.contains(.undocumented) else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "\(key.name) is in the app's own schema, but no public page describes it",
      help: "it is checked for its type and range only, and may change or go without notice")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that no public page describes",
      explanation: """
        The schema that the app carries names the key, and that is all there is to know of it. Nothing \
        but its type, its values and its range can be checked, and a release may change it without \
        saying so.
        """,
      sources: ["Schema of Claude Desktop 2.2553.1"],
      triggering: [RuleExample(#"{↓"claudeInChromeEnabled": false}"#)],
      nonTriggering: [RuleExample(#"{"disableAutoUpdates": true}"#)])
  }
}
