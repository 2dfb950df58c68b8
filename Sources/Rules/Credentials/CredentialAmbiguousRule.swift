import Configuration
import KeyCatalog

/// Several credentials, and nothing that says which one is meant.
struct CredentialAmbiguousRule: CombinationRule {
  static let id: RuleID = "credential-ambiguous"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setup = context.credentials, setup.selection == .none else { return }
    let methods = setup.distinctlyConfigured
    guard methods.count > 1, let picked = methods.first else { return }
    findings.report(
      Self.self, at: .unset(.inferenceCredentialKind, in: context),
      "\(Wording.enumeration(methods.map(\.title))) are configured and no inferenceCredentialKind "
        + "chooses between them, so the app takes \(picked.title)",
      help: "set inferenceCredentialKind to the one that is meant ("
        + Wording.alternatives(methods.map { quoted($0.kind.rawValue) }) + ") and remove the others"
    )
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Several credentials without a kind that chooses between them",
      explanation: """
        The app then picks one and notes it in its log only: on Bedrock single sign-on before a \
        profile, a helper and the bearer token, on Vertex AI the Google sign-in before a file, \
        elsewhere a helper before a static key. Which one users get should be written down instead.
        """,
      sources: ["Configuration reference, inferenceCredentialKind", "Provider pages"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "gateway",
            "inferenceCredentialHelper": "/usr/local/bin/gateway-token",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}"
          }
          """),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "gateway",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}",
            "inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "bedrock",
            "inferenceBedrockProfile": "desktop",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}"
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "helper-script",
            "inferenceCredentialHelper": "/usr/local/bin/gateway-token",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}"
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialHelper": "/usr/local/bin/gateway-token",
            "inferenceCredentialHelperWindows": "C:\\\\Program Files\\\\Example\\\\gateway-token.exe"
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "anthropic",
            "inferenceAnthropicApiKey": "${env:ANTHROPIC_KEY}",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}"
          }
          """),
      ])
  }
}
