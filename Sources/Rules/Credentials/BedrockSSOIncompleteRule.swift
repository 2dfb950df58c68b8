import Configuration
import KeyCatalog

/// Some of the four keys of AWS single sign-on.
struct BedrockSSOIncompleteRule: CombinationRule {
  static let id: RuleID = "bedrock-sso-incomplete"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setup = context.credentials, setup.provider == .bedrock,
      // Another kind does not read them; which they are is said elsewhere.
      setup.selection == .none || setup.selected?.kind == .interactive
    else { return }
    let keys = ProviderRequirements.awsSingleSignOn
    let missing = keys.filter { !context.isSet($0) }
    guard !missing.isEmpty, missing.count < keys.count else { return }
    for key in missing {
      findings.report(
        Self.self, at: .unset(key, in: context),
        "AWS single sign-on does not work without \(key.name)",
        help: "set all four of \(Wording.enumeration(keys.map(\.name))), or none")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Some, but not all, of the four keys of AWS single sign-on",
      explanation: """
        A sign-in through IAM Identity Center needs the start URL, the region of the directory, the \
        account and the role. The region is that of Identity Center, which may differ from the region \
        of the models.
        """,
      sources: ["Bedrock page, AWS IAM Identity Center"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "bedrock",
            "inferenceCredentialKind": "interactive",
            "inferenceBedrockSsoStartUrl": "https://d-9067f2a4c1.awsapps.com/start",
            "inferenceBedrockSsoAccountId": "417203956182",
            "inferenceBedrockSsoRoleName": "BedrockDesktopUser",
            "inferenceModels": [{"name": "us.anthropic.claude-opus-4-7"}]
          }
          """),
        RuleExample(
          """
          ↓↓↓{
            "inferenceProvider": "bedrock",
            "inferenceBedrockSsoAccountId": "417203956182"
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "bedrock",
            "inferenceCredentialKind": "interactive",
            "inferenceBedrockSsoStartUrl": "https://d-9067f2a4c1.awsapps.com/start",
            "inferenceBedrockSsoRegion": "us-east-1",
            "inferenceBedrockSsoAccountId": "417203956182",
            "inferenceBedrockSsoRoleName": "BedrockDesktopUser",
            "inferenceModels": [{"name": "us.anthropic.claude-opus-4-7"}]
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "bedrock",
            "inferenceCredentialKind": "static",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}",
            "inferenceBedrockSsoRegion": "us-east-1"
          }
          """),
        RuleExample(#"{"inferenceProvider": "bedrock"}"#),
      ])
  }
}
