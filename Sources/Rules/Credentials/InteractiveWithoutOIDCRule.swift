import Configuration
import KeyCatalog

/// A sign-in to a gateway that has to be its own authorization server.
struct InteractiveWithoutOIDCRule: CombinationRule {
  static let id: RuleID = "interactive-without-oidc"
  static let severity = Severity.note

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.deployment.provider == .gateway,
      context.deployment.credentialKind == .interactive,
      !context.isSet(.inferenceGatewayOidc), !context.isSet(.inferenceIdpOidc)
    else { return }
    findings.report(
      Self.self, at: .unset(.inferenceGatewayOidc, in: context),
      "users sign in at the gateway itself, since no inferenceGatewayOidc names an identity provider",
      help: "the gateway must serve /.well-known/oauth-authorization-server with a "
        + "device_authorization_endpoint; for your own identity provider set inferenceGatewayOidc")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A sign-in to a gateway that has to be its own authorization server",
      explanation: """
        Kind "interactive" without an identity provider means that the gateway is the authorization \
        server: the app asks it for its metadata (RFC 8414) and runs the device-code grant (RFC 8628) \
        there. That is right for a gateway that issues its own tokens, and for one on the origin of a \
        bootstrap server in device-code mode, where one sign-in serves both.
        """,
      symptoms: ["gateway SSO: server does not advertise device_authorization_endpoint"],
      sources: ["Gateway page, Single sign-on configuration keys", "RFC 8414", "RFC 8628"],
      triggering: [
        RuleExample(
          #"↓{"inferenceProvider": "gateway", "inferenceCredentialKind": "interactive"}"#)
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
          #"{"inferenceProvider": "anthropic", "inferenceCredentialKind": "interactive"}"#),
      ])
  }
}
