extension MCPFieldsRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An MCP server that lacks a field of its kind, or has one of another kind",
      explanation: """
        Which fields an entry has follows from server, for one of the app's own, or else from \
        transport. A remote server has a url, a local one a command; the app's own have neither, but \
        an ID of the application that users sign in through. The app drops an entry whose fields do \
        not fit together.
        """,
      sources: ["Configuration reference: MCP servers"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              ↓{"name": "tickets", "transport": "http"},
              ↓{"name": "files", "transport": "stdio"},
              {"name": "wiki", "transport": "http", "url": "https://mcp.example.corp/wiki", "oauth": true, ↓"args": ["-v"]},
              {"name": "code", "server": "github", "clientId": "Iv1.8a61f9b3a7aba766", ↓"transport": "http"}
            ]
          }
          """),
        RuleExample(
          """
          {
            "managedMcpServers": [
              ↓{"name": "code", "server": "github"},
              ↓{"name": "office", "server": "microsoft365", "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"},
              ↓{"name": "search", "server": "websearch", "provider": "custom"},
              {"name": "search-2", "server": "websearch", "provider": "exa", ↓"customUrl": "https://search.example.corp"}
            ]
          }
          """),
        RuleExample(
          """
          {
            "managedMcpServers": [
              ↓{"name": "office", "server": "microsoft365", "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7"},
              ↓{
                "name": "office-gov", "server": "microsoft365", "azureCloud": "us-gov-high",
                "tenantId": "c1d7e0a4-93b2-4f58-8a6e-2b70f59d1c36"
              }
            ]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "tickets", "transport": "sse", "url": "https://mcp.example.corp/tickets", "oauth": true},
              {"name": "files", "transport": "stdio", "command": "/usr/local/bin/files-mcp", "args": ["-v"]},
              {
                "name": "office", "server": "microsoft365",
                "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
                "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"
              },
              {"name": "code", "server": "github", "clientId": "Iv1.8a61f9b3a7aba766", "readOnly": true},
              {"name": "search", "server": "websearch", "provider": "custom", "customUrl": "https://search.example.corp"}
            ]
          }
          """)
      ])
  }
}
