import Configuration
import Documents
import KeyCatalog

/// White space around a URL.
struct URLTrailingSpaceRule: ValueRule {
  static let id: RuleID = "url-trailing-space"
  static let severity = Severity.error

  static let triggers = ValueTraits.unusualAddress

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.mayBeAddress }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let value = typed.addressValue, value.hasSurroundingSpace, !value.text.isEmpty else {
      return
    }
    findings.report(
      Self.self, at: .value(typed), "\(typed.displayName) has white space before or after the URL",
      help: "remove it; it often comes along when a value is copied from a page or a table",
      fix: Fix("remove the white space", [.replace(typed.value, with: .string(value.text))]))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "White space around a URL",
      explanation: """
        A space, a tab or a line break that was copied along with a URL cannot be seen, and some parts \
        of the app pass over it while others compare the text as it stands.
        """,
      sources: ["WHATWG URL Standard", "RFC 3986, appendix C"],
      triggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm-gateway.example.corp "}"#),
        RuleExample(#"{"bootstrapUrl": ↓"\thttps://config.example.corp/user/bootstrap\n"}"#),
        RuleExample("{\"otlpEndpoint\": ↓\"\u{A0}https://otel.example.corp\"}"),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm-gateway.example.corp"}"#)
      ])
  }
}
