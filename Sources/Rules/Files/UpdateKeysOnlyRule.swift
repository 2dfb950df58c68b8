import Configuration
import Documents
import KeyCatalog

/// Device management that steers the app itself and nothing else.
struct UpdateKeysOnlyRule: DocumentRule {
  static let id: RuleID = "update-keys-only"
  static let severity = Severity.note
  static let kinds: DocumentKinds = [.source, .managed]
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let settings = context.configuration.settings.filter {
      $0.spelling != .comment && $0.key != .schemaVersion
    }
    guard let first = settings.first,
      settings.allSatisfy({ $0.definition?.marks.contains(.appBehavior) == true })
    else { return }
    findings.report(
      Self.self, at: .name(of: first),
      "device management sets only keys for updates and the app itself, so the local configuration "
        + "stays in force",
      help: "users can still configure the app on the device; some older builds, 1.9659 for one, "
        + "shut the local configuration out all the same")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Device management sets only keys for updates and the app itself",
      explanation: """
        A device whose management sets such keys and no others keeps reading its local configuration; \
        the managed keys win over it. Any other key would shut the local configuration out. Some older \
        builds did so here as well.
        """,
      sources: ["Configuration reference", "Changelog"],
      triggering: [
        RuleExample(
          #"{↓"disableAutoUpdates": true, "autoUpdaterEnforcementHours": 24}"#, kind: .managed),
        RuleExample(#"{"_comment": "rings", ↓"disableAutoUpdates": true}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"disableAutoUpdates": true, "coworkTabEnabled": true}"#, kind: .managed),
        RuleExample(#"{"disableAutoUpdates": true}"#, kind: .bootstrapResponse),
        RuleExample("{}"),
      ])
  }
}
