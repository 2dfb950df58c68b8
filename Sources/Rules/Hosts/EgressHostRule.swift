import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An entry of the sandbox's hosts that is none.
struct EgressHostRule: ValueRule {
  static let id: RuleID = "egress-host"
  static let severity = Severity.error
  // The app passes over what it cannot use and keeps the key.
  static let dropReason = DropReason.none

  static let triggers = ValueTraits.unusualHost

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.format == .egressHost }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue, !ReferenceText.isHeld(by: text) else { return }
    do throws(HostPattern.Refusal) {
      _ = try HostPattern(parsing: text)
    } catch {
      findings.report(
        Self.self, at: .value(typed),
        "the entry \(quoted(text)) \(error), so the app drops it and the host stays closed",
        help: HostRefusalHelp.text(for: error, in: text))
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An entry of coworkEgressAllowedHosts that stands for no host",
      explanation: """
        An entry is a host name or IPv4 address, *. and a domain for every host below it, or * alone; \
        all but the last may end in a port. The app drops anything else, so that the sandbox does not \
        reach what was meant: an address with scheme or path, an IPv6 address, a range, a * inside a \
        name, a port after the * for every host.
        """,
      sources: ["Configuration reference: Workspace"],
      triggering: [
        RuleExample(
          """
          {
            "coworkEgressAllowedHosts": [
              ↓"https://pypi.org", ↓"pypi.org/simple", ↓"[2001:db8::7]", ↓"api.*.example.corp", ↓"*:443",
              ↓"10.20.0.0/16", ↓"pypi.org, files.example.corp", ↓""
            ]
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "coworkEgressAllowedHosts": [
              "pypi.org", "*.example.corp", "registry.example.corp:8443", "10.20.30.40", "*",
              "${env:PROXY_HOST}"
            ]
          }
          """),
        RuleExample(#"{"coworkEgressAllowedHosts": []}"#),
      ])
  }
}
