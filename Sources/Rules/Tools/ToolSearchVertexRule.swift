import Configuration
import Documents
import KeyCatalog

/// Tool search where the provider must support it.
struct ToolSearchVertexRule: CombinationRule {
  static let id: RuleID = "tool-search-vertex"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.toolSearchEnabled), setting.value.booleanValue == true,
      let provider = context.deployment.provider
    else { return }
    let isCurrent = context.fleet.isSurely(atLeast: Self.defaultSince)
    let target = Target.value(of: setting)
    if provider == .vertex, !isCurrent {
      findings.report(
        Self.self, at: target,
        """
        with tool search on, builds before \(Self.defaultSince) fail on Vertex in requests to models \
        older than Claude 4.5
        """,
        help: """
          leave toolSearchEnabled out, list only models from Claude 4.5 on, or raise the oldest build \
          of the fleet to \(Self.defaultSince)
          """)
    } else if provider == .gateway {
      findings.report(
        Self.self, .note, at: target,
        "tool search needs a gateway that passes the anthropic-beta header and tool_reference blocks on",
        help: "from 1.40609.0 the app adds no other beta features for it")
    } else if provider == .foundry || hasBaseURL(provider, context) {
      findings.report(
        Self.self, .note, at: target,
        "tool search makes the app ask for all its experimental features, which the address must accept",
        help: "check that the provider answers requests with an anthropic-beta header")
    } else if isCurrent {
      findings.report(
        Self.self, .note, at: target,
        "tool search is on for this provider anyway from \(Self.defaultSince)",
        help: "the key can be left out")
    }
  }

  private func hasBaseURL(_ provider: KeyDefinition.Provider, _ context: RuleContext) -> Bool {
    switch provider {
    case .vertex: context.has(.inferenceVertexBaseUrl)
    case .bedrock, .mantle: context.has(.inferenceBedrockBaseUrl)
    case .anthropic, .gateway, .foundry: false
    }
  }

  /// The first build on which tool search is on by default, and works on Vertex with every model.
  private static let defaultSince = AppVersion(1, 49585, 0)

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Tool search with a provider that may refuse it",
      explanation: """
        With tool search the model receives tools only when it looks for them. On Vertex, builds \
        before 1.49585.0 send it to models that do not know it, older than Claude 4.5, and the \
        request fails. From that build it is on by default for Anthropic, Vertex, Bedrock and Mantle \
        without a base URL. A gateway, Foundry or an address of your own must let the beta header and \
        the new content blocks through.
        """,
      sources: ["Configuration reference: Tools", "Changelog"],
      triggering: [
        RuleExample(#"{"inferenceProvider": "vertex", "toolSearchEnabled": ↓true}"#),
        RuleExample(
          #"{"inferenceProvider": "vertex", "toolSearchEnabled": ↓true}"#,
          options: .example(oldest: AppVersion(1, 49585, 0))),
        RuleExample(#"{"inferenceProvider": "gateway", "toolSearchEnabled": ↓true}"#),
        RuleExample(#"{"inferenceProvider": "foundry", "toolSearchEnabled": ↓true}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceProvider": "vertex", "toolSearchEnabled": false}"#),
        RuleExample(#"{"inferenceProvider": "anthropic", "toolSearchEnabled": true}"#),
      ])
  }
}
