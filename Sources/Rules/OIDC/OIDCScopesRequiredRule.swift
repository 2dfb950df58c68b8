/// No scopes where the app has none of its own.
struct OIDCScopesRequiredRule: OIDCRule {
  static let id: RuleID = "oidc-scopes-required"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.needsScopes, object.lacks(.scopes) else { return }
    let reason =
      object.isForGateway
      ? "with bearerTokenType access_token the app has no scopes of its own to ask for"
      : "for a bootstrap server the app has no scopes of its own to ask for"
    findings.report(
      Self.self, at: object.target(.scopes),
      "\(object.setting.name) has no scopes, and \(reason)", help: Self.help(for: object))
  }

  private static func help(for object: OIDCObject) -> String {
    let receiver = object.isForGateway ? "the gateway's API" : "your bootstrap server"
    guard object.vendor != .cognito else {
      return "add openid and a scope of \(receiver), without offline_access"
    }
    guard object.vendor == .entra, object.role == .bootstrap, let client = object.clientID else {
      return "add openid, offline_access and a scope whose access token is meant for \(receiver)"
    }
    return "write \(quoted("openid offline_access \(client)/.default"))"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Scopes are missing where they decide whom the token is for",
      explanation: """
        An access token is made out to the API whose scope was asked for. The app cannot guess \
        that scope: for a bootstrap server always, and for a gateway with bearerTokenType \
        access_token, the scopes must be written. Only sign-in with the ID token has a default.
        """,
      symptoms: ["AADSTS900144", "invalid_request: scope"],
      sources: ["Gateway SSO: Configuration keys", "Bootstrap: Troubleshooting"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token"
          """, missesField: true),
        OIDCExample.bootstrap(#""issuer": "\#(OIDCExample.entra)""#, missesField: true),
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": ↓""
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/realms/staff""#),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc, #""issuer": "https://sso.example.corp/realms/staff""#),
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": "openid offline_access \(OIDCExample.client)/.default"
          """),
      ])
  }
}
