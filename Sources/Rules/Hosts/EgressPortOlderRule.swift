import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A port in the sandbox's list of hosts, which older builds do not read.
struct EgressPortOlderRule: SettingRule {
  static let id: RuleID = "egress-port-older"
  static let severity = Severity.note

  static let keys: [KeyID] = [.coworkEgressAllowedHosts]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard !context.fleet.isSurely(atLeast: Self.readEverywhereSince) else { return }
    // One such entry spoils the list, so that one finding says it all.
    guard let entry = setting.value.elements.first(where: Self.hasPort) else { return }
    let isKnown = context.fleet.isKnown(below: Self.readEverywhereSince)
    findings.report(
      Self.self, isKnown ? .warning : .note, at: .value(entry, in: setting),
      """
      builds before \(Self.readEverywhereSince) do not take a port for shell and packages, and before \
      \(Self.readForFetchSince) not for web fetch either: there one such entry closes every host
      """,
      help:
        "leave the ports out, or raise the oldest build of the fleet to \(Self.readEverywhereSince)"
    )
  }

  private static func hasPort(_ entry: Value) -> Bool {
    guard entry.kind == .string, entry.utf8.contains(UInt8(ascii: ":")) else { return false }
    return (try? HostPattern(parsing: entry.string))?.port != nil
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
