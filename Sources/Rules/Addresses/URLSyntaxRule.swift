import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A value that should be an absolute URL and is none.
struct URLSyntaxRule: ValueRule {
  static let id: RuleID = "url-syntax"
  static let severity = Severity.error
  static let concern = Concern.generic

  static let triggers = ValueTraits.unusualAddress

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.isAddress }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let value = typed.addressValue, let problem = Self.problem(of: value) else { return }
    findings.report(
      Self.self, at: .value(typed), "\(typed.displayName) is no absolute URL: it \(problem)",
      help: "write the scheme, the host and what follows, such as https://host.example.corp/path")
  }

  /// What keeps a text from being an absolute URL, in words that follow "it".
  private static func problem(of value: AddressValue) -> String? {
    guard let address = value.address else {
      return value.refusal?.description ?? "cannot be read"
    }
    if address.looksLikeHostAndPort { return "has no scheme such as https://" }
    if let refusal = value.refusal { return refusal.description }
    if address.host == nil { return "has no host" }
    return address.hasTwoSlashes ? nil : "lacks the two slashes after the scheme"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value that should be an absolute URL and is none",
      explanation: """
        A URL has a scheme, a host, and whatever follows. Without the scheme, the most frequent slip, \
        the app cannot read the value: it acts as if the key were not set, or reports a \
        configuration error where the URL is needed to start.
        """,
      sources: ["Configuration reference", "WHATWG URL Standard", "RFC 3986, section 4.3"],
      triggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"llm-gateway.example.corp"}"#),
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"llm-gateway.example.corp:8443/llm"}"#),
        RuleExample(#"{"bootstrapUrl": ↓"https:///user/bootstrap"}"#),
        RuleExample(#"{"otlpEndpoint": ↓"https:/otel.example.corp"}"#),
        RuleExample(#"{"otlpEndpoint": ↓"https://otel.example.corp:http"}"#),
        RuleExample(#"{"bootstrapUrl": ↓"https://config.example.corp/user bootstrap"}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
            "issuer": ↓"sso.example.corp/realms/staff"
          }}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm-gateway.example.corp:8443/llm"}"#),
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://[2001:db8::17]/llm"}"#),
        RuleExample(#"{"inferenceGatewayBaseUrl": "${env:GATEWAY_URL}"}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
            "bearerTokenType": "access_token", "scopes": "openid llm.invoke",
            "resource": "llm-gateway.example.corp"
          }}
          """, options: .example(oldest: AppVersion(2, 9939, 2))),
      ])
  }
}
