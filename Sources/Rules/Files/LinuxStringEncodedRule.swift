import Configuration
import Documents
import KeyCatalog

/// A value in the settings file for Linux that is written as a string, as other systems need it.
struct LinuxStringEncodedRule: SettingRule {
  static let id: RuleID = "linux-string-encoded"
  static let severity = Severity.note
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard context.configuration.isForLinux, setting.decoding == .fromString,
      let type = setting.definition?.type
    else { return }
    findings.report(
      Self.self, at: .value(setting.raw, in: setting),
      "\(setting.name) is a string where \(Self.name(of: type)) would do",
      help: "the app accepts it; only property lists and the registry need strings")
  }

  private static func name(of type: ValueType) -> String {
    switch type {
    case .boolean: "true or false"
    case .integer, .number: "a number"
    case .object: "an object"
    case .stringList, .enumerationList, .objectList: "a list"
    case .string, .enumeration: "a list"
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A string in the settings file for Linux where a JSON value would do",
      explanation: """
        Property lists and the registry carry booleans, numbers, objects and lists as strings. The app \
        accepts the same in managed-settings.json, where they need not be.
        """,
      sources: ["Deploy the configuration: Linux"],
      triggering: [
        RuleExample(#"{"disableAutoUpdates": ↓"true"}"#, format: .linux),
        RuleExample(#"{"disableAutoUpdates": ↓"true"}"#, kind: .managed),
        RuleExample(#"{"coworkEgressAllowedHosts": ↓"[\"pypi.org\"]"}"#, format: .linux),
      ],
      nonTriggering: [
        RuleExample(#"{"disableAutoUpdates": true}"#, format: .linux),
        RuleExample(#"{"disableAutoUpdates": "true"}"#),
      ])
  }
}
