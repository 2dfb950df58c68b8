import Configuration
import KeyCatalog

/// A key without which the selected provider cannot be reached.
struct ProviderRequiredKeyRule: CombinationRule {
  static let id: RuleID = "provider-required-key"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.options.isFragment, let provider = context.deployment.provider else { return }
    for key in ProviderRequirements.of(provider).requiredKeys where !context.isSet(key) {
      findings.report(
        Self.self, at: .unset(key, in: context),
        "provider \(quoted(provider.rawValue)) cannot be reached without \(key.name)",
        help: "set \(key.name): \(Self.examples[key] ?? key.definition.title)")
    }
  }

  /// What to write, for each key that some provider requires.
  private static let examples: [KeyID: String] = [
    .inferenceGatewayBaseUrl:
      "the gateway's address less the API path, such as \"https://llm.example.corp\"",
    .inferenceVertexProjectId: "the ID of the Google Cloud project, such as \"example-inference\"",
    .inferenceVertexRegion: "a region such as \"europe-west1\", or \"global\"",
    .inferenceBedrockRegion: "an AWS region such as \"us-east-1\"",
    .inferenceFoundryResource: "the name of the Azure AI Foundry resource, such as \"example-ai\"",
  ]

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key without which the selected provider cannot be reached",
      explanation: """
        Each provider has keys that say where it is: a gateway its base URL, Vertex AI a project and a \
        region, Bedrock and Mantle a region, Foundry a resource. Without them every request fails. In a \
        bootstrap response they must come from the response as well, since nothing is taken over from \
        device management.
        """,
      sources: ["Configuration reference, Connection", "Provider pages"],
      triggering: [
        RuleExample(
          #"↓{"inferenceProvider": "gateway", "inferenceGatewayApiKey": "${env:GATEWAY_KEY}"}"#,
          options: .wholeExample),
        RuleExample(
          #"↓↓{"inferenceProvider": "vertex", "inferenceCredentialKind": "vendor-profile"}"#,
          options: .wholeExample),
        RuleExample(
          #"↓{"inferenceProvider": "bedrock", "inferenceBedrockBearerToken": "${env:TOKEN}"}"#,
          options: .wholeExample),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "mantle",
            "inferenceBedrockBearerToken": "${env:TOKEN}",
            "inferenceModels": ["anthropic.claude-opus-4-7"]
          }
          """, options: .wholeExample),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "foundry",
            "inferenceFoundryApiKey": "abcdefgh",
            "inferenceModels": ["claude-opus-4-7"]
          }
          """, kind: .bootstrapResponse, options: .wholeExample),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceProvider": "gateway"}"#),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm.example.corp",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}"
          }
          """, options: .wholeExample),
        RuleExample(
          """
          {
            "inferenceProvider": "vertex",
            "inferenceVertexProjectId": "example-inference",
            "inferenceVertexRegion": "global"
          }
          """, options: .wholeExample),
        RuleExample(#"{"inferenceProvider": "anthropic"}"#, options: .wholeExample),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "inferenceProvider": "gateway"
          }
          """, options: .wholeExample),
      ])
  }
}
