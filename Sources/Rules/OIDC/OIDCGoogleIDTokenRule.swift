/// Google's ID token for a gateway.
struct OIDCGoogleIDTokenRule: OIDCRule {
  static let id: RuleID = "oidc-google-id-token"
  static let severity = Severity.warning

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.isForGateway, object.token == .idToken, object.issuer != nil,
      object.vendor == .google
    else { return }
    findings.report(
      Self.self, at: object.target(.issuer),
      "Google issues no new ID token in the background, so users sign in again about every hour",
      help: """
        set "bearerTokenType" to "access_token" and write the scopes, if the gateway can check \
        Google's access tokens
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Google's ID tokens are not renewed in the background",
      explanation: """
        By default the gateway gets the ID token. When it expires the app renews the sign-in \
        silently, but Google answers with a new access token only. Users then see the browser \
        about every hour. Sending the access token avoids that. Entra ID and Okta are not \
        affected.
        """,
      sources: ["Gateway SSO: Troubleshooting"],
      triggering: [
        OIDCExample.gateway(#""issuer": ↓"https://accounts.google.com""#)
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://accounts.google.com",
          "bearerTokenType": "access_token",
          "scopes": "openid email"
          """),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc, #""issuer": "https://accounts.google.com""#),
      ])
  }
}
