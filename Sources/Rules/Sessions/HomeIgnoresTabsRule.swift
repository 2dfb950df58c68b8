import Configuration
import KeyCatalog

/// Keys for tabs that the unified home does not have.
struct HomeIgnoresTabsRule: CombinationRule {
  static let id: RuleID = "home-ignores-tabs"
  static let severity = Severity.note

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.string(.desktopHome) == "standard" else { return }
    let keys: [KeyID] = [
      .chatTabEnabled, .chatAdvancedFileAnalysisEnabled, .coworkTabEnabled,
    ]
    for setting in keys.compactMap({ context.setting($0) }) {
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) is ignored, because desktopHome \"standard\" puts Chat and Cowork together",
        help: "remove the key, or set desktopHome to \"off\" as long as the vendor leaves that open"
      )
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Keys for the Chat and Cowork tabs beside the unified home",
      explanation: """
        With desktopHome "standard" the app has one home for Chat and Cowork in place of two tabs, and \
        reads none of the keys that show or hide them. Any other value means off. The vendor has \
        announced the unified home for all third-party deployments from 2026-11-10.
        """,
      sources: ["Configuration reference: Capabilities", "Release notes"],
      triggering: [
        RuleExample(
          """
          {
            "desktopHome": "standard",
            ↓"chatTabEnabled": true,
            ↓"coworkTabEnabled": false
          }
          """)
      ],
      nonTriggering: [
        RuleExample(#"{"desktopHome": "off", "chatTabEnabled": true}"#),
        RuleExample(#"{"desktopHome": "standard"}"#),
      ])
  }
}
