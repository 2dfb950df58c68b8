import Configuration
import KeyCatalog

/// Every host open to the sandbox.
struct EgressOpenRule: ValueRule {
  static let id: RuleID = "egress-open"
  static let severity = Severity.warning

  static let triggers = ValueTraits.unusualHost

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.format == .egressHost }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.value.kind == .string, typed.value.hasText("*") else { return }
    findings.report(
      Self.self, at: .value(typed), "\"*\" opens every host to the sandbox",
      help: "list the hosts that work needs, such as package registries and your own services")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The sandbox may reach every host",
      explanation: """
        Code that the model writes runs in the sandbox. With a lone * nothing keeps it from sending \
        what it reads to any host that your firewall lets through.
        """,
      sources: ["Configuration reference: Workspace"],
      triggering: [RuleExample(#"{"coworkEgressAllowedHosts": ["pypi.org", ↓"*"]}"#)],
      nonTriggering: [RuleExample(#"{"coworkEgressAllowedHosts": ["*.example.corp"]}"#)])
  }
}
