/// An OIDC object without a client ID.
struct OIDCClientIDRequiredRule: OIDCRule {
  static let id: RuleID = "oidc-client-id-required"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.lacks(.clientID) else { return }
    findings.report(
      Self.self, at: object.target(.clientID),
      "\(object.setting.name) has no clientId, so the app cannot ask anybody to sign in",
      help: """
        add "clientId" with the ID of a native (public) application that you registered with the \
        identity provider; its redirect URI is \(object.redirectURI)
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The object for sign-in has no client ID",
      explanation: """
        Sign-in begins with the ID of the application that was registered with the identity \
        provider. Without it the app cannot use the object at all. Register a native application \
        (in Entra ID the platform Mobile and desktop applications) and copy its client ID.
        """,
      sources: [
        "Gateway SSO: Configuration keys", "Bootstrap: MDM configuration keys", "RFC 6749",
      ],
      triggering: [
        RuleExample(
          """
          {
            "inferenceGatewayOidc": ↓{
              "issuer": "https://sso.example.corp/realms/staff"
            }
          }
          """),
        RuleExample(
          """
          {
            "inferenceIdpOidc": {
              "clientId": ↓"",
              "issuer": "https://sso.example.corp/realms/staff"
            }
          }
          """),
        RuleExample(
          #"""
          {"inferenceVertexWorkforceOidc": "↓{\"issuer\": \"https://sso.example.corp\"}"}
          """#, kind: .managed),
        RuleExample(
          """
          {
            "inferenceGatewayOidc": ↓{
              "issuer": "https://sso.example.corp/realms/staff"
            }
          }
          """, kind: .bootstrapResponse),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/realms/staff""#)
      ])
  }
}
