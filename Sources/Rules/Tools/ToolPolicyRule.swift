import Configuration
import Documents
import KeyCatalog

/// A permission of a tool that the app does not know.
struct ToolPolicyRule: ValueRule {
  static let id: RuleID = "tool-policy"
  static let severity = Severity.error
  // The app passes over what it cannot use and keeps the key.
  static let dropReason = DropReason.none

  static let triggers = ValueTraits.otherWord

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.type == .enumeration && definition.values.contains { $0.value == "ask" }
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue else { return }
    let accepted = typed.definition.values.filter { !$0.isDeprecated }.map(\.value)
    guard !accepted.contains(text) else { return }
    if text == Self.sessionPermission {
      reportSessionPermission(typed, context, &findings)
      return
    }
    let folded = text.lowercased()
    let match = accepted.first { $0 == folded }
    findings.report(
      Self.self, at: .value(typed),
      "a tool has no permission \(quoted(text))\(Self.effect(on: typed))",
      help: match == nil ? Self.help(for: folded, accepted) : "letter case counts",
      fix: match.map { Fix("write \(quoted($0))", [.replace(typed.value, with: .string($0))]) })
  }

  /// `ask-session`, which some keys accept until the cut-off.
  private func reportSessionPermission(
    _ typed: TypedValue, _ context: RuleContext, _ findings: inout Findings
  ) {
    let wasAccepted = typed.definition.values.contains { $0.value == Self.sessionPermission }
    let isStillAccepted = wasAccepted && !context.isPastCutOff
    findings.report(
      Self.self, isStillAccepted ? .warning : .error, at: .value(typed),
      isStillAccepted
        ? "the permission \"ask-session\" is accepted through \(Catalog.cutOff) only"
        : "the permission \"ask-session\" is not accepted\(Self.effect(on: typed))",
      help: "write \"ask\", which asks before every use",
      fix: Fix("write \"ask\"", [.replace(typed.value, with: .string("ask"))]))
  }

  /// What becomes of the tool.
  private static func effect(on typed: TypedValue) -> String {
    switch typed.setting.key {
    case .builtinToolPolicy?: ", and the app reads any other as \"ask\""
    case .orgPluginSettings?: ", and the app blocks the tool"
    default: ""
    }
  }

  private static func help(for text: String, _ accepted: [String]) -> String {
    if !accepted.contains("blocked"), ["blocked", "block", "deny", "denied"].contains(text) {
      return "to take a built-in tool away, name it in disabledBuiltinTools"
    }
    if ["block", "deny", "denied", "never"].contains(text) { return "write \"blocked\"" }
    return Suggestion.help(forValue: text, among: accepted)
  }

  private static let sessionPermission = "ask-session"

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A permission other than allow, ask and, outside built-in tools, blocked",
      explanation: """
        A tool may be used freely (allow) or after the user agreed (ask). Tools of MCP servers and \
        plugins can also be blocked; a built-in tool is taken away in disabledBuiltinTools instead. \
        ask-session, an older value, has not been accepted since the cut-off of 2026-10-07.
        """,
      sources: ["Configuration reference: Tools, MCP servers, Plugins", "Release notes"],
      triggering: [
        RuleExample(#"{"builtinToolPolicy": {"Bash": ↓"blocked"}}"#),
        RuleExample(#"{"builtinToolPolicy": {"Bash": ↓"ask-session"}}"#),
        RuleExample(
          #"{"builtinToolPolicy": {"Bash": ↓"ask-session"}}"#,
          options: .example(asOf: CalendarDate(2026, 10, 7))),
        RuleExample(
          """
          {
            "managedMcpServers": [
              {
                "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
                "toolPolicy": {"close_*": ↓"Ask", "delete_*": ↓"deny"}
              }
            ]
          }
          """),
        RuleExample(
          """
          {
            "orgPluginSettings": [
              {"serverName": "wiki", "tools": [{"toolName": "edit", "permission": ↓"ask-session"}]}
            ]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"builtinToolPolicy": {"Bash": "ask", "Read": "allow"}}"#),
        RuleExample(
          """
          {
            "orgPluginSettings": [
              {"serverName": "wiki", "tools": [{"toolName": "edit", "permission": "blocked"}]}
            ]
          }
          """),
      ])
  }
}
