/// An issuer with a query or fragment.
struct OIDCIssuerHasQueryRule: OIDCRule {
  static let id: RuleID = "oidc-issuer-has-query"
  static let severity = Severity.error
  static let yieldsTo: [Yield] = [
    .atSamePlace("oidc-issuer-is-metadata"), .atSamePlace("oidc-issuer-is-endpoint"),
  ]

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard let issuer = object.issuer, issuer.query != nil || issuer.fragment != nil
    else { return }
    let excess = issuer.query == nil ? "a fragment (after #)" : "a query (after ?)"
    findings.report(
      Self.self, at: object.target(.issuer),
      "\(object.name(.issuer)) has \(excess), which no issuer has",
      help: #"copy the value of "issuer" from the provider's metadata"#)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The issuer has a query or a fragment",
      explanation: """
        An issuer is scheme, host and perhaps a path. With something after it the app asks for a \
        wrong metadata address, and no token names such an issuer.
        """,
      symptoms: ["OIDC discovery failed (HTTP 404)"],
      sources: ["OpenID Connect Discovery 1.0 section 3"],
      triggering: [
        OIDCExample.gateway(#""issuer": ↓"https://sso.example.corp/realms/staff?kc_locale=en""#),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc, #""issuer": ↓"https://sso.example.corp/#staff""#),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/realms/staff/""#)
      ])
  }
}
