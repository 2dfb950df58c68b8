import Configuration
import KeyCatalog

/// A key of a response that waits until the user allows it.
struct NeedsConsentRule: CombinationRule {
  static let id: RuleID = "needs-consent"
  static let severity = Severity.note
  static let kinds = DocumentKinds.response
  static let dropReason = DropReason.none

  /// The first build that holds the whole response, not only the keys concerned.
  private static let wholeSince = AppVersion(1, 32352, 0)

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for setting in context.configuration.settings {
      guard let key = setting.key, let consent = key.definition.consent,
        context.setting(key)?.nameValue == setting.nameValue
      else { continue }
      if let since = consent.since, context.fleet.isSurely(below: since) { continue }
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) is applied only after the user allows it",
        help: Self.help(consent, fleet: context.fleet))
    }
  }

  private static func help(_ consent: KeyDefinition.Consent, fleet: Fleet) -> String {
    let asking = consent.since.map { "Builds from \($0) ask" } ?? "The app asks"
    let waiting =
      if fleet.isSurely(atLeast: wholeSince) {
        "the whole response waits, and declining quits the app"
      } else {
        "before \(wholeSince) only this key waits, from there the whole response, and declining "
          + "quits the app"
      }
    return "no question is asked where the bootstrap URL comes from device management of the whole "
      + "machine (HKLM, a system profile), or with trustBootstrapDelivery true; set to false it asks "
      + "even there. \(asking): \(waiting)"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The app asks the user before it applies the key",
      explanation: """
        A response that says where prompts and credentials go, or what runs on the device, is applied \
        only after the user agrees, unless the bootstrap URL came from device management of the whole \
        machine or trustBootstrapDelivery is true; an explicit false asks even then. From 1.32352.0 the \
        whole response waits and declining quits the app; before, only the keys concerned waited.
        """,
      sources: ["Bootstrap configuration server", "Changelog 1.26832.0, 1.32352.0"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            ↓"inferenceGatewayBaseUrl": "https://config.example.corp/llm",
            ↓"inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.microsoftonline.com/3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7/v2.0"
            },
            "inferenceCredentialKind": "interactive"
          }
          """, kind: .bootstrapResponse)
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "coworkTabEnabled": true}"#, kind: .bootstrapResponse),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://config.example.corp/llm"
          }
          """, kind: .bootstrapResponse, options: .example(newest: AppVersion(1, 24012, 0))),
      ])
  }
}
