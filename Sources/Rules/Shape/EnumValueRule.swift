import Configuration
import KeyCatalog

/// A value that is none of those that the key has.
struct EnumValueRule: ValueRule {
  static let id: RuleID = "enum-value"
  static let severity = Severity.error
  static let concern = Concern.generic

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.type == .enumeration }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue, !text.isEmpty else { return }
    let values = typed.definition.values
    guard !values.contains(where: { $0.value == text }) else { return }
    if let match = values.first(where: { $0.value.lowercased() == text.lowercased() }) {
      findings.report(
        Self.self, at: .value(typed), "\(quoted(text)) must be written \(quoted(match.value))",
        help: "letter case counts",
        fix: Fix("write \(quoted(match.value))", [.replace(typed.value, with: .string(match.value))]))
      return
    }
    let accepted = values.filter { !$0.isDeprecated }.map(\.value)
    findings.report(
      Self.self, at: .value(typed), "\(typed.displayName) has no value \(typed.shown(text))",
      help: Suggestion.help(for: text, among: accepted))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value that is none of those that the key has",
      explanation: """
        The app ignores the key, so that its default applies: a misspelled provider or credential kind \
        keeps third-party mode from starting. Letter case counts.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(#"{"inferenceProvider": ↓"gatway"}"#),
        RuleExample(#"{"inferenceProvider": ↓"Gateway"}"#),
        RuleExample(#"{"otlpContentCapture": ["userPrompts", ↓"prompts"]}"#),
      ],
      nonTriggering: [RuleExample(#"{"inferenceProvider": "gateway"}"#)])
  }
}
