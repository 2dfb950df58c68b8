import Configuration
import KeyCatalog

/// A response that sets a key of the trust anchor.
struct ExcludedAnchorRule: SettingRule {
  static let id: RuleID = "excluded-anchor"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let concern = Concern.name
  static let dropReason = DropReason.trustAnchor

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.key, key.definition.marks.contains(.trustAnchor) else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "the app drops \(quoted(setting.name)) from a response: it decides where responses come from",
      help: "take it out of the response; set \(key.name) in device management or a local file")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A response sets a key that decides where responses come from",
      explanation: """
        The bootstrap URL, how the app signs in there, and how far its answers are trusted come from \
        device management or a local file only. A response cannot redirect, sign in or vouch for \
        itself, so the app drops these keys and applies the rest.
        """,
      sources: ["Bootstrap configuration server: Response schema"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            ↓"bootstrapUrl": "https://config.example.corp/user/bootstrap",
            ↓"bootstrapEnabled": true,
            ↓"bootstrapHeaders": {"X-Tenant": "acme"},
            ↓"bootstrapHeadersHelper": "/usr/local/bin/headers",
            ↓"trustBootstrapDelivery": true
          }
          """, kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"bootstrapOidc": {"issuer": "http://localhost"}}"#,
          kind: .bootstrapResponse),
        // An old name says the same.
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"trustBootstrapLocalExec": true}"#,
          kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(
          #"{"bootstrapUrl": "https://config.example.corp/user/bootstrap"}"#, kind: .managed),
        RuleExample(
          #"{"inferenceProvider": "gateway", "coworkTabEnabled": true}"#, kind: .bootstrapResponse),
      ])
  }
}
