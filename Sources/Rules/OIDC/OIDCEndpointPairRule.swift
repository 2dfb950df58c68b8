/// One endpoint of an identity provider without the other.
struct OIDCEndpointPairRule: OIDCRule {
  static let id: RuleID = "oidc-endpoint-pair"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.lacks(.issuer),
      object.lacks(.authorizationURL) != object.lacks(.tokenURL)
    else { return }
    let (missing, present): (OIDCObject.Field, OIDCObject.Field) =
      object.lacks(.tokenURL)
      ? (.tokenURL, .authorizationURL) : (.authorizationURL, .tokenURL)
    findings.report(
      Self.self, at: object.target(missing),
      "\(object.name(present)) is of no use without \(missing.rawValue)",
      help: """
        add "\(missing.rawValue)", or give the "issuer" alone where the provider publishes its \
        metadata
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "One of the two endpoint URLs stands without the other",
      explanation: """
        Sign-in takes two steps: the browser goes to the authorization endpoint, then the app \
        fetches the tokens from the token endpoint. With only one of them, and no issuer to look \
        the other one up, sign-in cannot work.
        """,
      sources: [
        "Gateway SSO: Configuration keys", "Bootstrap: MDM configuration keys", "RFC 6749",
      ],
      triggering: [
        OIDCExample.gateway(
          #""authorizationUrl": "https://sso.example.corp/authorize""#, missesField: true),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc, #""tokenUrl": "https://sso.example.corp/token""#,
          missesField: true),
        OIDCExample.gateway(
          """
          "authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": ↓""
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": "https://sso.example.corp/token"
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp",
          "tokenUrl": "https://sso.example.corp/token"
          """),
      ])
  }
}
