import Configuration
import Documents
import KeyCatalog

/// A default model of a family that is none, or one of two.
struct ModelFamilyDefaultRule: SettingRule {
  static let id: RuleID = "model-family-default"
  static let severity = Severity.error

  static let keys: [KeyID] = [.inferenceModels]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    var defaults: [String: Int] = [:]
    for model in setting.models {
      guard let mark = model.value["isFamilyDefault"], mark.booleanValue == true else { continue }
      guard let tier = model.value["anthropicFamilyTier"] else {
        findings.report(
          Self.self, .warning, at: .value(mark, in: setting),
          "isFamilyDefault has no effect on an entry without anthropicFamilyTier",
          help:
            "say which family the model is the default of, such as \"anthropicFamilyTier\": \"opus\""
        )
        continue
      }
      guard let family = tier.stringValue else { continue }
      guard let first = defaults[family] else {
        defaults[family] = model.value.position
        continue
      }
      findings.report(
        Self.self, at: .value(mark, in: setting),
        "the family \(quoted(family)) has a default model already, entry \(first + 1)",
        help: "leave isFamilyDefault on one entry of the family")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Two default models of one family, or a default of none",
      explanation: """
        Within a family of models the one marked isFamilyDefault stands for the family, and without a \
        mark the first one listed. At most one entry of a family may be marked, and the mark says \
        nothing on an entry that does not name its family.
        """,
      sources: ["Configuration reference: Models"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceModels": [
              {"name": "claude-opus-4-7", "anthropicFamilyTier": "opus", "isFamilyDefault": true},
              {"name": "claude-opus-4-6", "anthropicFamilyTier": "opus", "isFamilyDefault": ↓true}
            ]
          }
          """),
        RuleExample(
          #"{"inferenceModels": [{"name": "in-house-large", "isFamilyDefault": ↓true}]}"#),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceModels": [
              {"name": "claude-opus-4-7", "anthropicFamilyTier": "opus", "isFamilyDefault": true},
              {"name": "claude-opus-4-6", "anthropicFamilyTier": "opus", "isFamilyDefault": false},
              {"name": "claude-haiku-4-5", "anthropicFamilyTier": "haiku", "isFamilyDefault": true}
            ]
          }
          """)
      ])
  }
}
