import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A wildcard for the hosts below a domain, while the domain itself stays closed.
struct EgressApexRule: SettingRule {
  static let id: RuleID = "egress-apex"
  static let severity = Severity.note

  static let keys: [KeyID] = [.coworkEgressAllowedHosts]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.value.elements.contains(where: { $0.utf8.first == UInt8(ascii: "*") })
    else { return }
    let entries = setting.hostEntries()
    let coverage = HostCoverage(entries)
    for entry in entries {
      guard case .below(let domain) = entry.pattern.scope, !coverage.includes(.name(domain)) else {
        continue
      }
      findings.report(
        Self.self, at: .value(entry.value, in: setting),
        "\(quoted(entry.value.string)) stands for the hosts below \(domain), not for \(domain) itself",
        help: "add \(quoted(domain)) if the sandbox needs that host too")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A wildcard that does not cover the domain it is made of",
      explanation: """
        *.example.corp opens every host below example.corp, but not example.corp itself. Where that \
        host is needed as well, it takes an entry of its own.
        """,
      sources: ["Configuration reference: Workspace"],
      triggering: [RuleExample(#"{"coworkEgressAllowedHosts": [↓"*.example.corp", "pypi.org"]}"#)],
      nonTriggering: [
        RuleExample(#"{"coworkEgressAllowedHosts": ["*.example.corp", "example.corp"]}"#),
        RuleExample(
          #"{"coworkEgressAllowedHosts": ["*.eu.example.corp", "*.example.corp", "example.corp"]}"#),
      ])
  }
}
