import Configuration
import Documents
import KeyCatalog

/// A value that is none of those that the key or field has.
struct EnumValueRule: ValueRule {
  static let id: RuleID = "enum-value"
  static let severity = Severity.error
  static let concern = Concern.generic

  static let triggers = ValueTraits.otherWord

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.type == .enumeration }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.judgedText else { return }
    let accepted = typed.definition.values.filter { !$0.isDeprecated || !context.isPastCutOff }
    guard !accepted.contains(where: { $0.value == text }) else { return }
    let folded = text.lowercased()
    if let match = accepted.first(where: { $0.value.lowercased() == folded })?.value {
      findings.report(
        Self.self, at: .value(typed),
        "\(typed.displayName) has no value \(quoted(text)): letter case counts",
        help: "write \(quoted(match))",
        fix: Fix("write \(quoted(match))", [.replace(typed.value, with: .string(match))]))
      return
    }
    let isExpired = typed.definition.values.contains { $0.value == text }
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) has no value \(typed.shown(text))"
        + (isExpired ? " any more, since \(Catalog.cutOff)" : ""),
      help: Suggestion.help(
        forValue: text, among: accepted.filter { !$0.isDeprecated }.map(\.value)))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value that is none of those that the key or field has",
      explanation: """
        The app ignores the key, so that its default applies: a misspelled provider or credential kind \
        keeps third-party mode from starting. Letter case counts. A value that was accepted until the \
        cut-off of 2026 is none any more after it.
        """,
      sources: ["Configuration reference", "Changelog"],
      triggering: [
        RuleExample(#"{"inferenceProvider": ↓"gatway"}"#),
        RuleExample(#"{"inferenceProvider": ↓"Gateway"}"#),
        RuleExample(#"{"otlpContentCapture": ["userPrompts", ↓"prompts"]}"#),
        RuleExample(#"{"inferenceModels": [{"name": "claude-opus-4-7", "maxEffort": ↓"most"}]}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
            "bearerTokenType": ↓"idToken"
          }}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceProvider": "gateway"}"#),
        RuleExample(#"{"inferenceProvider": "${env:PROVIDER}"}"#),
        RuleExample(#"{"otlpContentCapture": ["userPrompts"]}"#),
      ])
  }
}
