/// An OIDC object that does not say where to sign in.
struct OIDCEndpointsRequiredRule: OIDCRule {
  static let id: RuleID = "oidc-endpoints-required"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.lacks(.issuer), object.lacks(.authorizationURL), object.lacks(.tokenURL)
    else { return }
    findings.report(
      Self.self, at: object.target(.issuer),
      "\(object.setting.name) names no identity provider: neither an issuer nor endpoint URLs",
      help: """
        add "issuer"; for a provider that publishes no metadata under \
        /.well-known/openid-configuration add both "authorizationUrl" and "tokenUrl" instead
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The object for sign-in names no identity provider",
      explanation: """
        The app needs to know where users sign in. Given the issuer, it looks the endpoints up in \
        the provider's metadata; otherwise it needs the authorization and the token endpoint.
        """,
      sources: [
        "Gateway SSO: Configuration keys", "Bootstrap: MDM configuration keys",
        "OpenID Connect Discovery 1.0",
      ],
      triggering: [
        OIDCExample.gateway(#""redirectPort": 53180"#, missesField: true),
        OIDCExample.gateway(#""issuer": ↓"""#),
        OIDCExample.bootstrap(
          #""scopes": "openid offline_access config.read""#, missesField: true),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/realms/staff""#),
        OIDCExample.gateway(
          """
          "authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": "https://sso.example.corp/token"
          """),
      ])
  }
}
