import Configuration
import Documents
import KeyCatalog
import WebAddress

/// Lists of sites for the built-in browser that nothing reads.
struct BrowserInertRule: CombinationRule {
  static let id: RuleID = "browser-inert"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for key in [KeyID.builtinBrowserAllowedDomains, .builtinBrowserBlockedDomains] {
      guard let setting = context.setting(key) else { continue }
      if let reason = reason(key, context) {
        findings.report(
          Self.self, at: .name(of: setting), "\(setting.name) has no effect: \(reason.what)",
          help: reason.help)
      } else if key == .builtinBrowserAllowedDomains {
        checkSandbox(setting, context, &findings)
      }
    }
  }

  /// Why a list does nothing.
  private func reason(_ key: KeyID, _ context: RuleContext) -> (what: String, help: String)? {
    let isOn = context.boolean(.builtinBrowserEnabled) ?? context.has(.builtinBrowserEnabled)
    guard isOn else {
      return (
        "the built-in browser is off", "set builtinBrowserEnabled to true, or remove the list"
      )
    }
    let policy = context.string(.builtinBrowserDefaultDomainPolicy)
    if policy == nil, context.has(.builtinBrowserDefaultDomainPolicy) { return nil }
    switch (key, policy ?? "allow") {
    case (.builtinBrowserAllowedDomains, "allow"):
      return (
        "every site is open unless builtinBrowserDefaultDomainPolicy is \"block\"",
        "set builtinBrowserDefaultDomainPolicy to \"block\", or remove the list"
      )
    case (.builtinBrowserBlockedDomains, "block"):
      return (
        "with builtinBrowserDefaultDomainPolicy \"block\" every site is closed but the allowed ones",
        "remove the list, or set builtinBrowserDefaultDomainPolicy to \"allow\""
      )
    default:
      return nil
    }
  }

  /// Sites that the sandbox's own list keeps closed.
  private func checkSandbox(
    _ setting: Setting, _ context: RuleContext, _ findings: inout Findings
  ) {
    guard let hosts = context.setting(.coworkEgressAllowedHosts)?.hostEntries(), !hosts.isEmpty
    else { return }
    let coverage = HostCoverage(hosts)
    for entry in setting.hostEntries() where !Self.isOpen(entry.pattern.scope, coverage) {
      findings.report(
        Self.self, at: .value(entry.value, in: setting),
        "\(quoted(entry.value.string)) stays closed, because coworkEgressAllowedHosts does not have it",
        help: "add it there too")
    }
  }

  private static func isOpen(_ site: HostPattern.Scope, _ coverage: HostCoverage) -> Bool {
    switch site {
    case .any: true
    case .below(let domain): coverage.includesAll(below: domain)
    case .exactly(let host): coverage.includes(host)
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A list of sites for the built-in browser that nothing reads",
      explanation: """
        The browser is off unless builtinBrowserEnabled is true. It then opens every site but the \
        blocked ones, or with builtinBrowserDefaultDomainPolicy "block" none but the allowed ones, so \
        that only one of the two lists counts. Where coworkEgressAllowedHosts names hosts, sites that \
        are not on that list stay closed whatever the browser's own lists say.
        """,
      sources: ["Configuration reference: Built-in browser"],
      triggering: [
        RuleExample(#"{↓"builtinBrowserAllowedDomains": ["wiki.example.corp"]}"#),
        RuleExample(
          """
          {
            "builtinBrowserEnabled": true,
            ↓"builtinBrowserAllowedDomains": ["wiki.example.corp"],
            "builtinBrowserBlockedDomains": ["mail.example.corp"]
          }
          """),
        RuleExample(
          """
          {
            "builtinBrowserEnabled": true,
            "builtinBrowserDefaultDomainPolicy": "block",
            ↓"builtinBrowserBlockedDomains": ["mail.example.corp"]
          }
          """),
        RuleExample(
          """
          {
            "builtinBrowserEnabled": true,
            "builtinBrowserDefaultDomainPolicy": "block",
            "builtinBrowserAllowedDomains": ["wiki.example.corp", ↓"docs.python.org"],
            "coworkEgressAllowedHosts": ["*.example.corp"]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "builtinBrowserEnabled": true,
            "builtinBrowserDefaultDomainPolicy": "block",
            "builtinBrowserAllowedDomains": ["wiki.example.corp", "*.eu.example.corp"],
            "coworkEgressAllowedHosts": ["*.example.corp"]
          }
          """),
        RuleExample(
          #"{"builtinBrowserEnabled": true, "builtinBrowserBlockedDomains": ["mail.example.corp"]}"#
        ),
      ])
  }
}
