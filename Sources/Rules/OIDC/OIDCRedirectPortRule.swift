/// A redirect port that no program may or can listen on.
struct OIDCRedirectPortRule: OIDCRule {
  static let id: RuleID = "oidc-redirect-port"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard let port = object[.redirectPort]?.integerValue, !Self.allowed.contains(port)
    else { return }
    findings.report(
      Self.self, at: object.target(.redirectPort),
      "\(object.name(.redirectPort)) is \(port), but must be from 1024 to 65535",
      help: """
        choose a port such as \(OIDCObject.proposedPort) and register \
        \(object.redirectURI(port: OIDCObject.proposedPort)); without redirectPort the app takes \
        any free port
        """)
  }

  private static let allowed = 1024...65_535

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The redirect port is outside 1024 to 65535",
      explanation: """
        After sign-in the browser returns to the app on this port of the device. Ports below 1024 \
        are reserved for the system, and there are none above 65535.
        """,
      sources: ["Bootstrap: MDM configuration keys", "RFC 8252 section 7.3"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "redirectPort": ↓443
          """),
        OIDCExample.bootstrap(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": "openid offline_access config.read",
          "redirectPort": ↓65536
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "redirectPort": 1024
          """)
      ])
  }
}
