/// Scopes without `openid` where the ID token is needed.
struct OIDCScopesNoOpenIDRule: OIDCRule {
  static let id: RuleID = "oidc-scopes-no-openid"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.token == .idToken, let scopes = object.scopes, !scopes.contains("openid")
    else { return }
    findings.report(
      Self.self, at: object.target(.scopes),
      "\(object.name(.scopes)) lacks openid, so the provider issues no ID token to send on",
      help: object.isForGateway
        ? """
        put openid first, or remove the scopes: the app then asks for openid profile email \
        offline_access
        """
        : "put openid first; Google exchanges the ID token, and nothing else")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Scopes without openid where the app sends the ID token on",
      explanation: """
        A provider issues an ID token only when openid is among the scopes. By default the gateway \
        gets the ID token, and Google Workforce Identity always does, so that sign-in ends without \
        a token to use. A gateway that checks access tokens needs bearerTokenType access_token \
        instead.
        """,
      sources: ["OpenID Connect Core 1.0 section 3.1.2.1", "Gateway SSO: Configuration keys"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": ↓"profile email offline_access"
          """),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc,
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": ↓"email"
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": "openid offline_access"
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token",
          "scopes": "llm.invoke"
          """),
        OIDCExample.bootstrap(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": "offline_access config.read"
          """),
      ])
  }
}
