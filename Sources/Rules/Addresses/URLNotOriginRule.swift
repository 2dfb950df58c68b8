import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A URL that must end with the host, or must not.
struct URLNotOriginRule: ValueRule {
  static let id: RuleID = "url-not-origin"
  static let severity = Severity.warning

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.key == .userContentRendererUrl || definition.key == .inferenceBedrockBaseUrl
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    switch typed.setting.key {
    case .userContentRendererUrl: checkOrigin(typed, &findings)
    case .inferenceBedrockBaseUrl where context.deployment.provider == .bedrock:
      checkOrigin(typed, &findings)
    case .inferenceBedrockBaseUrl where context.deployment.provider == .mantle:
      checkMantle(typed, &findings)
    default: return
    }
  }

  private func checkOrigin(_ typed: TypedValue, _ findings: inout Findings) {
    guard let address = typed.addressValue?.address, let origin = address.origin else { return }
    guard address.path != "/" || address.query != nil || address.fragment != nil else { return }
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) must be an origin: scheme, host and port with nothing after them",
      help: "write \(origin)")
  }

  private func checkMantle(_ typed: TypedValue, _ findings: inout Findings) {
    guard let address = typed.addressValue?.address, address.host != nil else { return }
    let path = address.path.hasSuffix("/") ? address.path.dropLast() : address.path[...]
    guard !path.hasSuffix("/anthropic") else { return }
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) must be the whole base URL of the SDK for mantle, which ends in "
        + "/anthropic",
      help: "add the path, such as https://bedrock-mantle.us-east-1.api.aws/anthropic")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A URL that must end with the host, or must not",
      explanation: """
        The app adds its own paths to the artifact preview origin and to a Bedrock endpoint, so a path \
        there leads to addresses that do not exist. For mantle it is the other way round: the base \
        URL is taken as it is and must lead to the Anthropic endpoint.
        """,
      sources: ["Configuration reference", "Amazon Bedrock"],
      triggering: [
        RuleExample(#"{"userContentRendererUrl": ↓"https://artifacts.example.corp/render"}"#),
        RuleExample(#"{"userContentRendererUrl": ↓"https://artifacts.example.corp?v=2"}"#),
        RuleExample(
          """
          {"inferenceProvider": "bedrock", "inferenceBedrockRegion": "eu-central-1",
           "inferenceBedrockBaseUrl": ↓"https://llm-gateway.example.corp/bedrock"}
          """),
        RuleExample(
          """
          {"inferenceProvider": "mantle", "inferenceBedrockRegion": "us-east-1",
           "inferenceBedrockBaseUrl": ↓"https://bedrock-mantle.us-east-1.api.aws"}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"userContentRendererUrl": "https://artifacts.example.corp:8443/"}"#),
        RuleExample(
          """
          {"inferenceProvider": "bedrock", "inferenceBedrockRegion": "eu-central-1",
           "inferenceBedrockBaseUrl": "https://llm-gateway.example.corp"}
          """),
        RuleExample(
          """
          {"inferenceProvider": "mantle", "inferenceBedrockRegion": "us-east-1",
           "inferenceBedrockBaseUrl": "https://bedrock-mantle.us-east-1.api.aws/anthropic"}
          """),
        RuleExample(#"{"inferenceBedrockBaseUrl": "https://llm-gateway.example.corp/bedrock"}"#),
      ])
  }
}
