import Configuration
import KeyCatalog

/// An identity provider for a gateway that nothing tells the app to use.
struct CredentialKindRequiredRule: CombinationRule {
  static let id: RuleID = "credential-kind-required"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setup = context.credentials, setup.provider == .gateway,
      setup.selection == .none, !setup.configured.isEmpty,
      setup.configured.allSatisfy({ Self.kindsThatMustBeNamed.contains($0.kind) })
    else { return }
    let usesEarlierKey = setup.configured.contains { $0.kind == .interactive }
    let object: KeyID = usesEarlierKey ? .inferenceGatewayOidc : .inferenceIdpOidc
    let kind: Deployment.CredentialKind = usesEarlierKey ? .interactive : .externalIdentityProvider
    findings.report(
      Self.self, at: .unset(.inferenceCredentialKind, in: context),
      "\(object.name) is not used, since no inferenceCredentialKind says that users sign in",
      help: "set inferenceCredentialKind to \(quoted(kind.rawValue)); users see "
        + "\"no credential configured for provider \\\"gateway\\\"\" without it",
      fix: Self.fix(kind, in: context))
  }

  private static let kindsThatMustBeNamed: Set<Deployment.CredentialKind> = [
    .interactive, .externalIdentityProvider,
  ]

  private static func fix(_ kind: Deployment.CredentialKind, in context: RuleContext) -> Fix? {
    let edit: Fix.Edit? =
      if let empty = context.configuration[.inferenceCredentialKind] {
        .replace(empty.raw, with: .string(kind.rawValue))
      } else {
        context.insertion(of: .inferenceCredentialKind, kind.rawValue)
      }
    return edit.map { Fix("set inferenceCredentialKind to \(quoted(kind.rawValue))", [$0]) }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An identity provider for the gateway without a kind of credential",
      explanation: """
        Describing the identity provider is not enough: the app signs users in only when \
        inferenceCredentialKind is "interactive" (or "external-idp" for inferenceIdpOidc). Without the \
        kind, and without another credential, it finds nothing to send to the gateway.
        """,
      symptoms: [
        "no credential configured for provider \"gateway\": set inferenceCredentialKind or one of the "
          + "credential fields"
      ],
      sources: ["Gateway page, Single sign-on configuration keys and Troubleshoot"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "gateway",
            "inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
        RuleExample(
          """
          ↓{
            "inferenceProvider": "gateway",
            "inferenceIdpOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """, options: .example(oldest: AppVersion(2, 7032, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "interactive",
            "inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
        RuleExample(
          """
          {
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
          {
            "inferenceGatewayOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
      ])
  }
}
