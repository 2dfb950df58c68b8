/// `appendOfflineAccess` where the app never looks at it.
struct OIDCAppendIgnoredRule: OIDCRule {
  static let id: RuleID = "oidc-append-ignored"
  static let severity = Severity.warning

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.isForGateway, object.token == .idToken,
      let appends = object[.appendOfflineAccess]?.booleanValue
    else { return }
    findings.report(
      Self.self, appends ? .note : .warning, at: object.target(.appendOfflineAccess),
      "\(object.name(.appendOfflineAccess)) does nothing while the app sends the ID token",
      help: appends
        ? "remove it; the scopes alone decide whether the app asks for offline_access"
        : """
        to leave offline_access out, remove this and write the scopes without it, such as openid \
        profile email
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "appendOfflineAccess does nothing while the ID token is sent",
      explanation: """
        The app looks at appendOfflineAccess only with bearerTokenType access_token. With the ID \
        token it asks for exactly the scopes that are written, or for its default, which has \
        offline_access. Setting it to false there looks like a restriction and is none; true is \
        only noted.
        """,
      sources: ["Configuration reference"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "appendOfflineAccess": ↓false
          """),
        OIDCExample.object(
          .inferenceIdpOidc,
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "id_token",
          "appendOfflineAccess": ↓true
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token",
          "scopes": "openid llm.invoke",
          "appendOfflineAccess": false
          """)
      ])
  }
}
