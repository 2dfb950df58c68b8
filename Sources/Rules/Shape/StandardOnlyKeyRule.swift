import Configuration
import KeyCatalog

/// A key for deployments with claude.ai sign-in in a configuration for third-party inference.
struct StandardOnlyKeyRule: DocumentRule {
  static let id: RuleID = "standard-only-key"
  static let severity = Severity.warning
  static let concern = Concern.name
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let settings = context.configuration.settings
    let isThirdParty = settings.contains { setting in
      setting.key != .schemaVersion && setting.definition?.scope == .thirdParty
    }
    guard isThirdParty else { return }
    for setting in settings where setting.definition?.scope == .standard {
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) has no effect in a deployment on third-party inference",
        help: "only deployments that sign in with claude.ai read it: remove it, or keep it in a "
          + "configuration of its own for those")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that third-party deployments do not read",
      explanation: """
        Some keys are read only where users sign in with claude.ai. Beside keys of third-party inference \
        they do nothing, so a restriction that they seem to set is not in force. A document of such keys \
        alone is fine.
        """,
      sources: ["Configuration reference: scope of keys"],
      triggering: [
        RuleExample(
          """
          {"inferenceProvider": "gateway",
           ↓"forceLoginOrgUUID": "7d3b2f64-0c95-4be8-9d1a-52f6e0c4a981"}
          """)
      ],
      nonTriggering: [
        RuleExample(#"{"forceLoginOrgUUID": "7d3b2f64-0c95-4be8-9d1a-52f6e0c4a981"}"#),
        RuleExample(#"{"inferenceProvider": "gateway"}"#),
      ])
  }
}
