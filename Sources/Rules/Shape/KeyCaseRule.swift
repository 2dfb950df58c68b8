import Configuration
import Documents
import KeyCatalog

/// A key with other capitals than it has.
struct KeyCaseRule: SettingRule {
  static let id: RuleID = "key-case"
  static let severity = Severity.error
  static let concern = Concern.name

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.spelling == .letterCase, let key = setting.key else { return }
    let right = Self.rightName(of: key, in: context.configuration)
    let isTaken = setting.nameValue.parent?[right] != nil
    findings.report(
      Self.self, at: .name(of: setting),
      "\(quoted(setting.nameValue.string)) must be written \(quoted(right))",
      help: isTaken
        ? "\(right) is given as well: remove this one"
        : "letter case counts, so the app does not read the key",
      fix: isTaken
        ? nil : Fix("rename to \(quoted(right))", [.rename(setting.nameValue, to: right)]))
  }

  /// The name that belongs here: the last part of the key's place in the nested form.
  private static func rightName(of key: KeyID, in configuration: ManagedConfiguration) -> String {
    guard configuration.envelope.form == .nested, let path = key.definition.nestedPath else {
      return key.name
    }
    return path.split(separator: ".").last.map(String.init) ?? key.name
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key with wrong capitals",
      explanation: """
        Letter case counts in every format but the registry, so the app does not read such a key and its \
        default stays in force. Rename it.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(#"{↓"inferenceGatewayBaseURL": "https://llm.example.corp"}"#),
        RuleExample(#"{↓"inferenceprovider": "gateway"}"#, kind: .managed),
        RuleExample(
          #"{"inference": {"provider": "gateway", ↓"baseURL": "https://llm.example.corp"}}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm.example.corp"}"#),
        RuleExample(
          """
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
          "InferenceProvider"="gateway"
          """, format: .reg),
      ])
  }
}
