import WebAddress

/// An endpoint in the issuer's place.
struct OIDCIssuerIsEndpointRule: OIDCRule {
  static let id: RuleID = "oidc-issuer-is-endpoint"
  static let severity = Severity.error
  static let yieldsTo: [Yield] = [.atSamePlace("oidc-issuer-is-metadata")]

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard let last = object.issuerPath.last, let issuer = object.issuer,
      let purpose = Self.purpose(ofEndpoint: last.lowercased())
    else { return }
    findings.report(
      Self.self, at: object.target(.issuer),
      "\(object.name(.issuer)) \(quoted(issuer.description)) is \(purpose), not the issuer",
      help: Self.help(for: object, issuer))
  }

  /// What an endpoint is, by the last part of its path; `nil` for any other address.
  private static func purpose(ofEndpoint name: String) -> String? {
    switch name {
    case "authorize": "the authorization endpoint"
    case "token": "the token endpoint"
    case "keys": "the address of the signing keys"
    case "userinfo": "the endpoint for facts about the user"
    default: nil
    }
  }

  private static func help(for object: OIDCObject, _ issuer: WebAddress) -> String {
    switch object.vendor {
    case .entra:
      "write \(IdentityProviderVendor.entraIssuer(like: issuer)) with the ID of your tenant"
    case .okta: "write \(oktaIssuer(ofEndpoint: issuer))"
    default: #"copy the value of "issuer" from the provider's metadata"#
    }
  }

  /// The issuer that an endpoint belongs to: Okta puts /v1/authorize and the others below it, those of
  /// the organization's own server below /oauth2.
  private static func oktaIssuer(ofEndpoint address: WebAddress) -> String {
    guard let origin = address.origin, let end = address.path.firstRange(of: "/v1/") else {
      return "https://YOUR-ORG.okta.com, or the issuer of your custom authorization server"
    }
    let server = address.path[..<end.lowerBound]
    return quoted(origin.description + (server == "/oauth2" ? "" : server))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The issuer is one of the provider's endpoints",
      explanation: """
        The app looks for the provider's metadata below the issuer, and below an endpoint there is \
        none. The issuer is the short address that the metadata itself calls by that name.
        """,
      symptoms: ["OIDC discovery failed (HTTP 404)", "OIDC discovery failed (HTTP 405)"],
      sources: ["Gateway SSO: Troubleshooting", "OpenID Connect Discovery 1.0 section 3"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": ↓"https://acme.okta.com/oauth2/default/v1/authorize",
          "redirectPort": 53180
          """),
        OIDCExample.gateway(#""issuer": ↓"https://sso.example.corp/token""#),
        OIDCExample.gateway(#""issuer": ↓"https://sso.example.corp/discovery/keys/""#),
        OIDCExample.gateway(#""issuer": ↓"https://sso.example.corp/userinfo?schema=openid""#),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/token/staff""#),
        OIDCExample.gateway(
          """
          "authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": "https://sso.example.corp/token"
          """),
      ])
  }
}
