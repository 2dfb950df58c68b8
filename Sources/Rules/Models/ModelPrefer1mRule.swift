import Configuration
import Documents
import KeyCatalog

/// `prefer1m` where it does nothing.
struct ModelPrefer1mRule: SettingRule {
  static let id: RuleID = "model-prefer1m"
  static let severity = Severity.warning

  static let keys: [KeyID] = [.inferenceModels]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for model in setting.models {
      guard let preference = model.value["prefer1m"], preference.booleanValue == true
      else { continue }
      if !model.supportsLongContext {
        findings.report(
          Self.self, at: .value(preference, in: setting),
          "prefer1m has no effect on a model without supports1m",
          help: "add \"supports1m\": true if the provider serves the model with 1M tokens")
      } else if !model.isFirst {
        findings.report(
          Self.self, at: .value(preference, in: setting),
          "prefer1m has an effect on the first model of the list only, and this is entry \(model.value.position + 1)",
          help: "move the entry to the top, or set modelPrefer1mContext (1.28929.0)")
      }
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "prefer1m on a model where it does nothing",
      explanation: """
        prefer1m makes new sessions start with a context of one million tokens. The app looks at it on \
        the first model of the list only, since that is the default one, and only if the entry says \
        that the model supports such a context.
        """,
      sources: ["Configuration reference: Models"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceModels": [
              {"name": "claude-opus-4-7", "prefer1m": ↓true},
              {"name": "claude-sonnet-4-6", "supports1m": true, "prefer1m": ↓true}
            ]
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceModels": [
              {"name": "claude-opus-4-7", "supports1m": true, "prefer1m": true},
              {"name": "claude-sonnet-4-6", "prefer1m": false}
            ]
          }
          """),
        RuleExample(#"{"inferenceModels": [{"name": "claude-opus-4-7[1m]", "prefer1m": true}]}"#),
      ])
  }
}
