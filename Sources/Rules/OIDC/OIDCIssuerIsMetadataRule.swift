import WebAddress

/// The address of the provider's metadata in the issuer's place.
struct OIDCIssuerIsMetadataRule: OIDCRule {
  static let id: RuleID = "oidc-issuer-is-metadata"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.issuerPath.contains(where: Self.isWellKnown), let issuer = object.issuer
    else { return }
    let correction = Self.correction(of: object)
    let advice = correction.map {
      "write \(quoted($0)); until then users see \"OIDC discovery failed (HTTP 404)\" or 405"
    }
    findings.report(
      Self.self, at: object.target(.issuer),
      """
      \(object.name(.issuer)) \(quoted(issuer.description)) is the address of the metadata, to \
      which the app appends /.well-known/openid-configuration once more
      """,
      help: advice
        ?? """
        open this address in a browser and copy the value of "issuer" from what it shows, \
        character by character: it may end in a slash
        """,
      fix: correction.map { corrected in
        Fix(
          "write \(quoted(corrected))",
          object[.issuer].map { [.replace($0, with: .string(corrected))] } ?? [])
      })
  }

  /// The issuer, where the vendor is known to put its metadata right below it.
  private static func correction(of object: OIDCObject) -> String? {
    guard object.vendor == .entra || object.vendor == .okta, let issuer = object.issuer,
      !issuer.hasUserInfo, object.issuerPath.dropLast().last.map(isWellKnown) == true
    else { return nil }
    let base = object.issuerPath.dropLast(2).map { "/" + $0 }.joined()
    return issuer.origin.map { "\($0)\(base)" }
  }

  private static func isWellKnown(_ segment: Substring) -> Bool {
    segment.lowercased() == ".well-known"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The issuer is the address of the provider's metadata",
      explanation: """
        Consoles show the metadata address prominently, but the issuer is a value inside that \
        document. The app appends /.well-known/openid-configuration to the issuer itself, and with \
        the metadata address it asks for a page that does not exist. For Entra ID and Okta the \
        issuer is what stands before /.well-known; for others copy it from the document.
        """,
      symptoms: ["OIDC discovery failed (HTTP 404)", "OIDC discovery failed (HTTP 405)"],
      sources: [
        "Gateway SSO: Troubleshooting", "OpenID Connect Discovery 1.0 section 4",
        "RFC 8414 section 3",
      ],
      triggering: [
        OIDCExample.gateway(
          #""issuer": ↓"\#(OIDCExample.entra)/.well-known/openid-configuration""#),
        OIDCExample.gateway(
          """
          "issuer": ↓"https://acme.okta.com/.well-known/oauth-authorization-server",
          "redirectPort": 53180
          """),
        OIDCExample.gateway(
          #""issuer": ↓"https://sso.example.corp/.well-known/oauth-authorization-server/staff""#),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc,
          #""issuer": ↓"https://sso.example.corp/.well-known/openid-configuration?version=2""#),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "\#(OIDCExample.entra)""#),
        OIDCExample.gateway(#""issuer": "https://sso.example.corp/well-known/""#),
      ])
  }
}
