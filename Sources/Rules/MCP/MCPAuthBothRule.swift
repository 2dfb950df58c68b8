import Configuration
import Documents
import KeyCatalog

/// Two ways to sign in to one MCP server.
struct MCPAuthBothRule: SettingRule {
  static let id: RuleID = "mcp-auth-both"
  static let severity = Severity.warning

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for server in context.allMCPServers(
      of: setting, where: { $0.outline.fields.contains(.headers) })
    where server.usesOAuth {
      guard let headers = server.value["headers"], headers.kind == .object else { continue }
      for member in headers.members where Self.isAuthorization(member.key) {
        findings.report(
          Self.self, at: .name(of: member, in: setting),
          "a fixed header Authorization stands beside oauth, whose token is sent in the same header",
          help:
            "keep oauth for sign-in by user, or the header for one credential that all users share")
      }
    }
  }

  private static func isAuthorization(_ name: Value) -> Bool {
    name.utf8.count == 13 && name.string.lowercased() == "authorization"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An MCP server with a fixed Authorization header and an OAuth sign-in",
      explanation: """
        Both put a credential into the same header. Which of them reaches the server is not said, so \
        that users may sign in for nothing, or all act under one account.
        """,
      sources: ["Configuration reference: MCP servers", "RFC 6750"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {
                "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
                "headers": {↓"authorization": "${env:TICKETS_AUTHORIZATION}"}, "oauth": true
              }
            ]
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {
                "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
                "headers": {"X-Team": "support"}, "oauth": true
              },
              {
                "name": "wiki", "transport": "http", "url": "https://mcp.example.corp/wiki",
                "headers": {"Authorization": "${env:WIKI_AUTHORIZATION}"}, "oauth": false
              }
            ]
          }
          """)
      ])
  }
}
