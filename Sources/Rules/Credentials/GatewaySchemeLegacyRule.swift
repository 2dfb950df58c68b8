import Configuration
import Documents
import KeyCatalog

/// A way to ask for a sign-in, or for no header in particular, that is no longer read.
struct GatewaySchemeLegacyRule: CombinationRule {
  static let id: RuleID = "gateway-scheme-legacy"
  static let severity = Severity.error
  static let concern = Concern.content
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.inferenceGatewayAuthScheme),
      let text = setting.value.stringValue, let advice = Self.advice[text]
    else { return }
    let effect =
      context.isPastCutOff
      ? "is invalid after \(Catalog.cutOff)" : "is read through \(Catalog.cutOff) only"
    findings.report(
      Self.self, context.isPastCutOff ? .error : .warning, at: .value(of: setting),
      "inferenceGatewayAuthScheme \(quoted(text)) \(effect)", help: advice,
      fix: Self.fix(setting, text, in: context))
  }

  private static let advice: [String: String] = [
    "sso": """
    remove it and set inferenceCredentialKind to "interactive"; for one sign-in at the bootstrap \
    server and the gateway, set no identity provider and keep the base URL on the bootstrap origin
    """,
    "auto":
      "remove it: \"bearer\" is the default; write \"x-api-key\" for a gateway that wants that",
  ]

  /// Nothing where another kind is set: which of the two is meant only the administrator knows.
  private static func fix(_ setting: Setting, _ text: String, in context: RuleContext) -> Fix? {
    let removal = Fix.Edit.remove(setting.raw)
    guard text == "sso" else { return Fix("remove inferenceGatewayAuthScheme", [removal]) }
    if context.has(.inferenceCredentialKind) {
      let kinds: [Deployment.CredentialKind] = [.interactive, .externalIdentityProvider]
      guard let kind = context.deployment.credentialKind, kinds.contains(kind) else { return nil }
      return Fix("remove inferenceGatewayAuthScheme", [removal])
    }
    return context.insertion(of: .inferenceCredentialKind, "interactive").map {
      Fix("set inferenceCredentialKind to \"interactive\" instead", [removal, $0])
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A gateway authentication scheme that is no longer read",
      explanation: """
        The scheme "sso" used to ask for a sign-in, which inferenceCredentialKind "interactive" does now; \
        "auto" left the header to the app. Both are invalid after the cut-off, whatever earlier pages say \
        of existing deployments: the scheme then falls back on "bearer", and no one is signed in.
        """,
      symptoms: [
        "no credential configured for provider \"gateway\": set inferenceCredentialKind or one of the "
          + "credential fields"
      ],
      sources: ["Gateway page, Single sign-on configuration keys", "Changelog"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayAuthScheme": ↓"sso",
            "inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
        RuleExample(#"{"inferenceGatewayAuthScheme": ↓"auto"}"#),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "static",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}",
            "inferenceGatewayAuthScheme": ↓"sso"
          }
          """),
        RuleExample(
          #"{"inferenceGatewayAuthScheme": ↓"sso"}"#, options: .example(asOf: Catalog.cutOff)),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayAuthScheme": "x-api-key"}"#),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "inferenceGatewayAuthScheme": "sso"
          }
          """),
      ])
  }
}
