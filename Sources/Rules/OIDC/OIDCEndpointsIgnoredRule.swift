/// Endpoint URLs beside an issuer.
struct OIDCEndpointsIgnoredRule: OIDCRule {
  static let id: RuleID = "oidc-endpoints-ignored"
  static let severity = Severity.warning
  static let concern = Concern.name

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    let fields: [OIDCObject.Field] = [.authorizationURL, .tokenURL]
    let endpoints = object.setting.value.members.filter { member in
      fields.contains { $0.rawValue == member.name }
    }
    guard object.text(.issuer) != nil, let first = endpoints.first else { return }
    let names = Wording.enumeration(endpoints.map(\.name))
    findings.report(
      Self.self, at: .name(of: first, in: object.setting),
      "the app ignores \(names) in \(object.setting.name), because the issuer is set",
      help: "remove \(names); if the issuer publishes no metadata, remove the issuer instead",
      fix: Fix("remove \(names)", endpoints.map { .remove($0.value) }))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Endpoint URLs are ignored beside an issuer",
      explanation: """
        With an issuer the app takes both endpoints from the provider's metadata and does not look \
        at the ones written here, even where they differ. Keep one of the two ways.
        """,
      sources: ["Gateway SSO: Configuration keys"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp",
          ↓"authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": "https://sso.example.corp/token"
          """),
        OIDCExample.object(
          .inferenceIdpOidc,
          """
          "issuer": "https://sso.example.corp",
          ↓"tokenUrl": "https://sso.example.corp/token"
          """),
      ],
      nonTriggering: [
        OIDCExample.gateway(#""issuer": "https://sso.example.corp""#),
        OIDCExample.gateway(
          """
          "authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": "https://sso.example.corp/token"
          """),
      ])
  }
}
