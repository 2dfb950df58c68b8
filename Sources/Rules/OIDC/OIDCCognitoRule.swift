import KeyCatalog

/// Settings that Amazon Cognito refuses.
struct OIDCCognitoRule: OIDCRule {
  static let id: RuleID = "oidc-cognito"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    // Scopes that are demanded and missing are another rule's: the rest cannot be judged yet.
    guard object.vendor == .cognito, !(object.needsScopes && object.lacks(.scopes)) else { return }
    checkOfflineAccess(of: object, &findings)
    if object.lacks(.redirectPort) {
      findings.report(
        Self.self, .warning, at: object.target(.redirectPort),
        "\(object.setting.name) has no redirectPort, but Cognito compares the redirect URI exactly",
        help: """
          set "redirectPort" to a fixed port such as \(OIDCObject.proposedPort), and add \
          \(object.redirectURI(port: OIDCObject.proposedPort)) to the app client's callback URLs
          """)
    }
    guard object.token == .accessToken else { return }
    findings.report(
      Self.self, .warning, at: Self.audienceTarget(of: object),
      "Cognito's access tokens have no audience that \(Self.receiver(of: object)) could check",
      help: object.isForGateway
        ? "send the ID token, whose audience is the client ID: remove bearerTokenType"
        : "let the bootstrap server check the claims client_id and token_use instead")
  }

  private func checkOfflineAccess(of object: OIDCObject, _ findings: inout Findings) {
    if object.isForGateway, object.token == .accessToken,
      object.isDefault(.appendOfflineAccess, true)
    {
      findings.report(
        Self.self, at: object.target(.appendOfflineAccess),
        "the app adds offline_access to the scopes, which Cognito refuses with invalid_scope",
        help: #"set "appendOfflineAccess" to false"#)
    }
    if object.scopes?.contains("offline_access") == true {
      findings.report(
        Self.self, at: object.target(.scopes),
        "\(object.name(.scopes)) asks for offline_access, which Cognito refuses with invalid_scope",
        help: "take offline_access out; Cognito issues a refresh token without it")
    } else if object.lacks(.scopes), object.token == .idToken,
      object.isDefault(.omitOfflineAccess, false)
    {
      findings.report(
        Self.self, at: object.target(.scopes),
        """
        without scopes in \(object.setting.name) the app asks for offline_access, which Cognito \
        refuses with invalid_scope
        """,
        help: #"add "scopes": "openid profile email""#)
    }
  }

  /// What makes the access token be sent: the field that chooses it, or the bootstrap server's key.
  private static func audienceTarget(of object: OIDCObject) -> Target {
    if object.isForGateway { return object.target(.bearerTokenType) }
    return object.target(object.lacks(.issuer) ? .authorizationURL : .issuer)
  }

  private static func receiver(of object: OIDCObject) -> String {
    object.isForGateway ? "the gateway" : "the bootstrap server"
  }
}

extension OIDCCognitoRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Amazon Cognito refuses what the app asks for by default",
      explanation: """
        Cognito does not know the scope offline_access and answers invalid_scope. The app asks for \
        it by default and, with access tokens, adds it, so that the scopes must be written and \
        appending switched off. Cognito also compares the redirect URI with its port, and its \
        access tokens have no audience to check.
        """,
      symptoms: ["invalid_scope", "redirect_mismatch"],
      sources: ["Configuration reference", "Amazon Cognito: Authorize endpoint"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.cognito)",
          "redirectPort": 53180
          """, missesField: true),
        OIDCExample.gateway(
          """
          "authorizationUrl": "https://acme.auth.eu-central-1.amazoncognito.com/oauth2/authorize",
          "tokenUrl": "https://acme.auth.eu-central-1.amazoncognito.com/oauth2/token",
          "scopes": "openid profile email"
          """, missesField: true),
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.cognito)",
          "bearerTokenType": ↓"access_token",
          "scopes": "openid llm-gateway/invoke",
          "appendOfflineAccess": ↓true,
          "redirectPort": 53180
          """),
        OIDCExample.bootstrap(
          """
          "issuer": ↓"\(OIDCExample.cognito)",
          "scopes": ↓"openid offline_access config/read",
          "redirectPort": 53180
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.cognito)",
          "scopes": "openid profile email",
          "redirectPort": 53180
          """),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc,
          """
          "issuer": "\(OIDCExample.cognito)",
          "omitOfflineAccess": true,
          "redirectPort": 53180
          """, options: .example(oldest: AppVersion(1, 17377, 1))),
        OIDCExample.gateway(#""issuer": "https://cognito-idp.example.corp/pool""#),
      ])
  }
}
