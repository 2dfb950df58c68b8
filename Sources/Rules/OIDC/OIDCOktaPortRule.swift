/// Okta without a fixed redirect port.
struct OIDCOktaPortRule: OIDCRule {
  static let id: RuleID = "oidc-okta-port"
  static let severity = Severity.warning

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.vendor == .okta, object.lacks(.redirectPort) else { return }
    findings.report(
      Self.self, at: object.target(.redirectPort),
      """
      \(object.setting.name) has no redirectPort, but Okta compares the redirect URI exactly, port \
      included
      """,
      help: """
        set "redirectPort" to a fixed port such as \(OIDCObject.proposedPort), and register \
        \(object.redirectURI(port: OIDCObject.proposedPort)) on an application of type Native with \
        the grants Authorization Code and Refresh Token
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Okta needs a fixed redirect port",
      explanation: """
        Without redirectPort the app listens on any free port, another one each time. Okta accepts \
        only a redirect URI that is registered character by character, so that sign-in fails with \
        every port but the registered one. Choose a port, register http://127.0.0.1:PORT/callback \
        with it on a Native application, and allow the Authorization Code and Refresh Token \
        grants.
        """,
      symptoms: [
        "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings"
      ],
      sources: ["Gateway SSO: Using Okta instead", "Bootstrap: Provider notes"],
      triggering: [
        OIDCExample.gateway(#""issuer": "https://acme.okta.com""#, missesField: true),
        OIDCExample.object(
          .inferenceIdpOidc,
          """
          "authorizationUrl": "https://acme.okta-emea.com/oauth2/v1/authorize",
          "tokenUrl": "https://acme.okta-emea.com/oauth2/v1/token"
          """, missesField: true),
        OIDCExample.bootstrap(
          """
          "issuer": "https://acme.okta.com/oauth2/default",
          "scopes": "openid offline_access config.read"
          """, missesField: true),
        RuleExample(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <plist version="1.0">
          <dict>
            <key>inferenceGatewayOidc</key>
            <string>↓{"clientId": "0oa4kq7w2mTz", "issuer": "https://acme.okta.com"}</string>
          </dict>
          </plist>
          """, format: .plist),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://acme.okta.com",
          "redirectPort": 53180
          """),
        OIDCExample.gateway(#""issuer": "https://okta.com.example.corp""#),
        OIDCExample.gateway(#""issuer": "https://notokta.com""#),
      ])
  }
}
