import Configuration
import Documents
import KeyCatalog

/// Permissions for a plugin's server that a managed server of the same name overrides.
struct MCPPluginShadowedRule: CombinationRule {
  static let id: RuleID = "mcp-plugin-shadowed"
  static let severity = Severity.note

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let plugins = context.setting(.orgPluginSettings),
      let servers = context.setting(.managedMcpServers)
    else { return }
    let managed = Set(context.mcpServers(of: servers).compactMap { $0.name?.lowercased() })
    for entry in plugins.value.elements {
      guard let name = entry["serverName"], let text = name.stringValue,
        managed.contains(text.lowercased())
      else { continue }
      findings.report(
        Self.self, at: .value(name, in: plugins),
        "the tools of \(quoted(text)) are governed by its entry in managedMcpServers alone",
        help: "keep the permissions in the toolPolicy of that entry")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Permissions for a plugin's server that is also a managed one",
      explanation: """
        For a server that both managedMcpServers and orgPluginSettings name, whatever the letter case, \
        the managed entry alone decides. What orgPluginSettings says of it is not read.
        """,
      sources: ["Configuration reference: Plugins"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets"}
            ],
            "orgPluginSettings": [
              {"serverName": ↓"Tickets", "tools": [{"toolName": "close", "permission": "ask"}]}
            ]
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets"}
            ],
            "orgPluginSettings": [
              {"serverName": "wiki", "tools": [{"toolName": "edit", "permission": "ask"}]}
            ]
          }
          """)
      ])
  }
}
