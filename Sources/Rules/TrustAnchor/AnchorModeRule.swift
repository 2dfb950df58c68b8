import Configuration
import KeyCatalog

/// How the app will sign in to the bootstrap server.
struct AnchorModeRule: CombinationRule {
  static let id: RuleID = "anchor-mode"
  static let severity = Severity.note
  static let kinds = DocumentKinds.administered

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let bootstrap = context.deployment.bootstrap, bootstrap.isEnabled,
      let setting = context.setting(.bootstrapUrl)
    else { return }
    findings.report(
      Self.self, at: .name(of: setting), Self.message(for: bootstrap.mode),
      help: Self.help(for: bootstrap.mode))
  }

  private static func message(for mode: Deployment.Bootstrap.Mode) -> String {
    switch mode {
    case .identityProvider:
      "users sign in to the identity provider of bootstrapOidc (authorization code with PKCE)"
    case .headers: "the bootstrap server recognizes the caller by request headers"
    case .deviceCode: "users sign in at the bootstrap server itself, with a device code"
    }
  }

  private static func help(for mode: Deployment.Bootstrap.Mode) -> String {
    switch mode {
    case .identityProvider:
      "the server checks the access token's iss and aud; the response may name any HTTPS host"
    case .headers:
      "needs 1.32885.1; the response may set base URLs on the origin of bootstrapUrl only"
    case .deviceCode:
      "the server needs RFC 8414 metadata and the RFC 8628 grant, with every endpoint on the origin of "
        + "bootstrapUrl; the response may set base URLs on that origin only"
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "How the app signs in to the bootstrap server",
      explanation: """
        Which of the three ways it is follows from the keys that are set: bootstrapOidc means the \
        organization's identity provider, bootstrapHeaders or bootstrapHeadersHelper means headers, and \
        the URL alone means that the server signs users in with device codes. In the latter two the base \
        URLs of a response are confined to the server's origin.
        """,
      sources: [
        "Bootstrap configuration, Authentication and Origin pinning", "RFC 8414", "RFC 8628",
      ],
      triggering: [
        RuleExample(#"{↓"bootstrapUrl": "https://config.example.corp/bootstrap"}"#),
        RuleExample(
          """
          {
            ↓"bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapOidc": {
              "clientId": "91e7f4a6-0d3c-4b58-96ea-f25c48d1b30e",
              "issuer": "https://login.example.corp",
              "scopes": "openid offline_access desktop.read"
            }
          }
          """),
        RuleExample(
          """
          {
            ↓"bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapHeaders": {"X-Device-Group": "first-wave"}
          }
          """, options: .example(oldest: AppVersion(1, 32885, 1))),
      ],
      nonTriggering: [
        RuleExample(
          #"{"bootstrapUrl": "https://config.example.corp/bootstrap", "bootstrapEnabled": false}"#),
        RuleExample(#"{"inferenceProvider": "anthropic"}"#),
      ])
  }
}
