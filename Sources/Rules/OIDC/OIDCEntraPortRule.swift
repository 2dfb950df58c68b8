/// A redirect port with Entra ID, which needs none.
struct OIDCEntraPortRule: OIDCRule {
  static let id: RuleID = "oidc-entra-port"
  static let severity = Severity.note

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.vendor == .entra, object[.redirectPort]?.integerValue != nil else { return }
    findings.report(
      Self.self, at: object.target(.redirectPort),
      "Entra ID does not compare the port, so \(object.name(.redirectPort)) is not needed",
      help: """
        remove it, so that the app takes any free port, and register http://127.0.0.1/callback \
        under Mobile and desktop applications
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Entra ID needs no redirect port",
      explanation: """
        On the platform Mobile and desktop applications Entra ID accepts any port on the device. A \
        fixed port does no good and makes sign-in fail while another program has it. Register \
        http://127.0.0.1/callback, with the path and without a port.
        """,
      symptoms: ["AADSTS50011"],
      sources: ["Gateway SSO: Register an application in Entra ID", "Bootstrap: Provider notes"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.entra)",
          "redirectPort": ↓53180
          """)
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "\#(OIDCExample.entra)""#),
        OIDCExample.gateway(
          """
          "issuer": "https://acme.okta.com",
          "redirectPort": 53180
          """),
      ])
  }
}
