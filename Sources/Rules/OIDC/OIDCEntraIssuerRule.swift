import WebAddress

/// An issuer of Entra ID whose tokens name another one.
struct OIDCEntraIssuerRule: OIDCRule {
  static let id: RuleID = "oidc-entra-issuer"
  static let severity = Severity.warning
  static let yieldsTo: [Yield] = [
    .atSamePlace("oidc-issuer-is-metadata"), .atSamePlace("oidc-issuer-is-endpoint"),
  ]

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard let issuer = object.issuer, object.vendor == .entra else { return }
    let path = object.issuerPath
    if let tenant = path.first(where: { Self.anyTenant.contains($0.lowercased()) }) {
      findings.report(
        Self.self, at: object.target(.issuer),
        """
        \(object.name(.issuer)) names no tenant: for \(quoted(String(tenant))) the metadata holds \
        only a pattern of an issuer
        """,
        help: "write \(IdentityProviderVendor.entraIssuer(like: issuer)) with the ID of your tenant"
      )
    } else if !Self.isVersion2(issuer, path: path) {
      findings.report(
        Self.self, at: object.target(.issuer),
        """
        \(object.name(.issuer)) \(quoted(issuer.description)) is not Entra ID's issuer for version \
        2, so the tokens have another iss and aud than expected
        """,
        help: """
          write \(IdentityProviderVendor.entraIssuer(like: issuer)) with the ID of your tenant; \
          what checks the token must expect the same issuer, and the application's accepted token \
          version must be 2
          """)
    }
  }

  /// Names that stand for more tenants than one.
  private static let anyTenant: Set<String> = ["common", "organizations", "consumers"]

  private static func isVersion2(_ issuer: WebAddress, path: [Substring]) -> Bool {
    let isCurrentHost = issuer.host.map(IdentityProviderVendor.currentEntraHosts.contains) ?? false
    return isCurrentHost && path.count == 2 && path[1].lowercased() == "v2.0"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The issuer is not Entra ID's issuer of your tenant for version 2",
      explanation: """
        Without /v2.0, and on the old hosts login.windows.net and sts.windows.net, Entra ID issues \
        tokens of version 1: their issuer is https://sts.windows.net/TENANT/ and their audience \
        may be api://CLIENT_ID, which a gateway or bootstrap server set up for version 2 refuses. \
        With common, organizations or consumers the metadata has no real issuer at all, and users \
        of every tenant could sign in. There is no automatic fix, because what checks the token \
        must change as well.
        """,
      symptoms: [#"unexpected "iss""#, #"unexpected "aud""#],
      sources: [
        "Bootstrap: Validate the token in your server", "Gateway SSO: Configure in the app",
      ],
      triggering: [
        OIDCExample.gateway(
          #""issuer": ↓"https://login.microsoftonline.com/\#(OIDCExample.tenant)""#),
        OIDCExample.gateway(#""issuer": ↓"https://sts.windows.net/\#(OIDCExample.tenant)/""#),
        OIDCExample.gateway(
          #""issuer": ↓"https://login.windows.net/\#(OIDCExample.tenant)/v2.0""#),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc,
          #""issuer": ↓"https://login.microsoftonline.com/organizations/v2.0""#),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "\#(OIDCExample.entra)""#),
        OIDCExample.gateway(
          #""issuer": "https://login.microsoftonline.us/\#(OIDCExample.tenant)/v2.0""#),
        OIDCExample.gateway(
          #""issuer": "https://login.partner.microsoftonline.cn/\#(OIDCExample.tenant)""#),
        OIDCExample.gateway(
          #""issuer": "https://acme.ciamlogin.com/\#(OIDCExample.tenant)/v2.0""#),
      ])
  }
}
