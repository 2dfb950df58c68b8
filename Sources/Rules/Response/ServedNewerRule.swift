import Configuration
import KeyCatalog

/// A key in a response that older builds of the fleet take from device management only.
struct ServedNewerRule: SettingRule {
  static let id: RuleID = "served-newer"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let concern = Concern.name
  static let dropReason = DropReason.newerWhenServed

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.key, let since = key.definition.servedSince,
      key.definition.availability != .managed,
      key.definition.marks.isDisjoint(with: [.trustAnchor, .localExecutable]),
      since > context.fleet.floor
    else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "builds before \(since) drop \(quoted(setting.name)) from a response",
      help: "set \(key.name) in device management for them, or raise the fleet to \(since)")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Older builds drop the key from a response",
      explanation: """
        The key is older than the permission to serve it: builds before that release take it from \
        device management only and drop it from a response. Say which builds you have with \
        --min-app-version if they are all newer.
        """,
      sources: ["Changelog", "Configuration reference"],
      triggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"disableDeepLinkRegistration": true}"#,
          kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"disableDeepLinkRegistration": true}"#,
          kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 24012, 0))),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "disableDeepLinkRegistration": true}"#,
          kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 25927, 0))),
        RuleExample(#"{"disableDeepLinkRegistration": true}"#, kind: .managed),
      ])
  }
}
