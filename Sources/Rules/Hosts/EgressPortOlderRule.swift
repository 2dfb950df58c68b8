import Configuration
import KeyCatalog

/// A port in the sandbox's list of hosts, which older builds do not read.
struct EgressPortOlderRule: SettingRule {
  static let id: RuleID = "egress-port-older"
  static let severity = Severity.note

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.key == .coworkEgressAllowedHosts,
      !context.fleet.isSurely(atLeast: Self.readEverywhereSince)
    else { return }
    // One such entry spoils the list, so that one finding says it all.
    guard let entry = setting.hostEntries().first(where: { $0.pattern.port != nil }) else { return }
    let isKnown = context.fleet.isKnown(below: Self.readEverywhereSince)
    findings.report(
      Self.self, isKnown ? .warning : .note, at: .value(entry.value, in: setting),
      """
      builds before \(Self.readEverywhereSince) do not take a port for shell and packages, and before \
      \(Self.readForFetchSince) not for web fetch either: there one such entry closes every host
      """,
      help:
        "leave the ports out, or raise the oldest build of the fleet to \(Self.readEverywhereSince)"
    )
  }

  private static let readForFetchSince = AppVersion(1, 26832, 0)
  private static let readEverywhereSince = AppVersion(1, 32352, 0)

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A port in coworkEgressAllowedHosts, which older builds do not read",
      explanation: """
        Builds that do not know ports in this list do not skip the entry: they discard the whole list, \
        and the sandbox reaches no host at all. Web fetch reads ports from 1.26832.0, shell commands \
        and package managers from 1.32352.0.
        """,
      sources: ["Configuration reference: Workspace", "Changelog"],
      triggering: [
        RuleExample(
          """
          {"coworkEgressAllowedHosts": ["pypi.org", ↓"registry.example.corp:8443", "a.example.corp:1"]}
          """),
        RuleExample(
          #"{"coworkEgressAllowedHosts": [↓"registry.example.corp:8443"]}"#,
          options: .example(oldest: AppVersion(1, 26832, 0))),
      ],
      nonTriggering: [
        RuleExample(#"{"coworkEgressAllowedHosts": ["pypi.org"]}"#),
        RuleExample(
          #"{"coworkEgressAllowedHosts": ["registry.example.corp:8443"]}"#,
          options: .example(oldest: AppVersion(1, 32352, 0))),
      ])
  }
}
