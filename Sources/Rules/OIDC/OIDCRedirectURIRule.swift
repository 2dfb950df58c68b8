/// A redirect URI, which is not configured.
struct OIDCRedirectURIRule: OIDCRule {
  static let id: RuleID = "oidc-redirect-uri"
  static let severity = Severity.error
  static let concern = Concern.name

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    for member in object.members(named: ["redirecturi", "redirecturl"]) {
      findings.report(
        Self.self, at: .name(of: member, in: object.setting),
        "\(object.setting.name) takes no \(quoted(member.name)): the app makes the redirect URI",
        help: """
          remove it and register \(object.redirectURI); only the port ("redirectPort") and, from \
          2.110.0, the host ("redirectHost": "localhost") can be chosen
          """)
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An object for sign-in names a redirect URI",
      explanation: """
        The app listens on the device and sends the browser to http://127.0.0.1:PORT/callback, \
        from 2.110.0 with redirectHost localhost to http://localhost:PORT/callback. Register that \
        address; the path is always /callback.
        """,
      symptoms: ["AADSTS50011"],
      sources: [
        "Gateway SSO: Configuration keys", "Bootstrap: Provider notes", "RFC 8252 section 7.3",
      ],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.entra)",
          ↓"redirectUri": "http://localhost/callback"
          """),
        OIDCExample.bootstrap(
          """
          "issuer": "https://acme.okta.com/oauth2/default",
          "scopes": "openid offline_access config.read",
          "redirectPort": 53180,
          ↓"redirect_url": "http://127.0.0.1:53180/callback"
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://acme.okta.com",
          "redirectPort": 53180
          """)
      ])
  }
}
