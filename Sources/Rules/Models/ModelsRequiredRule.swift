import Configuration
import Documents
import KeyCatalog

/// No list of models where the app has no other way to learn them.
struct ModelsRequiredRule: CombinationRule {
  static let id: RuleID = "models-required"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.options.isFragment, let need = need(context) else { return }
    let target: Target
    if let setting = context.setting(.inferenceModels) {
      guard setting.value.isEmptyContainer else { return }
      target = .value(of: setting)
    } else {
      guard !context.has(.inferenceModels) else { return }
      target = .missing(.inferenceModels, from: context.configuration)
    }
    findings.report(
      Self.self, need.severity, at: target,
      "users have no model to choose: \(need.reason), and inferenceModels lists none",
      help: """
        set inferenceModels to the exact model IDs that the provider serves, such as \
        ["\(example(for: context.deployment.provider))"]
        """)
  }

  /// Why nobody but the administrator can name the models.
  private func need(_ context: RuleContext) -> (severity: Severity, reason: String)? {
    if context.boolean(.modelDiscoveryEnabled) == false {
      return (.error, "modelDiscoveryEnabled is false, so the app does not ask the provider")
    }
    switch (context.deployment.provider, context.deployment.credentialKind) {
    case (.foundry?, _), (.mantle?, _):
      let name = context.deployment.provider?.rawValue ?? ""
      return (.error, "the app cannot ask the provider \(quoted(name)) for its models")
    case (.bedrock?, .externalIdentityProvider?):
      return (.error, "with the credential kind external-idp Bedrock is not asked for its models")
    case (.bedrock?, .interactive?), (.bedrock?, .vendorProfile?):
      return (
        .warning, "Bedrock is asked for its models only with a bearer token or a helper script"
      )
    default:
      return nil
    }
  }

  private func example(for provider: KeyDefinition.Provider?) -> String {
    provider == .bedrock ? "us.anthropic.claude-opus-4-7" : "claude-opus-4-7"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "No list of models where the app cannot find out by itself",
      explanation: """
        The app asks most providers which models they serve. It does not ask Foundry or Mantle, nor \
        Bedrock through an identity provider of your own, and it asks nobody while \
        modelDiscoveryEnabled is false. The model picker is then empty unless inferenceModels names \
        the models. Bedrock with a sign-in or a profile finds none either.
        """,
      sources: ["Configuration reference: Models", "Provider pages: Bedrock, Foundry"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "foundry",
            "inferenceFoundryResource": "example-inference",
            "inferenceCredentialKind": "static",
            "inferenceFoundryApiKey": "${env:FOUNDRY_API_KEY}"
          }
          """, options: .wholeExample),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm-gateway.example.corp",
            "inferenceCredentialKind": "static",
            "inferenceGatewayApiKey": "${env:GATEWAY_API_KEY}",
            "modelDiscoveryEnabled": false,
            "inferenceModels": ↓[]
          }
          """, options: .wholeExample),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "bedrock",
            "inferenceBedrockRegion": "us-east-1",
            "inferenceCredentialKind": "vendor-profile",
            "inferenceBedrockProfile": "claude-desktop"
          }
          """, options: .wholeExample),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "mantle",
            "inferenceBedrockRegion": "us-east-1",
            "inferenceCredentialKind": "static",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}"
          }
          """, options: .wholeExample),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceProvider": "foundry"}"#),
        RuleExample(
          """
          {
            "inferenceProvider": "foundry",
            "inferenceFoundryResource": "example-inference",
            "inferenceCredentialKind": "static",
            "inferenceFoundryApiKey": "${env:FOUNDRY_API_KEY}",
            "inferenceModels": ["claude-opus-4-7"]
          }
          """, options: .wholeExample),
        RuleExample(
          """
          {
            "inferenceProvider": "bedrock",
            "inferenceBedrockRegion": "us-east-1",
            "inferenceCredentialKind": "static",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}"
          }
          """, options: .wholeExample),
      ])
  }
}
