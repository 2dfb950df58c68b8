import Configuration
import KeyCatalog

/// A kind of credential without what it needs.
struct CredentialKindFieldsRule: CombinationRule {
  static let id: RuleID = "credential-kind-fields"
  static let severity = Severity.error
  static let yieldsTo: [Yield] = [.atSamePlace("bedrock-sso-incomplete")]

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setup = context.credentials, context.isSet(.inferenceCredentialKind),
      let method = setup.selected
    else { return }
    for alternatives in method.requirements {
      guard let key = alternatives.first, !alternatives.contains(where: context.isSet) else {
        continue
      }
      let kind = quoted(context.string(.inferenceCredentialKind) ?? method.kind.rawValue)
      findings.report(
        Self.self, at: .unset(key, in: context),
        "kind \(kind) gets no credential for provider \(quoted(setup.provider.rawValue)) without "
          + key.name,
        help: "set \(Wording.alternatives(alternatives.map(\.name))), or choose a kind that fits "
          + "what is configured")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A kind of credential without the keys that it needs",
      explanation: """
        inferenceCredentialKind names one way to the credential, and the app then looks nowhere else: \
        a static kind needs the provider's key or token, a helper its path, a sign-in the client that \
        users sign in to, Workforce Identity the audience and the identity provider, an AWS profile \
        its name. On Bedrock an external identity provider also needs the base URL of a proxy that \
        checks its tokens. Nothing more is needed for a browser sign-in to the Anthropic API, for a \
        gateway that signs users in itself, or for Vertex AI with Application Default Credentials.
        """,
      sources: ["Configuration reference, Connection", "Provider pages"],
      triggering: [
        RuleExample(
          #"↓{"inferenceProvider": "gateway", "inferenceCredentialKind": "static"}"#),
        RuleExample(
          #"↓{"inferenceProvider": "anthropic", "inferenceCredentialKind": "helper-script"}"#),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "foundry",
            "inferenceCredentialKind": "interactive",
            "inferenceFoundryTenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7"
          }
          """),
        RuleExample(
          #"↓↓↓↓{"inferenceProvider": "bedrock", "inferenceCredentialKind": "interactive"}"#),
        RuleExample(
          #"↓{"inferenceProvider": "bedrock", "inferenceCredentialKind": "vendor-profile"}"#),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "bedrock",
            "inferenceCredentialKind": "external-idp",
            "inferenceIdpOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """, options: .example(oldest: AppVersion(2, 7032, 0))),
        RuleExample(
          #"↓{"inferenceProvider": "gateway", "inferenceCredentialKind": "external-idp"}"#,
          options: .example(oldest: AppVersion(2, 7032, 0))),
        RuleExample(
          #"↓↓{"inferenceProvider": "vertex", "inferenceCredentialKind": "workforce"}"#),
        RuleExample(
          #"↓{"inferenceProvider": "vertex", "inferenceCredentialKind": "interactive"}"#),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "external-idp",
            "inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """, options: .example(oldest: AppVersion(2, 7032, 0))),
        RuleExample(
          #"{"inferenceProvider": "gateway", "inferenceCredentialKind": "interactive"}"#),
        RuleExample(
          #"{"inferenceProvider": "anthropic", "inferenceCredentialKind": "interactive"}"#),
        RuleExample(
          #"{"inferenceProvider": "vertex", "inferenceCredentialKind": "vendor-profile"}"#),
        RuleExample(
          """
          {
            "inferenceProvider": "mantle",
            "inferenceCredentialKind": "static",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}",
            "inferenceModels": [{"name": "anthropic.claude-opus-4-7"}]
          }
          """),
      ])
  }
}
