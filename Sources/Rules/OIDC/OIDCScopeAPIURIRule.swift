/// The client's own API, named by its URI in a scope.
struct OIDCScopeAPIURIRule: OIDCRule {
  static let id: RuleID = "oidc-scope-api-uri"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.token == .accessToken, let value = object[.scopes], let scopes = object.scopes,
      let client = object.clientID
    else { return }
    let unwanted = "api://\(client)/.default".lowercased()
    guard scopes.names.contains(where: { $0.lowercased() == unwanted }) else { return }
    let isBootstrap = object.role == .bootstrap
    let corrected = scopes.names.map { scope in
      scope.lowercased() == unwanted ? "\(client)/.default" : String(scope)
    }
    findings.report(
      Self.self, isBootstrap ? .error : .warning, at: object.target(.scopes),
      """
      \(object.name(.scopes)) names the application itself as \
      \(quoted("api://\(client)/.default")), for which Entra ID refuses to renew the token
      """,
      help: isBootstrap
        ? "write \(client)/.default, without api://"
        : """
        write \(client)/.default, without api://, or better the scope of an application that \
        stands for the gateway; see that the gateway accepts the audience
        """,
      fix: isBootstrap && !scopes.hasWrongSeparators
        ? Fix(
          "write \(client)/.default",
          [.replace(value, with: .string(corrected.joined(separator: " ")))]) : nil)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A scope names the application itself by its api:// address",
      explanation: """
        Entra ID lets an application ask for a token for itself only by its bare ID. With \
        api://CLIENT_ID/.default the first sign-in works, and the renewal in the background fails \
        after about an hour. Write CLIENT_ID/.default. The api:// address of another application \
        is right. For a gateway it is a warning without a fix, since the gateway may check the \
        audience by that address.
        """,
      symptoms: ["AADSTS90009"],
      sources: ["Bootstrap: Troubleshooting"],
      triggering: [
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": ↓"openid offline_access api://\(OIDCExample.client)/.default"
          """),
        OIDCExample.gateway(
          """
          "issuer": "\(OIDCExample.entra)",
          "bearerTokenType": "access_token",
          "scopes": ↓"openid api://\(OIDCExample.client.uppercased())/.default"
          """),
      ],
      nonTriggering: [
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": "openid offline_access \(OIDCExample.client)/.default"
          """),
        OIDCExample.bootstrap(
          """
          "issuer": "\(OIDCExample.entra)",
          "scopes": "offline_access api://9b1c6d20-48ef-4f7a-a3d5-06e2c8b7f914/.default"
          """),
      ])
  }
}
