/// Okta's organization server where its access tokens are sent on.
struct OIDCOktaOrgServerRule: OIDCRule {
  static let id: RuleID = "oidc-okta-org-server"
  static let severity = Severity.warning
  static let yieldsTo: [Yield] = [
    .atSamePlace("oidc-issuer-is-metadata"), .atSamePlace("oidc-issuer-is-endpoint"),
  ]

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.token == .accessToken, let issuer = object.issuer, object.vendor == .okta,
      !Self.isCustomServer(object.issuerPath)
    else { return }
    findings.report(
      Self.self, at: object.target(.issuer),
      """
      \(quoted(issuer.description)) is Okta's organization server, whose access tokens only Okta \
      can check
      """,
      help: """
        create a custom authorization server and write its issuer, which ends in /oauth2/ and the \
        server's ID (/oauth2/default for the one that comes with Okta)
        """)
  }

  /// Whether a path is `/oauth2/ID`.
  private static func isCustomServer(_ path: [Substring]) -> Bool {
    path.count >= 2 && path[0] == "oauth2"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Okta's organization server issues access tokens that nobody else can check",
      explanation: """
        The issuer without /oauth2/ID is Okta's organization server. Its ID tokens are fine, but \
        its access tokens are meant for Okta's own API: a bootstrap server, or a gateway that gets \
        the access token, cannot validate them. A custom authorization server has an audience of \
        your own.
        """,
      sources: ["Bootstrap: Provider notes", "Gateway SSO: Using Okta instead"],
      triggering: [
        OIDCExample.bootstrap(
          """
          "issuer": ↓"https://acme.okta.com",
          "scopes": "openid offline_access config.read",
          "redirectPort": 53180
          """),
        OIDCExample.gateway(
          """
          "issuer": ↓"https://acme.oktapreview.com/oauth2",
          "bearerTokenType": "access_token",
          "scopes": "openid llm.invoke",
          "redirectPort": 53180
          """),
      ],
      nonTriggering: [
        OIDCExample.bootstrap(
          """
          "issuer": "https://acme.okta.com/oauth2/aus8m3k2QvXz7Tn1p5d7",
          "scopes": "openid offline_access config.read",
          "redirectPort": 53180
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://acme.okta.com",
          "redirectPort": 53180
          """),
      ])
  }
}
