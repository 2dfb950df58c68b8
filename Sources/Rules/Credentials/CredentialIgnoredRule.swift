import Configuration
import KeyCatalog

/// What belongs to another kind of credential than the selected one.
struct CredentialIgnoredRule: CombinationRule {
  static let id: RuleID = "credential-ignored"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setup = context.credentials, context.isSet(.inferenceCredentialKind),
      let selected = setup.selected
    else { return }
    let read = Self.readKeys(of: selected, in: context)
    for method in setup.requirements.methods where method.kind != selected.kind {
      for key in method.fields where !read.contains(key) {
        guard let setting = context.setting(key) else { continue }
        findings.report(
          Self.self, at: .name(of: setting),
          "\(setting.name) is not used: inferenceCredentialKind selects \(selected.title)",
          help: "remove it, or set inferenceCredentialKind to \(quoted(method.kind.rawValue))")
      }
    }
  }

  /// The keys that the selected method reads: its own fields, and of keys that stand in for each
  /// other the first that is set.
  private static func readKeys(
    of method: CredentialMethod, in context: RuleContext
  ) -> KeySet {
    var keys = KeySet(method.fields)
    for alternatives in method.requirements {
      guard let key = alternatives.first(where: context.isSet) else { continue }
      keys.insert(key)
      // The sign-in flow goes with the identity provider that it belongs to.
      if key == .inferenceGatewayOidc { keys.insert(.inferenceGatewayOidcAuthFlow) }
    }
    return keys
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "What belongs to a kind of credential that is not selected",
      explanation: """
        With a kind set the app uses that one alone. A static key beside a helper, or an identity \
        provider beside a static key, does nothing but be there: as a secret on every device, or as a \
        riddle for the next reader. A sign-in of kind "interactive" does not read inferenceIdpOidc; \
        kind "external-idp" reads inferenceGatewayOidc only where inferenceIdpOidc is absent.
        """,
      sources: ["Configuration reference, inferenceCredentialKind", "Provider pages"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "helper-script",
            "inferenceCredentialHelper": "/usr/local/bin/gateway-token",
            ↓"inferenceGatewayApiKey": "${env:GATEWAY_KEY}"
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "static",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}",
            ↓"inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "external-idp",
            "inferenceIdpOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            },
            ↓"inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """, options: .example(oldest: AppVersion(2, 7032, 0))),
        RuleExample(
          """
          {
            "inferenceProvider": "bedrock",
            "inferenceCredentialKind": "vendor-profile",
            "inferenceBedrockProfile": "desktop",
            ↓"inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}",
            "inferenceModels": [{"name": "us.anthropic.claude-opus-4-7"}]
          }
          """),
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
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialHelper": "/usr/local/bin/gateway-token",
            "inferenceGatewayApiKey": "${env:GATEWAY_KEY}"
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "bedrock",
            "inferenceCredentialKind": "static",
            "inferenceBedrockBearerToken": "${env:BEDROCK_TOKEN}",
            "inferenceBedrockBaseUrl": "https://bedrock.example.corp"
          }
          """),
      ])
  }
}
