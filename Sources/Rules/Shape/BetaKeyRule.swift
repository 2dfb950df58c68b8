import Configuration
import KeyCatalog

/// A key or field that the vendor calls a beta.
struct BetaKeyRule: ValueRule {
  static let id: RuleID = "beta-key"
  static let severity = Severity.note
  static let concern = Concern.name
  static let dropReason = DropReason.none

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.marks.contains(.beta)
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    // The entries of a list have the marks of the list.
    guard !typed.definition.name.isEmpty else { return }
    findings.report(
      Self.self, at: .name(of: typed), "\(typed.displayName) is a beta and may change or go away",
      help: "read the release notes before you move the fleet to another build")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key or field that the vendor calls a beta",
      explanation: """
        What a beta key does, and its name, may change from one release to the next without the notice \
        that other keys get.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(#"{↓"sshTransport": "builtin"}"#),
        RuleExample(#"{↓"sshHostAllowlist": ["build.example.corp"]}"#),
        RuleExample(
          """
          {
            "deploymentOrganizationUuid": "5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4",
            "claudeAiImport": {"enabled": true, ↓"automatic3pImport": true}
          }
          """),
      ],
      nonTriggering: [RuleExample(#"{"coworkTabEnabled": true}"#)])
  }
}
