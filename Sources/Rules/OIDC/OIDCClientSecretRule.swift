/// A client secret, which the app never sends.
struct OIDCClientSecretRule: OIDCRule {
  static let id: RuleID = "oidc-client-secret"
  static let severity = Severity.error
  static let concern = Concern.name

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    for member in object.members(named: ["clientsecret"]) {
      findings.report(
        Self.self, at: .name(of: member, in: object.setting),
        "\(object.setting.name) has a client secret, which the app never sends",
        help: """
          remove it, revoke it at the provider, and register a native (public) client instead: in \
          Entra ID under Mobile and desktop applications, in Okta of type Native
          """,
        fix: Fix("remove the client secret", [.remove(member.value)]))
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A client secret stands in an object for sign-in",
      explanation: """
        The app is a public client: it proves itself with PKCE and sends no secret, and a secret \
        that lies on every device is none. An application that demands one is registered as \
        confidential (Web), and the token request fails. The type usually cannot be changed; \
        register a new one.
        """,
      symptoms: ["AADSTS7000218", "Token exchange failed (HTTP 401)", "invalid_client"],
      sources: ["Gateway SSO: Troubleshooting", "RFC 7636", "RFC 8252 section 8.5"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          ↓"clientSecret": "correct-horse-battery-staple"
          """),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc,
          """
          "issuer": "https://sso.example.corp/realms/staff",
          ↓"client_secret": "correct-horse-battery-staple"
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/realms/staff""#)
      ])
  }
}
