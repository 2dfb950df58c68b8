import Configuration
import KeyCatalog

/// Retention periods during a hold.
struct RetentionInertRule: CombinationRule {
  static let id: RuleID = "retention-inert"
  static let severity = Severity.note

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.boolean(.sessionRetentionHold) == true else { return }
    let keys: [KeyID] = [
      .chatSessionRetentionDays, .coworkSessionRetentionDays, .codeSessionRetentionDays,
    ]
    for setting in keys.compactMap({ context.setting($0) }) {
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) deletes nothing while sessionRetentionHold is true",
        help: "nothing needs to change: the period counts again when the hold ends")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A retention period while deletion is on hold",
      explanation: """
        sessionRetentionHold keeps every session, whatever its age, for example during a lawsuit. The \
        periods may stay in the configuration; they count again when the hold ends.
        """,
      sources: ["Configuration reference: Limits"],
      triggering: [
        RuleExample(
          """
          {
            "sessionRetentionHold": true,
            ↓"chatSessionRetentionDays": 90,
            ↓"codeSessionRetentionDays": 30
          }
          """)
      ],
      nonTriggering: [
        RuleExample(#"{"sessionRetentionHold": false, "chatSessionRetentionDays": 90}"#),
        RuleExample(#"{"sessionRetentionHold": true}"#),
      ])
  }
}
