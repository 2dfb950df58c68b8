import Configuration
import Documents
import KeyCatalog

/// A value of another type than the key or field has.
struct WrongTypeRule: ValueRule {
  static let id: RuleID = "wrong-type"
  static let severity = Severity.error
  static let concern = Concern.generic

  static let triggers = ValueTraits.otherType

  static func concerns(_ definition: ValueDefinition) -> Bool { true }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    let format = context.configuration.document.format
    guard !typed.hasAcceptedType(in: format), !typed.isFilledInLater else { return }
    // A string that should hold JSON has a rule of its own where strings are what is expected.
    if typed.setting.isUnreadable, typed.depth == 0, format.packsValuesIntoStrings { return }
    let definition = typed.definition
    let types = [definition.type] + definition.alternateTypes
    let expected = Wording.alternatives(types.map(\.words))
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) must be \(expected), not \(Self.actual(typed.value))",
      help: Self.help(for: typed, in: format))
  }

  private static func actual(_ value: Value) -> String {
    value.kind == .real && value.integerValue != nil
      ? "a number written as one with a fraction" : value.kind.words
  }

  private static func help(for typed: TypedValue, in format: DocumentFormat) -> String {
    if typed.value.kind == .null { return "leave it out to have the default" }
    let isPacked = format.packsValuesIntoStrings && typed.depth == 0
    let type = typed.definition.type
    switch type {
    case .boolean where isPacked: return "write true or false, or 1 or 0"
    case .boolean: return "write true or false, without quotes"
    case .integer where format.isPropertyList && isPacked:
      return "write the digits, as a string or in an integer element"
    case .integer where isPacked: return "write the digits, as a string or as a dword"
    case .integer, .number: return "write the number\(isPacked ? "" : " without quotes")"
    case .string, .enumeration: return isPacked ? "write a string" : "put the value in quotes"
    case .object where isPacked: return #"write one string of JSON: {"name":"value"}"#
    case .object: return #"write the fields in braces: {"name": "value"}"#
    case _ where isPacked: return #"write one string of JSON, the entries in brackets: ["…"]"#
    default: return "put the entries in brackets, a single one too: [\"…\"]"
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value of another type than the key or field has",
      explanation: """
        The app cannot read a value of the wrong type and acts as if the key were not set; a list that \
        restricts something and cannot be read counts as empty. A number in place of a string, a \
        string in place of a list, and words such as yes in place of true are the usual cases. The \
        fields inside an object are never converted: true and 53180 stand there without quotes.
        """,
      sources: ["Configuration reference, value types"],
      triggering: [
        RuleExample(#"{"coworkEgressAllowedHosts": ↓"pypi.org"}"#),
        RuleExample(#"{"disableAutoUpdates": ↓"yes"}"#),
        RuleExample(#"{"disableAutoUpdates": ↓1}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": ↓[24]}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": ↓24.5}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": ↓"24 hours"}"#),
        RuleExample(#"{"inferenceBedrockSsoAccountId": ↓417203956182}"#),
        RuleExample(#"{"inferenceBedrockSsoRoleName": ↓null}"#),
        RuleExample(#"{"forceLoginOrgUUID": ↓7}"#),
        RuleExample(#"{"otlpContentCapture": ["userPrompts", ↓2]}"#),
        RuleExample(#"{"inferenceModels": [↓["claude-opus-4-7"]]}"#),
        RuleExample(#"{"banner": {"enabled": ↓"true", "text": "Internal use only"}}"#),
        RuleExample(#"{"banner": ↓[{"enabled": true, "text": "Internal use only"}]}"#),
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>disableAutoUpdates</key><string>↓TRUE</string>
            <key>autoUpdaterEnforcementHours</key><real>↓24</real>
            <key>banner</key><string>{"enabled":↓1,"text":"Internal use only"}</string>
          </dict></plist>
          """, format: .plist),
      ],
      nonTriggering: [
        RuleExample(#"{"coworkEgressAllowedHosts": ["pypi.org"]}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": 24.0}"#),
        RuleExample(#"{"disableAutoUpdates": "1", "autoUpdaterEnforcementHours": "24"}"#),
        RuleExample(#"{"forceLoginOrgUUID": ["5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4"]}"#),
        RuleExample(#"{"inferenceModels": ["claude-opus-4-7", {"name": "claude-haiku-4-5"}]}"#),
        RuleExample(#"{"inferenceGatewayOidc": "${file:oidc.json}"}"#),
        RuleExample(
          """
          {"managedMcpServers": [{
            "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
            "oauth": true
          }]}
          """),
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>disableAutoUpdates</key><true/>
            <key>autoUpdaterEnforcementHours</key><string>24</string>
            <key>coworkEgressAllowedHosts</key><string>["pypi.org"]</string>
          </dict></plist>
          """, format: .plist),
      ])
  }
}
