import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An entry of the built-in browser's lists that stands for no site.
struct BrowserDomainRule: ValueRule {
  static let id: RuleID = "browser-domain"
  static let severity = Severity.error
  // The app passes over what it cannot use and keeps the key.
  static let dropReason = DropReason.none

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.format == .browserDomain
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue, !ReferenceText.isHeld(by: text) else { return }
    let pattern: HostPattern
    do throws(HostPattern.Refusal) {
      pattern = try HostPattern(parsing: text)
    } catch {
      findings.report(
        Self.self, at: .value(typed), "the entry \(quoted(text)) \(error), so it matches no site",
        help: HostRefusalHelp.text(for: error, in: text))
      return
    }
    guard typed.setting.key == .builtinBrowserAllowedDomains else { return }
    switch pattern.scope {
    case .any:
      findings.report(
        Self.self, .warning, at: .value(typed), "the app ignores \"*\" among the allowed sites",
        help: "set builtinBrowserDefaultDomainPolicy to \"allow\" to open every site")
    case .below(let domain) where PublicSuffixes.contains(domain):
      findings.report(
        Self.self, .warning, at: .value(typed),
        "the app ignores \(quoted(text)) among the allowed sites, since anybody may own a site below \(domain)",
        help: "name the domains that you mean, such as \"*.example.\(domain)\"")
    default:
      return
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A site in the built-in browser's lists that matches nothing",
      explanation: """
        An entry is a host, which covers its www. form and back, or *. and a domain for the hosts below \
        it; either may end in a port. The app keeps anything else, but it matches no site: an address \
        with scheme or path, a * inside a name. Among the allowed sites it also ignores a lone * and a \
        wildcard below a public suffix such as com.
        """,
      sources: ["Configuration reference: Built-in browser", "Public Suffix List"],
      triggering: [
        RuleExample(
          """
          {
            "builtinBrowserEnabled": true,
            "builtinBrowserDefaultDomainPolicy": "block",
            "builtinBrowserAllowedDomains": [
              ↓"https://wiki.example.corp", ↓"example.corp/wiki", ↓"wiki.*.example.corp", ↓"*", ↓"*.com",
              ↓"*.co.uk"
            ]
          }
          """),
        RuleExample(
          #"{"builtinBrowserEnabled": true, "builtinBrowserBlockedDomains": [↓"http://example.corp"]}"#
        ),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "builtinBrowserEnabled": true,
            "builtinBrowserDefaultDomainPolicy": "block",
            "builtinBrowserAllowedDomains": ["wiki.example.corp", "*.example.corp", "example.corp:8443"]
          }
          """),
        RuleExample(#"{"builtinBrowserEnabled": true, "builtinBrowserBlockedDomains": ["*"]}"#),
      ])
  }
}
