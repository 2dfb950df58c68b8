import KeyCatalog

/// Scopes that name no API where the access token is sent to one.
struct OIDCScopesNoAPIRule: OIDCRule {
  static let id: RuleID = "oidc-scopes-no-api"
  static let severity = Severity.warning

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.token == .accessToken, let scopes = object.scopes, scopes.areOnlyStandard,
      object.role == .bootstrap || object.lacks(.resource)
    else { return }
    let receiver = object.isForGateway ? "the gateway" : "the bootstrap server"
    findings.report(
      Self.self, at: object.target(.scopes),
      "\(object.name(.scopes)) asks for no API, so the access token is not made out to \(receiver)",
      help: Self.help(for: object))
  }

  private static func help(for object: OIDCObject) -> String {
    if object.vendor == .entra, object.role == .bootstrap, let client = object.clientID {
      return """
        add \(client)/.default, and set an Application ID URI under Expose an API; the audience is \
        then the client ID
        """
    }
    if object.vendor == .entra {
      return
        "add a scope of the API that the gateway stands for, such as api://APP_ID/access_as_user"
    }
    let scope = "add the scope for which your provider puts the receiver's audience in the token"
    guard object.isForGateway else { return scope }
    return scope + #", or set "resource" to the audience if the provider follows RFC 8707"#
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Scopes name no API, though the access token is sent to one",
      explanation: """
        The scopes openid, profile, email, address, phone and offline_access make a token for the \
        provider's own facts about the user. The receiver expects its own name in the token's \
        audience and refuses this one, and the app then asks users to sign in again at once. A \
        gateway may name the API in resource instead.
        """,
      symptoms: [
        #"unexpected "aud""#, "sign-in succeeds in the browser, but the app asks again at once",
      ],
      sources: [
        "Bootstrap: Choose the scope your server will validate", "Gateway SSO: Configuration keys",
        "RFC 8707",
      ],
      triggering: [
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": ↓"openid profile offline_access"
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token",
          "scopes": ↓"openid email"
          """),
      ],
      nonTriggering: [
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": "openid offline_access \(OIDCExample.client)/.default"
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token",
          "scopes": "openid email",
          "resource": "https://llm-gateway.example.corp"
          """, options: .example(oldest: AppVersion(1, 30096, 1))),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": "openid offline_access"
          """),
      ])
  }
}
