import Configuration
import Documents
import KeyCatalog

/// A value in a form that the app no longer takes.
struct LegacyFormRule: SettingRule {
  static let id: RuleID = "legacy-form"
  static let severity = Severity.error

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.key, !setting.spelling.isDottedField else { return }
    let isPast = context.isPastCutOff
    if Self.maps.contains(key) {
      guard let form = LegacyMap(setting) else { return }
      findings.report(
        Self.self, isPast ? .error : .warning, at: .value(of: setting),
        "\(setting.name) is \(form.description), "
          + (isPast
            ? "which is no longer read after \(Catalog.cutOff)"
            : "which is read until \(Catalog.cutOff) only"),
        help: "write a JSON object of names and values",
        fix: form.object.map {
          Fix(
            "write an object", [.replace(setting.raw, with: context.configuration.carried($0))])
        })
    } else if key == .orgPluginSettings, setting.value.kind == .object {
      findings.report(
        Self.self, isPast ? .error : .warning, at: .value(of: setting),
        isPast
          ? "\(setting.name) is a record, a form rejected after \(Catalog.cutOff): "
            + "every plugin tool is blocked"
          : "\(setting.name) is a record, a form that is read until \(Catalog.cutOff) only",
        help: "write a list with one entry a server, with serverName and tools; builds before "
          + "\(Self.listForm) ignore the list and lock nothing",
        fix: Self.listFix(setting, context))
    }
  }

  private static let maps: KeySet = [
    .inferenceCustomHeaders, .otlpHeaders, .otlpResourceAttributes, .bootstrapHeaders,
  ]

  /// The build that first reads plugin settings as a list.
  private static let listForm = AppVersion(1, 15200, 0)

  private static func listFix(_ setting: Setting, _ context: RuleContext) -> Fix? {
    guard !context.fleet.isKnown(below: listForm), let list = LegacyPluginSettings(setting.value)
    else { return nil }
    return Fix(
      "write a list of servers",
      [.replace(setting.raw, with: context.configuration.carried(list.replacement))])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value in a form that the app no longer takes",
      explanation: """
        Header maps and resource attributes were once taken as "Name=value,…" or as a list of \
        "Name: value"; plugin settings as a record under mcpServers. After \(Catalog.cutOff) headers in \
        these forms are not sent, and a record of plugin settings blocks every plugin tool. Write a JSON \
        object, or for plugin settings the list form, which builds from \(listForm) read.
        """,
      sources: ["Changelog", "Configuration reference: custom headers, organization plugins"],
      triggering: [
        RuleExample(#"{"inferenceCustomHeaders": ↓["X-Cost-Center: 4711"]}"#),
        RuleExample(#"{"otlpHeaders": ↓"X-Site=Berlin,X-Floor=4"}"#),
        RuleExample(
          #"{"otlpResourceAttributes": ↓"deployment.environment=production"}"#, kind: .managed),
        RuleExample(
          #"{"otlpResourceAttributes": ↓"site=Berlin"}"#,
          options: .example(asOf: CalendarDate(2026, 10, 1))),
        RuleExample(
          """
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
          "inferenceCustomHeaders"=↓"X-Cost-Center=4711,X-Site=Berlin"
          """, format: .reg),
        RuleExample(
          """
          {"orgPluginSettings": ↓{"mcpServers":
            {"tickets": {"toolPolicy": {"close_ticket": "blocked"}}}}}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceCustomHeaders": {"X-Cost-Center": "4711"}}"#),
        RuleExample(#"{"otlpResourceAttributes": "{\"site\": \"Berlin\"}"}"#, kind: .managed),
        RuleExample(
          """
          {"orgPluginSettings": [{"serverName": "tickets",
            "tools": [{"toolName": "close_ticket", "permission": "blocked"}]}]}
          """),
      ])
  }
}
