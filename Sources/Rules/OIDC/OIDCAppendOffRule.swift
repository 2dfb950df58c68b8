/// `appendOfflineAccess: false` with a provider that needs the scope.
struct OIDCAppendOffRule: OIDCRule {
  static let id: RuleID = "oidc-append-off"
  static let severity = Severity.warning

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard Self.speaks(of: object), let vendor = object.vendor else { return }
    findings.report(
      Self.self, at: object.target(.appendOfflineAccess),
      """
      with \(object.name(.appendOfflineAccess)) false, \(vendor.name) issues no refresh token, and \
      users sign in again about every hour
      """,
      help: #"remove "appendOfflineAccess", or add offline_access to the scopes"#)
  }

  /// Whether the object keeps offline_access from a provider that issues refresh tokens for
  /// nothing else.
  static func speaks(of object: OIDCObject) -> Bool {
    guard object.isForGateway, object.token == .accessToken, object.forbidsAppending,
      object.scopes?.contains("offline_access") != true
    else { return false }
    return switch object.vendor {
    case .entra, .okta, .auth0: true
    case .google, .cognito, nil: false
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "offline_access is switched off for a provider that needs it",
      explanation: """
        For a gateway that gets the access token the app adds offline_access to the scopes, unless \
        appendOfflineAccess is false. Entra ID, Okta and Auth0 issue a refresh token for that \
        scope only; without it the app cannot renew the sign-in. The switch is meant for providers \
        that refuse the scope.
        """,
      sources: ["Configuration reference", "OpenID Connect Core 1.0 section 11"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.entra)",
          "bearerTokenType": "access_token",
          "scopes": "openid api://9b1c6d20-48ef-4f7a-a3d5-06e2c8b7f914/access_as_user",
          "appendOfflineAccess": ↓false
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://acme.eu.auth0.com/",
          "bearerTokenType": "access_token",
          "scopes": "openid llm.invoke",
          "appendOfflineAccess": ↓false
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://acme.okta.com/oauth2/default",
          "redirectPort": 53180,
          "bearerTokenType": "access_token",
          "scopes": "openid llm.invoke offline_access",
          "appendOfflineAccess": false
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://notokta.com/oauth2/default",
          "bearerTokenType": "access_token",
          "scopes": "openid llm.invoke",
          "appendOfflineAccess": false
          """),
      ])
  }
}
