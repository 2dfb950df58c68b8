import Configuration
import KeyCatalog

/// One key that steers the app itself claims all of them for the place where it is set.
struct AppBehaviorGroupRule: CombinationRule {
  static let id: RuleID = "app-behavior-group"
  static let severity = Severity.note
  static let kinds = DocumentKinds.managed

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.isSet(.inferenceProvider), !context.isSet(.bootstrapUrl) else { return }
    let unset = Self.group.filter { !context.has($0) }
    guard !unset.isEmpty, unset.count < Self.group.count,
      let first = context.configuration.firstSettings(where: Self.group.contains).first
    else { return }
    findings.report(
      Self.self, at: .name(of: first),
      "with \(first.name) managed, the other keys that steer the app take their defaults and are not "
        + "read from a bootstrap response: " + Wording.enumeration(unset.map(\.name)),
      help: "set here whichever of them should differ from its default")
  }

  /// The keys that steer the app itself: updates, relaunching and the proxy.
  private static let group = Catalog.keys.map(\.id).filter {
    $0.definition.marks.contains(.appBehavior)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Some of the keys that steer the app itself, which claim the whole group",
      explanation: """
        The keys about updates, relaunching and the proxy belong together: device management that sets \
        one of them answers for all. Those that it leaves out take their defaults, and what a bootstrap \
        response says of them is ignored. This does not concern a configuration that also names a \
        provider or a bootstrap server.
        """,
      sources: ["Configuration reference, Telemetry and updates"],
      triggering: [
        RuleExample(#"{↓"disableAutoUpdates": true}"#, kind: .managed),
        RuleExample(
          #"{"disableBundledSkills": true, ↓"autoUpdaterEnforcementHours": 24}"#, kind: .managed),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceProvider": "anthropic", "disableAutoUpdates": true}"#, kind: .managed),
        RuleExample(
          #"{"bootstrapUrl": "https://config.example.corp/bootstrap", "disableAutoUpdates": true}"#,
          kind: .managed),
        RuleExample(#"{"disableAutoUpdates": true}"#),
        RuleExample(#"{"isDesktopExtensionEnabled": false}"#, kind: .managed),
      ])
  }
}
