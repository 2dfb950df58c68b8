import Configuration
import Documents
import KeyCatalog

/// A dictionary or array of a property list where older builds read a string of JSON only.
struct NativeCollectionRule: ValueRule {
  static let id: RuleID = "native-collection"
  static let severity = Severity.error

  /// The first build that reads dictionaries and arrays.
  private static let firstReader = AppVersion(1, 32885, 1)

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.key != nil
      && (definition.type.isCollection || !definition.alternateTypes.isEmpty)
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    let format = context.configuration.document.format
    let setting = typed.setting
    guard typed.depth == 0, format.isPropertyList, setting.decoding == .native,
      setting.raw.kind == .object || setting.raw.kind == .array,
      typed.hasAcceptedType(in: format)
    else { return }
    let element = setting.raw.kind == .object ? "a dict" : "an array"
    let isSignIn = typed.definition.shape == .oidcGateway || typed.definition.shape == .oidcIdp
    let isRead = context.fleet.isSurely(atLeast: Self.firstReader)
    findings.report(
      Self.self, isRead ? .warning : .error, at: .value(typed),
      "\(setting.name) is \(element) of the property list, which builds before \(Self.firstReader) "
        + "cannot read",
      help: "write it as one string of JSON"
        + (isSignIn && !isRead
          ? "; otherwise sign-in fails with \"server does not advertise "
            + "device_authorization_endpoint\"" : ""),
      fix: Self.fix(setting.raw))
  }

  private static func fix(_ value: Value) -> Fix {
    var writer = JSONWriter(.compact)
    writer.value(value)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return Fix("write it as one string of JSON", [.replace(value, with: .string(text))])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A dictionary or array of a property list where older builds want a string of JSON",
      explanation: """
        Up to 1.32885.1 the app reads an object or a list in a property list only as one string of \
        JSON. From there it reads a dict and an array too; the string works everywhere. A fleet that \
        is known to be new enough still gets a warning, since a device that stays behind loses the \
        key without a word.
        """,
      symptoms: ["gateway SSO: server does not advertise device_authorization_endpoint"],
      sources: ["Configuration reference, value types", "Changelog, 1.32885.1"],
      triggering: [
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>inferenceGatewayOidc</key>
            ↓<dict>
              <key>clientId</key><string>claude-desktop</string>
              <key>issuer</key><string>https://sso.example.corp/realms/staff</string>
            </dict>
          </dict></plist>
          """, format: .plist),
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>inferenceModels</key>
            ↓<array><dict><key>name</key><string>claude-opus-4-7</string></dict></array>
          </dict></plist>
          """, format: .plist, options: .example(oldest: firstReader)),
      ],
      nonTriggering: [
        RuleExample(
          """
          <plist version="1.0"><dict>
            <key>inferenceModels</key><string>[{"name":"claude-opus-4-7"}]</string>
          </dict></plist>
          """, format: .plist),
        RuleExample(#"{"inferenceModels": [{"name": "claude-opus-4-7"}]}"#),
      ])
  }
}
