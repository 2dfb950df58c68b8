import Configuration
import Documents
import KeyCatalog

/// Headers that are out of date as soon as they are made.
struct MCPHelperBufferRule: SettingRule {
  static let id: RuleID = "mcp-helper-buffer"
  static let severity = Severity.warning

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for server in context.allMCPServers(
      of: setting, where: { !$0.outline.fields.isDisjoint(with: Self.fields) })
    {
      let lifetime = server.value["headersHelperTtlSec"]
      let buffer = server.value["headersHelperRefreshBufferSec"]
      guard let place = buffer ?? lifetime,
        let lifetimeSeconds = Self.seconds(lifetime, "headersHelperTtlSec"),
        let bufferSeconds = Self.seconds(buffer, "headersHelperRefreshBufferSec"),
        bufferSeconds >= lifetimeSeconds
      else { continue }
      findings.report(
        Self.self, at: .value(place, in: setting),
        """
        the headers live \(lifetimeSeconds) seconds and are to be renewed \(bufferSeconds) seconds \
        before their end, so the helper runs for every request
        """,
        help:
          "make headersHelperRefreshBufferSec smaller than headersHelperTtlSec, such as 60 and 300")
    }
  }

  /// The seconds that a field gives, or those that the app takes without it; nothing for a value that
  /// is no number.
  private static func seconds(_ value: Value?, _ field: String) -> Int? {
    if let value { return value.integerValue }
    guard case .number(let seconds)? = shape.field(named: field)?.defaultValue else { return nil }
    return Int(exactly: seconds)
  }

  private static let fields: MCPFields = [.headersHelperTtlSec, .headersHelperRefreshBufferSec]
  private static let shape = ShapeID.mcpServers.definition

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Headers of an MCP server that are renewed before they begin to count",
      explanation: """
        The app keeps what the headers helper printed for headersHelperTtlSec seconds (300 when unset) \
        and renews it headersHelperRefreshBufferSec seconds (60 when unset) before the end. A head \
        start as long as the lifetime, or longer, leaves no time in which the headers are kept.
        """,
      sources: ["Configuration reference: MCP servers"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {
                "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
                "headersHelper": "/usr/local/bin/mcp-headers",
                "headersHelperTtlSec": 120, "headersHelperRefreshBufferSec": ↓120
              },
              {
                "name": "wiki", "transport": "http", "url": "https://mcp.example.corp/wiki",
                "headersHelper": "/usr/local/bin/mcp-headers", "headersHelperTtlSec": ↓45
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
                "headersHelper": "/usr/local/bin/mcp-headers",
                "headersHelperTtlSec": 120, "headersHelperRefreshBufferSec": 30
              },
              {
                "name": "wiki", "transport": "http", "url": "https://mcp.example.corp/wiki",
                "headersHelper": "/usr/local/bin/mcp-headers"
              }
            ]
          }
          """)
      ])
  }
}
