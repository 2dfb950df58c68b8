/// Commas or semicolons between scopes.
struct OIDCScopesSeparatorRule: OIDCRule {
  static let id: RuleID = "oidc-scopes-separator"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard let value = object[.scopes], let scopes = object.scopes, scopes.hasWrongSeparators
    else { return }
    findings.report(
      Self.self, at: object.target(.scopes),
      "\(object.name(.scopes)) is not separated by spaces, so the provider reads other scopes",
      help: scopes.isCertain
        ? "write \(quoted(scopes.text))" : "put one space between scopes, and nothing else",
      fix: scopes.isCertain
        ? Fix("separate the scopes by spaces", [.replace(value, with: .string(scopes.text))]) : nil)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Commas or semicolons stand between scopes",
      explanation: """
        Scopes are separated by spaces, while commas and semicolons may be part of a scope's name. \
        The provider therefore takes openid,profile for one scope that it does not know. A comma \
        is only reported next to a scope that every provider has, such as openid.
        """,
      symptoms: ["invalid_scope"],
      sources: ["RFC 6749 section 3.3", "Gateway SSO: Configuration keys"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": ↓"openid,profile,email,offline_access"
          """),
        OIDCExample.bootstrap(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": ↓"openid; offline_access; config.read"
          """),
      ],
      nonTriggering: [
        OIDCExample.bootstrap(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "scopes": "openid offline_access config:read,list"
          """)
      ])
  }
}
