import Configuration
import KeyCatalog

/// The name of a tool that is not documented.
struct ToolUnknownRule: SettingRule {
  static let id: RuleID = "tool-unknown"
  static let severity = Severity.note
  static let yieldsTo = [Yield.atSamePlace("tool-rule")]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for entry in setting.toolEntries {
      let tool = entry.name.tool
      guard !ToolName.documented.contains(tool), !tool.isEmpty else { continue }
      let near = Suggestion.nearest(to: tool, among: ToolName.documented).first
      findings.report(
        Self.self, at: entry.target,
        "no built-in tool called \(quoted(tool)) is documented",
        help: near.map { "did you mean \(quoted($0))?" }
          ?? """
          tools of MCP servers are governed by toolPolicy in managedMcpServers, those of plugins by \
          orgPluginSettings
          """)
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The name of a built-in tool that no page describes",
      explanation: """
        Names of tools are compared exactly, letter case included, so that a misspelled one governs \
        nothing: the tool stays available, and runs as it did before. It is only a note, because a \
        newer build may have a tool that is not documented yet.
        """,
      sources: ["Configuration reference: Tools"],
      triggering: [
        RuleExample(#"{"disabledBuiltinTools": [↓"Websearch", "WebFetch"]}"#),
        RuleExample(#"{"builtinToolPolicy": {↓"Shell": "ask"}}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"disabledBuiltinTools": ["WebSearch", "Edit(//**/*.env)"]}"#),
        RuleExample(#"{"builtinToolPolicy": {"Bash(curl *)": "ask", "Read": "allow"}}"#),
      ])
  }
}
