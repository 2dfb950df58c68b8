import Configuration
import KeyCatalog

/// A provider, and nothing to sign in to it with.
struct CredentialMissingRule: CombinationRule {
  static let id: RuleID = "credential-missing"
  static let severity = Severity.error
  static let concern = Concern.generic
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.options.isFragment, let setup = context.credentials,
      setup.selection == .none, setup.configured.isEmpty
    else { return }
    let target = Target.unset(.inferenceCredentialKind, in: context)
    let provider = quoted(setup.provider.rawValue)
    let kinds = Wording.alternatives(setup.requirements.methods.map { quoted($0.kind.rawValue) })
    if let fallback = setup.requirements.fallback {
      findings.report(
        Self.self, .note, at: target,
        "no credential is configured for provider \(provider), so the app uses \(fallback)",
        help: "if that is not meant, set inferenceCredentialKind to \(kinds), and what it needs")
      return
    }
    findings.report(
      Self.self, at: target, "no credential is configured for provider \(provider)",
      help:
        "set inferenceCredentialKind to \(kinds), and what it needs; a gateway that asks for no "
        + "key still wants some word in inferenceGatewayApiKey")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A provider without any credential",
      explanation: """
        A gateway, Foundry and Mantle have to be given a credential: a key, a helper, or a sign-in. The \
        other providers fall back on something of their own, which is noted here: the Anthropic API on \
        a sign-in with the browser, Bedrock on the device's AWS credentials, Vertex AI on its \
        Application Default Credentials.
        """,
      symptoms: [
        "no credential configured for provider \"gateway\": set inferenceCredentialKind or one of the "
          + "credential fields"
      ],
      sources: ["Gateway page, Troubleshoot", "Provider pages"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm.example.corp"
          }
          """, options: .wholeExample),
        RuleExample(#"↓{"inferenceProvider": "anthropic"}"#, options: .wholeExample),
        RuleExample(
          #"↓{"inferenceProvider": "bedrock", "inferenceBedrockRegion": "us-east-1"}"#,
          options: .wholeExample),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "foundry",
            "inferenceFoundryResource": "example-ai",
            "inferenceModels": [{"name": "claude-opus-4-7"}]
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
            "inferenceGatewayApiKey": "unused"
          }
          """, options: .wholeExample),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm.example.corp",
            "inferenceCredentialKind": "interactive"
          }
          """, options: .wholeExample),
      ])
  }
}
