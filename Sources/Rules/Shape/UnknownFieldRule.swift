import Configuration
import Documents
import KeyCatalog

/// A field that an object key does not have.
struct UnknownFieldRule: ValueRule {
  static let id: RuleID = "unknown-field"
  static let severity = Severity.error
  static let concern = Concern.generic

  static let triggers = ValueTraits.unknownName

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.shape != nil && definition.type == .object
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.value.kind == .object, let shape = typed.definition.shape?.definition,
      case .record = shape.content
    else { return }
    for member in typed.value.members {
      let name = member.name
      guard shape.field(named: name) == nil else { continue }
      let target = Target.name(of: member, in: typed.setting)
      if let field = shape.field(namedIgnoringCase: name) {
        let isTaken = typed.value[field.name] != nil
        findings.report(
          Self.self, at: target, "the field \(quoted(name)) must be written \(quoted(field.name))",
          help: isTaken ? "it is given as well: remove this one" : "letter case counts",
          fix: isTaken
            ? nil : Fix("rename to \(quoted(field.name))", [.rename(member.key, to: field.name)]))
      } else {
        findings.report(
          Self.self, at: target, "\(typed.setting.name) has no field \(quoted(name))",
          help: Suggestion.help(
            forField: name, among: shape.fields.map(\.name), of: typed.setting.name))
      }
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A field that an object does not have",
      explanation: """
        The app passes over fields that it does not know, or drops the whole object because of them. A \
        misspelled field leaves its default in force; letter case counts.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(
          """
          {"inferenceGatewayOidc": {↓"clientID": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp"}}
          """),
        RuleExample(#"{"banner": {"enabled": true, "text": "Welcome", ↓"colour": "white"}}"#),
        RuleExample(#"{"inferenceModels": [{"name": "model-a", ↓"label": "A"}]}"#),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceModels": [{"name": "model-a", "labelOverride": "A"}, "model-b"]}"#),
        RuleExample(#"{"inferenceCustomHeaders": {"X-Anything": "goes"}}"#),
      ])
  }
}
