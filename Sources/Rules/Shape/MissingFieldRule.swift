import Configuration
import Documents
import KeyCatalog

/// An object without a field that it needs.
struct MissingFieldRule: ValueRule {
  static let id: RuleID = "missing-field"
  static let severity = Severity.error
  static let concern = Concern.generic

  static let triggers = ValueTraits.missingField

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.shape != nil && definition.type == .object
  }

  /// What only some variants of an object need is for the rules on those objects.
  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.value.kind == .object, let shape = typed.definition.shape?.definition else {
      return
    }
    for field in shape.fields where field.isRequired && !shape.isGiven(field, in: typed.value) {
      findings.report(
        Self.self, at: .field(field.name, of: typed.value, in: typed.setting),
        "\(Self.owner(typed)) needs \(quoted(field.name))",
        help: "add \(quoted(field.name))" + (field.title.isEmpty ? "" : " (\(field.title))"))
    }
  }

  private static func owner(_ typed: TypedValue) -> String {
    typed.depth == 0 ? typed.setting.name : typed.displayName
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An object or list entry without a field that it needs",
      explanation: """
        The app drops an entry, or ignores a whole object, that lacks a required field. A field with a \
        misspelled name counts as given: the finding about its name says what to do.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(
          #"{"inferenceModels": [{"name": "model-a"}, ↓{"labelOverride": "Model B"}]}"#),
        RuleExample(
          """
          {"orgPluginSettings": [{"serverName": "tickets",
            "tools": [↓{"permission": "blocked"}]}]}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceModels": [{"name": "model-a"}, "model-b"]}"#),
        RuleExample(#"{"banner": {}}"#),
      ])
  }
}
