import Configuration
import KeyCatalog

/// A key of a provider that is not the selected one.
struct ProviderKeyIgnoredRule: CombinationRule {
  static let id: RuleID = "provider-key-ignored"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let provider = context.deployment.provider else { return }
    for setting in context.configuration.settings {
      guard let key = setting.key, context.setting(key) != nil else { continue }
      let definition = key.definition
      guard !definition.providers.isEmpty, !definition.providers.contains(provider),
        !definition.marks.contains(.undocumented)
      else { continue }
      let readers = Wording.enumeration(definition.providers.map { quoted($0.rawValue) })
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) is read for provider \(readers) only, and the provider is "
          + quoted(provider.rawValue),
        help: "remove it, or select the provider that it is meant for")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key of a provider that is not selected",
      explanation: """
        The app reads only the keys of the provider that inferenceProvider names; those of another \
        have no effect and mislead whoever reads the configuration later. Bedrock Mantle looks like \
        Bedrock but shares only the region, the bearer token and the base URL with it.
        """,
      sources: ["Configuration reference, Connection", "Provider pages"],
      triggering: [
        RuleExample(#"{"inferenceProvider": "gateway", ↓"inferenceVertexRegion": "global"}"#),
        RuleExample(
          #"{"inferenceProvider": "mantle", ↓"inferenceBedrockServiceTier": "flex"}"#),
        RuleExample(
          #"{"inferenceProvider": "vertex", ↓"inferenceFoundryResource": "example-ai"}"#,
          kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceVertexRegion": "global"}"#),
        RuleExample(
          """
          {
            "inferenceProvider": "mantle",
            "inferenceBedrockRegion": "us-east-1",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}",
            "inferenceBedrockBaseUrl": "https://bedrock.example.corp/anthropic",
            "inferenceModels": ["anthropic.claude-opus-4-7"]
          }
          """),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "inferenceProvider": "gateway",
            "inferenceVertexRegion": "global"
          }
          """),
      ])
  }
}
