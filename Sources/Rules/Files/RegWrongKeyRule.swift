import Configuration
import Documents

/// A registry key that looks as if it were meant, and that the app never reads.
struct RegWrongKeyRule: DocumentRule {
  static let id: RuleID = "reg-wrong-key"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for section in context.configuration.envelope.registrySections
    where section.relation == .lookAlike {
      findings.report(
        Self.self, at: .section(section),
        "the app does not read the registry key \(quoted(section.pathValue.string))",
        help: "write to HKEY_LOCAL_MACHINE\\\(RegistrySection.policyPath) or "
          + "HKEY_CURRENT_USER\\\(RegistrySection.policyPath)")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A registry key that looks meant and is never read",
      explanation: """
        The app reads one key, SOFTWARE\\Policies\\Claude under HKLM or HKCU. A key with the vendor's or \
        the product's name, or one outside Policies, has no effect, without any message.
        """,
      sources: ["Deploy the configuration: Windows"],
      triggering: [
        .registry(
          text: """
            ↓[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Anthropic\\Claude]
            "inferenceProvider"="gateway"

            ↓[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude Desktop]
            "inferenceProvider"="gateway"

            ↓[HKEY_CURRENT_USER\\Software\\Claude]
            "inferenceProvider"="gateway"
            """)
      ],
      nonTriggering: [
        .registry(
          text: """
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\ClaudeCode]
            "Settings"="{}"

            [HKEY_LOCAL_MACHINE\\Software\\POLICIES\\claude]
            "disableAutoUpdates"="true"
            """)
      ])
  }
}
