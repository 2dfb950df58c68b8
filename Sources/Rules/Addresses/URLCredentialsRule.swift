import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A user name or a password in a URL.
struct URLCredentialsRule: ValueRule {
  static let id: RuleID = "url-credentials"
  static let severity = Severity.error

  static let triggers = ValueTraits.unusualAddress

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.mayBeAddress }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let address = typed.addressValue?.address, address.hasUserInfo else { return }
    let isBootstrap = typed.setting.key == .bootstrapUrl
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) has a user name or password before the host, which the app refuses "
        + "from 1.32352.0",
      help: isBootstrap
        ? "take it out of the URL, and send it in bootstrapHeaders if the server needs it"
        : "take it out of the URL, and use the keys meant for credentials")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A user name or a password in a URL",
      explanation: """
        From 1.32352.0 the app refuses a URL with anything before an @, a bare user name too; older \
        builds took it. URLs end up in logs and in proxies, so a password does not belong there \
        anyway. A bootstrap server that wants a credential with each request gets it by \
        bootstrapHeaders.
        """,
      sources: ["Changelog, 1.32352.0", "RFC 3986, section 3.2.1"],
      triggering: [
        RuleExample(
          #"{"inferenceGatewayBaseUrl": ↓"https://claude:s3cret@llm-gateway.example.corp"}"#),
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://claude@llm-gateway.example.corp"}"#),
        RuleExample(#"{"bootstrapUrl": ↓"https://u:p@config.example.corp/user/bootstrap"}"#),
        RuleExample(#"{"egressProxyUrl": ↓"http://claude:s3cret@proxy.example.corp:3128"}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm-gateway.example.corp/@claude"}"#)
      ])
  }
}
