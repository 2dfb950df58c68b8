import KeyCatalog

extension MCPTransportRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An MCP server with no transport, or one that the app rejects",
      explanation: """
        Unless an entry sets up one of the app's own servers, transport says how the app talks to it: \
        http or sse for a remote server, stdio for a program on the device, policy-only for \
        permissions and nothing else. Without it, and since the cut-off with the older "builtin", the \
        server is missing. Builds before 2.110.0 drop policy-only entries, and cannot read a list that \
        holds no others.
        """,
      sources: ["Configuration reference: MCP servers", "Changelog"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              ↓{"name": "tickets", "url": "https://mcp.example.corp/tickets"},
              ↓{"name": "files", "command": "/usr/local/bin/files-mcp"},
              {"name": "wiki", ↓"type": "http", "url": "https://mcp.example.corp/wiki"},
              {"name": "search", "server": "websearch", "transport": ↓"builtin", "provider": "exa"},
              {"name": "mail", ↓"source": "managed", "transport": "http", "url": "https://mcp.example.corp/mail"},
              {"name": "crm", "transport": "policy-only", ↓"url": "https://mcp.example.corp/crm"}
            ]
          }
          """),
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "search", "server": "websearch", "transport": ↓"builtin", "provider": "exa"}
            ]
          }
          """, options: .example(asOf: CalendarDate(2026, 10, 7))),
        RuleExample(
          """
          {
            "managedMcpServers": ↓[
              {"name": "crm", "transport": "policy-only", "toolPolicy": {"*": "ask"}}
            ]
          }
          """),
        RuleExample(
          """
          {
            "managedMcpServers": ↓[
              {"name": "crm", "transport": "policy-only", "toolPolicy": {"*": "ask"}}
            ]
          }
          """, options: .example(oldest: AppVersion(1, 40609, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "crm", "transport": "policy-only", "toolPolicy": {"*": "ask"}}
            ]
          }
          """, options: .example(oldest: AppVersion(2, 110, 0))),
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets"},
              {"name": "files", "transport": "stdio", "command": "/usr/local/bin/files-mcp"},
              {"name": "search", "server": "websearch", "provider": "exa"},
              {"name": "crm", "transport": "policy-only", "toolPolicy": {"*": "ask"}}
            ]
          }
          """),
      ])
  }
}
