import Configuration
import KeyCatalog

/// A response that sets a key which only device management or a local file may set.
struct ExcludedMDMOnlyRule: SettingRule {
  static let id: RuleID = "excluded-mdm-only"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let concern = Concern.name
  static let dropReason = DropReason.managementOnly

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.key, key.definition.availability == .managed,
      !key.definition.marks.contains(.trustAnchor)
    else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "the app drops \(quoted(setting.name)) from a response: it takes this key from the device only",
      help: "take it out of the response; set \(key.name) in device management or a local file")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A response sets a key that only device management or a local file may set",
      explanation: """
        Some keys are needed before a response can be fetched, the proxy among them, or belong to \
        deployments that never fetch one. The app drops them from a response and applies the rest.
        """,
      sources: ["Configuration reference", "Bootstrap configuration server: Response schema"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            ↓"egressProxyUrl": "http://proxy.example.corp:8080"
          }
          """, kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"disableMultiAccount": true}"#,
          kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "disableAutoUpdates": true}"#,
          kind: .bootstrapResponse),
        RuleExample(#"{"egressProxyUrl": "http://proxy.example.corp:8080"}"#, kind: .managed),
      ])
  }
}
