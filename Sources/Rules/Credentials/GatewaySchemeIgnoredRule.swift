import Configuration
import KeyCatalog

/// A header for the credential that a sign-in does not use.
struct GatewaySchemeIgnoredRule: CombinationRule {
  static let id: RuleID = "gateway-scheme-ignored"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.deployment.provider == .gateway,
      context.deployment.credentialKind == .interactive,
      let setting = context.setting(.inferenceGatewayAuthScheme),
      setting.value.stringValue?.lowercased() == "x-api-key"
    else { return }
    findings.report(
      Self.self, at: .value(of: setting),
      "the token of a sign-in goes as \"Authorization: Bearer\", whatever "
        + "inferenceGatewayAuthScheme says",
      help: "remove inferenceGatewayAuthScheme, and have the gateway check the bearer token")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The header x-api-key together with a sign-in",
      explanation: """
        inferenceGatewayAuthScheme says in which header a key goes to the gateway. The token of a signed-in \
        user always goes as a bearer token, so that a gateway which looks into x-api-key finds nothing.
        """,
      sources: ["Gateway page, Configuration keys"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "interactive",
            "inferenceGatewayAuthScheme": ↓"x-api-key"
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "static",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}",
            "inferenceGatewayAuthScheme": "x-api-key"
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "interactive",
            "inferenceGatewayAuthScheme": "bearer"
          }
          """),
      ])
  }
}
