import Configuration
import Documents
import KeyCatalog

/// The same model twice in the list.
struct ModelDuplicateRule: SettingRule {
  static let id: RuleID = "model-duplicate"
  static let severity = Severity.error

  static let keys: [KeyID] = [.inferenceModels]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard Self.mayFindAny(setting) else { return }
    var positions: [String: Int] = [:]
    for model in setting.models {
      guard let nameValue = model.nameValue, let name = model.name, !name.isEmpty else { continue }
      guard let first = positions[name] else {
        positions[name] = model.value.position
        continue
      }
      findings.report(
        Self.self, at: .value(nameValue, in: setting),
        "the model \(quoted(name)) is in the list already, as entry \(first + 1)",
        help: "keep one entry with all its fields")
    }
    for model in setting.models where model.hasLongContextSuffix {
      guard let label = model.value["labelOverride"], let identifier = model.identifier,
        positions[identifier] != nil
      else { continue }
      findings.report(
        Self.self, .warning, at: .value(label, in: setting),
        """
        labelOverride has no effect here: \(quoted(model.name ?? "")) is the entry \
        \(quoted(identifier)) with a longer context, and users see that one's label
        """,
        help: "move labelOverride to the entry \(quoted(identifier))")
    }
  }

  /// Whether it is worth looking: whether names may repeat, or one may end in `[1m]`.
  private static func mayFindAny(_ setting: Setting) -> Bool {
    var names = RepeatedTexts()
    var hasLongContext = false
    setting.value.withBare { list in
      list.forEachChild { entry in
        let name = entry.kind == .string ? entry : entry.member(named: "name")
        guard let name, name.kind == .string else { return }
        names.add(name.characters)
        if name.characters.last == UInt8(ascii: "]") { hasLongContext = true }
      }
    }
    return hasLongContext || names.mayExist()
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The same model twice in the list",
      explanation: """
        Every model may be listed once. ID[1m] is no other model but short for the entry ID with \
        supports1m, so both may stand side by side; the label of the pair is that of the plain entry.
        """,
      sources: ["Configuration reference: Models"],
      triggering: [
        RuleExample(
          #"{"inferenceModels": ["claude-opus-4-7", {"name": ↓"claude-opus-4-7"}]}"#),
        RuleExample(
          """
          {
            "inferenceModels": [
              "claude-opus-4-7",
              {"name": "claude-opus-4-7[1m]", "labelOverride": ↓"Opus, long"}
            ]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceModels": [
              {"name": "claude-opus-4-7", "labelOverride": "Opus"},
              "claude-opus-4-7[1m]",
              {"name": "claude-sonnet-4-6[1m]", "labelOverride": "Sonnet"}
            ]
          }
          """)
      ])
  }
}
