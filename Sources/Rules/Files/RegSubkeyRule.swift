import Configuration
import Documents

/// Registry values below the key that the app reads.
struct RegSubkeyRule: DocumentRule {
  static let id: RuleID = "reg-subkey"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for section in context.configuration.envelope.registrySections
    where section.relation == .subkey && section.setsValues {
      findings.report(
        Self.self, at: .section(section),
        "the app does not read values below the key \(RegistrySection.policyPath)",
        help: "write each key as one value of \(RegistrySection.policyPath) itself; an object or a "
          + "list is one string of JSON there")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Registry values below the key that the app reads",
      explanation: """
        The app reads the values of the policy key and nothing below it. Objects and lists are no \
        subkeys but one REG_SZ value each, holding JSON; a template with list policies writes subkeys, \
        which have no effect.
        """,
      sources: ["Deploy the configuration: Windows"],
      triggering: [
        .registry(
          text: """
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
            "disableAutoUpdates"="true"

            ↓[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude\\coworkEgressAllowedHosts]
            "1"="pypi.org"
            """)
      ],
      nonTriggering: [
        .registry(#""disableAutoUpdates"="true""#),
        .registry(
          text: """
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
            "disableAutoUpdates"="true"

            [-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude\\coworkEgressAllowedHosts]
            """),
      ])
  }
}
