import Configuration
import Documents
import KeyCatalog

/// A text with more characters than the app takes.
struct TooLongRule: ValueRule {
  static let id: RuleID = "too-long"
  static let severity = Severity.error

  static let triggers = ValueTraits.long

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.maximumLength != nil }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let limit = typed.definition.maximumLength, typed.value.kind == .string,
      // No text has fewer bytes of UTF-8 than characters.
      typed.value.utf8.count > limit
    else { return }
    // The app counts as JavaScript does, in units of UTF-16: an emoji is two.
    let length = typed.value.string.utf16.count
    guard length > limit else { return }
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) has \(length) characters, and the app takes \(limit)",
      help: "shorten it by \(length - limit); an emoji counts as two")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A text with more characters than the app takes",
      explanation: """
        The app does not cut a text that is too long: it ignores the key, so that no banner, name or \
        instructions appear. An emoji counts as two characters.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(#"{"deploymentDisplayName": ↓"\#(String(repeating: "a", count: 61))"}"#),
        RuleExample(#"{"deploymentDisplayName": ↓"\#(String(repeating: "🔒", count: 31))"}"#),
        RuleExample(
          #"{"banner": {"enabled": true, "text": ↓"\#(String(repeating: "a", count: 201))"}}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"deploymentDisplayName": "\#(String(repeating: "ä", count: 60))"}"#),
        RuleExample(
          #"{"banner": {"enabled": true, "text": "\#(String(repeating: "a", count: 200))"}}"#),
      ])
  }
}
