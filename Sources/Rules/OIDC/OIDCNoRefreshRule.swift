import KeyCatalog

/// Scopes for which the provider issues no refresh token.
struct OIDCNoRefreshRule: OIDCRule {
  static let id: RuleID = "oidc-no-refresh"
  static let severity = Severity.warning

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    // Google issues refresh tokens without the scope, Cognito refuses it.
    guard let scopes = object.scopes, !scopes.contains("offline_access"),
      object.vendor != .google, object.vendor != .cognito,
      let severity = Self.severity(for: object, asking: scopes)
    else { return }
    findings.report(
      Self.self, severity, at: object.target(.scopes),
      severity == .note
        ? """
        \(object.name(.scopes)) lacks offline_access: unless another of the scopes brings a \
        refresh token, users sign in again whenever the token expires
        """
        : """
        \(object.name(.scopes)) lacks offline_access, so users sign in again whenever the token \
        expires
        """,
      help: object.token == .accessToken && object.isForGateway
        ? """
        remove "appendOfflineAccess": false, or add the scope by which your provider issues a \
        refresh token
        """
        : "add offline_access, and allow refresh tokens in the application's registration",
      fix: Self.fix(for: object, scopes))
  }

  /// How bad it is; nothing where the app or another scope brings the token, or another rule
  /// says so.
  private static func severity(for object: OIDCObject, asking scopes: OIDCScopes) -> Severity? {
    if object.role == .bootstrap { return .warning }
    guard object.isForGateway, let token = object.token else { return nil }
    if token == .idToken { return .warning }
    guard object.forbidsAppending, !OIDCAppendOffRule.speaks(of: object) else { return nil }
    let bringsRefreshToken = scopes.names.contains { name in
      let name = name.lowercased()
      return name.contains("offline") || name.contains("refresh")
    }
    guard !bringsRefreshToken else { return nil }
    return scopes.describeOnlyTheUser ? .warning : .note
  }

  /// For a gateway the scopes are what the administrator chose over a default that has the scope.
  private static func fix(for object: OIDCObject, _ scopes: OIDCScopes) -> Fix? {
    guard object.role == .bootstrap, !scopes.hasWrongSeparators, let value = object[.scopes]
    else { return nil }
    let text = scopes.text + " offline_access"
    return Fix("add offline_access", [.replace(value, with: .string(text))])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Scopes without offline_access bring no refresh token",
      explanation: """
        With a refresh token the app renews the sign-in in the background. Most providers issue \
        one only for the scope offline_access. The app adds it to the default scopes, and to those \
        of a gateway that gets the access token; to your own scopes for an ID token or a bootstrap \
        server it adds nothing. Users then see the browser again at every expiry, about hourly. \
        With appendOfflineAccess false it is a note where the scopes hold one whose effect cannot \
        be told. Google and Amazon Cognito renew without the scope.
        """,
      sources: [
        "Gateway SSO: Configuration keys", "Bootstrap: Choose the scope your server will validate",
        "OpenID Connect Core 1.0 section 11",
      ],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": ↓"openid profile"
          """),
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": ↓"openid \(OIDCExample.client)/.default"
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token",
          "scopes": ↓"openid llm.invoke",
          "appendOfflineAccess": false
          """),
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token",
          "resource": "https://llm.example.corp",
          "scopes": ↓"openid profile",
          "appendOfflineAccess": false
          """, options: .example(oldest: AppVersion(1, 30096, 1))),
      ],
      nonTriggering: nonTriggering)
  }

  private static var nonTriggering: [RuleExample] {
    [
      OIDCExample.gateway(#""issuer": "https://sso.example.corp/realms/staff""#),
      OIDCExample.gateway(
        """
        "issuer": "https://sso.example.corp/realms/staff",
        "bearerTokenType": "access_token",
        "scopes": "openid llm.invoke"
        """),
      OIDCExample.gateway(
        """
        "issuer": "https://login.example.corp",
        "bearerTokenType": "access_token",
        "scopes": "openid refresh_token",
        "appendOfflineAccess": false
        """),
      OIDCExample.gateway(
        """
        "issuer": "\(OIDCExample.cognito)",
        "scopes": "openid profile email",
        "redirectPort": 53180
        """),
      OIDCExample.bootstrap(
        """
        "issuer": "https://accounts.google.com",
        "scopes": "openid https://www.googleapis.com/auth/cloud-platform"
        """),
      OIDCExample.object(
        .inferenceVertexWorkforceOidc,
        """
        "issuer": "https://sso.example.corp/realms/staff",
        "scopes": "openid"
        """),
    ]
  }
}
