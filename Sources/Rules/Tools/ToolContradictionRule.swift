import Configuration
import Documents
import KeyCatalog

/// A tool that is taken away in one place and governed in another.
struct ToolContradictionRule: CombinationRule {
  static let id: RuleID = "tool-contradiction"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.disabledBuiltinTools) else { return }
    let disabled = Set(setting.toolEntries.map(\.text))
    guard !disabled.isEmpty else { return }
    for entry in context.setting(.builtinToolPolicy)?.toolEntries ?? [] {
      let tool = entry.name.tool
      guard disabled.contains(entry.text) || disabled.contains(tool) else { continue }
      findings.report(
        Self.self, at: entry.target,
        "the permission of \(quoted(entry.text)) has no effect: disabledBuiltinTools takes the tool away",
        help: "name the tool in one of the two keys only")
    }
    if disabled.contains("WebSearch") { checkSearchServers(context, &findings) }
  }

  private func checkSearchServers(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.managedMcpServers) else { return }
    for server in context.mcpServers(of: setting) {
      guard let name = server.value["server"], name.hasText("websearch") else { continue }
      findings.report(
        Self.self, at: .value(name, in: setting),
        "the built-in search server is off, because disabledBuiltinTools names WebSearch",
        help: "remove \"WebSearch\" from disabledBuiltinTools, or this entry")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A tool that is disabled and given a permission at the same time",
      explanation: """
        disabledBuiltinTools takes a tool away for good, so that a permission for it in \
        builtinToolPolicy is read by nothing. Naming WebSearch there also turns the search server off \
        that managedMcpServers sets up.
        """,
      sources: ["Configuration reference: Tools, MCP servers"],
      triggering: [
        RuleExample(
          """
          {
            "disabledBuiltinTools": ["Bash", "Edit(//etc/**)"],
            "builtinToolPolicy": {
              ↓"Bash": "ask", ↓"Bash(curl *)": "ask", ↓"Edit(//etc/**)": "ask", "Edit": "ask"
            }
          }
          """),
        RuleExample(
          """
          {
            "disabledBuiltinTools": ["WebSearch"],
            "managedMcpServers": [{"name": "search", "server": ↓"websearch", "provider": "brave"}]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "disabledBuiltinTools": ["WebFetch"],
            "builtinToolPolicy": {"Bash": "ask"},
            "managedMcpServers": [{"name": "search", "server": "websearch", "provider": "brave"}]
          }
          """)
      ])
  }
}
