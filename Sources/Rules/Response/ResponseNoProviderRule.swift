import Configuration
import Documents
import KeyCatalog

/// A response without an inference provider.
struct ResponseNoProviderRule: CombinationRule {
  static let id: RuleID = "response-no-provider"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.options.isFragment, !context.has(.inferenceProvider),
      context.configuration.document.root.kind == .object
    else { return }
    let name =
      context.configuration.envelope.form == .nested
      ? "inference.provider" : KeyID.inferenceProvider.name
    findings.report(
      Self.self, at: .missing(.inferenceProvider, from: context.configuration),
      "the response sets no \(name), so inference is not configured",
      help:
        "add \(name) with the keys that the provider needs: a key that a response leaves out is "
        + "unset, whatever device management says")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The response sets no inference provider",
      explanation: """
        With a bootstrap URL in force, every key that a response may set comes from the response alone. \
        What it leaves out is unset and is not taken from device management, so a response without a \
        provider leaves users without inference.
        """,
      sources: ["Bootstrap configuration server"],
      triggering: [
        RuleExample(
          #"↓{"coworkTabEnabled": true}"#, kind: .bootstrapResponse, options: .wholeExample),
        RuleExample(
          #"↓{"$schemaVersion": 2, "models": {"discoveryEnabled": true}}"#,
          kind: .bootstrapResponse, options: .wholeExample),
      ],
      nonTriggering: [
        RuleExample(#"{"coworkTabEnabled": true}"#, kind: .bootstrapResponse),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://config.example.corp/llm",
            "inferenceGatewayApiKey": "none"
          }
          """, kind: .bootstrapResponse, options: .wholeExample),
        RuleExample(
          """
          {
            "$schemaVersion": 2,
            "inference": {
              "provider": "gateway",
              "baseUrl": "https://config.example.corp/llm",
              "credential": {"kind": "interactive"}
            }
          }
          """, kind: .bootstrapResponse, options: .wholeExample),
      ])
  }
}
