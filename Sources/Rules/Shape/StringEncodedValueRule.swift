import Configuration
import Documents
import KeyCatalog

/// A string where a document could have the value itself.
struct StringEncodedValueRule: SettingRule {
  static let id: RuleID = "string-encoded-value"
  static let severity = Severity.note
  static let yieldsTo: [Yield] = [.atSamePlace("linux-string-encoded")]
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.decoding == .fromString,
      !context.configuration.document.format.packsValuesIntoStrings
    else { return }
    let what = setting.value.kind == .boolean ? "a boolean" : setting.value.kind.words
    findings.report(
      Self.self,
      at: Target(key: setting.name, pointer: setting.pointer, location: .value(setting.raw)),
      "\(setting.name) is a string that holds \(what)",
      help: "the app reads it, but editors, schemas and comparisons see a string: write the value "
        + "itself")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A string where the document could have the value itself",
      explanation: """
        Property lists and the registry carry everything in strings, and the app reads such strings \
        from JSON and YAML too. There the value itself is easier to read, and an editor with the \
        schema can check it.
        """,
      sources: ["Configuration reference, value types"],
      triggering: [
        RuleExample(#"{"disableNonessentialTelemetry": ↓"true"}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": ↓"24"}"#),
        RuleExample(#"{"coworkEgressAllowedHosts": ↓"[\"pypi.org\"]"}"#),
        RuleExample("disableAutoUpdates: ↓\"1\"\n", format: .yaml),
      ],
      nonTriggering: [
        RuleExample(#"{"disableNonessentialTelemetry": true, "autoUpdaterEnforcementHours": 24}"#),
        RuleExample(#"{"inferenceBedrockSsoAccountId": "417203956182"}"#),
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>disableAutoUpdates</key><string>true</string>
          </dict></plist>
          """, format: .plist),
      ])
  }
}
