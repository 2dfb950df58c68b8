import Configuration
import Documents

/// The policy key as 32-bit programs see it.
struct RegWOW64Rule: DocumentRule {
  static let id: RuleID = "reg-wow64"
  static let severity = Severity.warning
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for section in context.configuration.envelope.registrySections
    where section.relation == .redirected {
      findings.report(
        Self.self, at: .section(section),
        "WOW6432Node is the registry of 32-bit programs, which the app is not",
        help: "write to \(section.hive?.rawValue ?? "HKEY_LOCAL_MACHINE")\\"
          + RegistrySection.policyPath)
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The policy key below WOW6432Node",
      explanation: """
        A 32-bit program that writes the policy, or a path copied from its view of the registry, ends \
        up under WOW6432Node. The app looks under SOFTWARE\\Policies\\Claude.
        """,
      sources: ["Deploy the configuration: Windows", "Windows: Registry Redirector"],
      triggering: [
        .registry(
          text: """
            ↓[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Policies\\Claude]
            "disableAutoUpdates"="true"
            """)
      ],
      nonTriggering: [.registry(#""disableAutoUpdates"="true""#)])
  }
}
