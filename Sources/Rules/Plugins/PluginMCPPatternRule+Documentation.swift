extension PluginMCPPatternRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A pattern for the MCP servers of plugins that matches none, or too few",
      explanation: """
        allowedPluginMcpServers and deniedPluginMcpServers tell servers by their address, with * for \
        any text. An entry without serverUrl cannot be read: in the first list it is dropped, in the \
        second it blocks every remote server of every plugin. A pattern without a scheme matches \
        nothing, and https://*.example.corp/* leaves example.corp itself out. Either list holds at \
        most 100 entries, and with the first one set plugins start no servers on the device.
        """,
      sources: ["Configuration reference: MCP servers"],
      triggering: [
        RuleExample(
          """
          {
            "deniedPluginMcpServers": [
              ↓{↓"serverName": "tickets"},
              {"serverUrl": ↓"mcp.example.corp/*"},
              {"serverUrl": ↓"https://*.example.corp/*"},
              {"serverUrl": ↓""}
            ]
          }
          """),
        RuleExample(
          #"{↓"allowedPluginMcpServers": [{"serverUrl": "https://mcp.example.corp/*"}]}"#),
        RuleExample(
          """
          {"deniedPluginMcpServers": ↓[\(
            (1...101).map { #"{"serverUrl": "https://mcp-\#($0).example.corp/*"}"# }
              .joined(separator: ", "))]}
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "deniedPluginMcpServers": [
              {"serverUrl": "https://*.example.corp/*"},
              {"serverUrl": "https://example.corp/*"}
            ]
          }
          """),
        RuleExample(#"{"deniedPluginMcpServers": [{"serverUrl": "*"}]}"#),
        RuleExample(#"{"deniedPluginMcpServers": []}"#),
      ])
  }
}
