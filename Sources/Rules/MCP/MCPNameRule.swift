import Configuration
import Documents
import KeyCatalog

/// An MCP server without a name of its own.
struct MCPNameRule: SettingRule {
  static let id: RuleID = "mcp-name"
  static let severity = Severity.error

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    var names = RepeatedTexts()
    let unnamed = context.allMCPServers(of: setting) { server in
      guard let name = server.name else { return true }
      guard name.kind == .string else { return false }
      if !name.characters.isEmpty { names.add(name.characters) }
      return name.characters.isEmpty
    }
    for server in unnamed {
      guard let value = server.nameValue else {
        findings.report(
          Self.self, at: .field("name", of: server.value, in: setting),
          "the MCP server has no name, so the app cannot set it up",
          help: "add a name that no other entry has, such as \"name\": \"tickets\"")
        continue
      }
      findings.report(
        Self.self, at: .value(value, in: setting), "the name of an MCP server must not be empty",
        help: "write a name that no other entry has")
    }
    if names.mayExist() { reportRepetitions(of: setting, in: context, &findings) }
  }

  private func reportRepetitions(
    of setting: Setting, in context: RuleContext, _ findings: inout Findings
  ) {
    var positions: [String: Int] = [:]
    for server in context.allMCPServers(of: setting) {
      guard let value = server.nameValue, let name = value.stringValue, !name.isEmpty else {
        continue
      }
      guard let first = positions[name] else {
        positions[name] = server.value.position
        continue
      }
      findings.report(
        Self.self, at: .value(value, in: setting),
        "the name \(quoted(name)) belongs to another MCP server already, entry \(first + 1)",
        help: "give each server a name of its own")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An MCP server without a name, or with the name of another",
      explanation: """
        The name is what tells MCP servers apart: users see it, and permissions and sign-ins are kept \
        under it. Every entry needs one, and no two entries may share it.
        """,
      sources: ["Configuration reference: MCP servers"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets"},
              {"name": ↓"tickets", "transport": "http", "url": "https://mcp.example.corp/wiki"},
              ↓{"transport": "http", "url": "https://mcp.example.corp/mail"}
            ]
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets"},
              {"name": "wiki", "transport": "http", "url": "https://mcp.example.corp/wiki"}
            ]
          }
          """)
      ])
  }
}
