import Configuration
import Documents
import KeyCatalog

/// A string that should hold JSON and does not.
struct NotJSONRule: ValueRule {
  static let id: RuleID = "not-json"
  static let severity = Severity.error
  static let yieldsTo: [Yield] = [.atSamePlace("legacy-form"), .atSamePlace("reg-value-type")]

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.key != nil && definition.type.isCollection
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.depth == 0, case .unreadable(let error) = typed.setting.decoding,
      context.configuration.document.format.packsValuesIntoStrings, !typed.isFilledInLater
    else { return }
    let setting = typed.setting
    let length = setting.raw.utf8.count
    let start = Self.start(of: error, in: length)
    let isSignIn = Self.isSignIn(typed.definition)
    findings.report(
      Self.self, at: .part(start..<min(start + 1, length), of: setting.raw, in: setting),
      "\(setting.name) must be one string of JSON, and this is none: \(error)",
      help: Self.help(for: typed.definition.type)
        + (isSignIn
          ? "; sign-in fails with \"server does not advertise device_authorization_endpoint\" "
            + "until the app can read it" : ""))
  }

  /// Where the mistake is; nesting has none, since it is the whole that goes too deep.
  private static func start(of error: ReadingError, in length: Int) -> Int {
    if case .nestedTooDeep = error.reason { return 0 }
    return min(error.offset, length)
  }

  private static func isSignIn(_ definition: ValueDefinition) -> Bool {
    definition.shape == .oidcGateway || definition.shape == .oidcIdp
  }

  private static func help(for type: ValueType) -> String {
    switch type {
    case .object: #"write names and strings in double quotes: {"name":"value"}"#
    case .objectList: #"write a list in brackets: [{"name":"value"}]"#
    default: #"write a list in brackets, each entry in double quotes: ["a","b"]"#
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A string that should hold JSON and does not",
      explanation: """
        In a property list and in the registry, an object or a list is one string of JSON. Single \
        quotes, names without quotes, commas between hosts without brackets, and trailing commas are \
        not JSON. The app then acts as if the key were not set, and a list that restricts something \
        counts as empty.
        """,
      symptoms: ["gateway SSO: server does not advertise device_authorization_endpoint"],
      sources: ["Configuration reference, value types", "LLM gateway", "RFC 8259"],
      triggering: [
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>inferenceGatewayOidc</key>
            <string>{↓'clientId':'0oa4kq7w2mTzR8xNc5d7'}</string>
            <key>coworkEgressAllowedHosts</key>
            <string>↓pypi.org,files.pythonhosted.org</string>
          </dict></plist>
          """, format: .plist),
        RuleExample(
          #"""
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]
          "inferenceModels"="[{\"name\":\"claude-opus-4-7\"}↓"
          """#, format: .reg),
      ],
      nonTriggering: [
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>coworkEgressAllowedHosts</key>
            <string>["pypi.org","files.pythonhosted.org"]</string>
          </dict></plist>
          """, format: .plist),
        RuleExample(
          #"""
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]
          "inferenceModels"="[{\"name\":\"claude-opus-4-7\"}]"
          """#, format: .reg),
      ])
  }
}
