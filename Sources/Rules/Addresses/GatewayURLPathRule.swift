import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A gateway's base URL that already holds part of the API's path.
struct GatewayURLPathRule: ValueRule {
  static let id: RuleID = "gateway-url-path"
  static let severity = Severity.warning

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.key == .inferenceGatewayBaseUrl
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.setting.key == .inferenceGatewayBaseUrl, let value = typed.addressValue,
      let address = value.address, address.host != nil
    else { return }
    let path = Self.withoutSlashes(address.path)
    if path.hasSuffix("/v1/messages") {
      findings.report(
        Self.self, at: .value(typed),
        "inferenceGatewayBaseUrl ends in /v1/messages, which the app appends itself",
        help: "end the URL before /v1/messages", fix: Self.fix(value, address, in: typed))
    } else if path.hasSuffix("/v1/models") || path.hasSuffix("/chat/completions") {
      let end = path.hasSuffix("/v1/models") ? "/v1/models" : "/chat/completions"
      findings.report(
        Self.self, at: .value(typed),
        "inferenceGatewayBaseUrl ends in \(end), which is not the gateway's Anthropic endpoint",
        help: "write the URL under which the gateway answers /v1/messages, without that path")
    } else if path.hasSuffix("/v1") {
      findings.report(
        Self.self, .note, at: .value(typed),
        "inferenceGatewayBaseUrl ends in /v1, and requests go to /v1/v1/messages if the gateway "
          + "takes that for a part of the path",
        help: "right for some gateways; leave /v1 out for others, LiteLLM for one")
    }
  }

  private static func withoutSlashes(_ path: some StringProtocol) -> Substring {
    var rest = Substring(path)
    while rest.hasSuffix("/") { rest.removeLast() }
    return rest
  }

  /// Cuts the path off, where nothing follows it.
  private static func fix(
    _ value: AddressValue, _ address: WebAddress, in typed: TypedValue
  ) -> Fix? {
    let text = withoutSlashes(value.text)
    guard address.query == nil, address.fragment == nil, text.hasSuffix("/v1/messages") else {
      return nil
    }
    let base = String(text.dropLast("/v1/messages".count))
    return Fix("cut /v1/messages off", [.replace(typed.value, with: .string(base))])
  }
}

extension GatewayURLPathRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A gateway's base URL that already holds part of the API's path",
      explanation: """
        The app takes the base URL and appends the path of the Anthropic Messages API. A URL copied \
        from a test with curl has that path already, and one of an OpenAI-compatible endpoint leads \
        to an API that the app does not speak. Whether /v1 at the end is right depends on the \
        gateway.
        """,
      sources: ["LLM gateway", "Configuration reference"],
      triggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm.example.corp/v1/messages"}"#),
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm.example.corp/v1/models/"}"#),
        RuleExample(
          #"{"inferenceGatewayBaseUrl": ↓"https://llm-gateway.example.corp/chat/completions"}"#),
        RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm-gateway.example.corp/v1"}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm-gateway.example.corp/anthropic"}"#),
        RuleExample(#"{"inferenceVertexBaseUrl": "https://llm-gateway.example.corp/v1"}"#),
      ])
  }
}
