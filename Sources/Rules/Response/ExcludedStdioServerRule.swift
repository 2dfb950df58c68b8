import Configuration
import KeyCatalog

/// A response that lists an MCP server which is a local program.
struct ExcludedStdioServerRule: ValueRule {
  static let id: RuleID = "excluded-stdio-server"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let concern = Concern.name
  static let dropReason = DropReason.localExecution

  /// The first build that asks the user instead of dropping the entry.
  private static let consentSince = AppVersion(1, 19367, 0)

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.shape == .mcpServers && definition.type == .object
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    let entry = typed.value
    guard entry["server"] == nil,
      entry["transport"]?.stringValue == "stdio" || entry["command"] != nil
    else { return }
    let name = entry["name"]?.stringValue.map { " \(quoted($0))" } ?? ""
    if context.fleet.isSurely(atLeast: Self.consentSince) {
      findings.report(
        Self.self, .note, at: .value(typed),
        "the MCP server\(name) is a local program, which starts only after the user allows it",
        help: "trustBootstrapDelivery set to true in device management spares users the question")
      return
    }
    findings.report(
      Self.self, at: .value(typed),
      "the MCP server\(name) is a local program: builds before \(Self.consentSince) drop the entry "
        + "from a response",
      help: "serve it over HTTPS (transport \"http\" and a url), or raise the fleet to "
        + "\(Self.consentSince), from which the app asks the user instead")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A response lists an MCP server that is a local program",
      explanation: """
        An entry with a command would let the server choose what runs on a device. Builds before \
        1.19367.0 drop that entry and keep the others; newer ones hold it until the user agrees. Servers \
        that are part of the app are not meant.
        """,
      sources: ["Bootstrap configuration server: Response schema", "Changelog 1.19367.0"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "managedMcpServers": [
              ↓{"name": "files", "transport": "stdio", "command": "/usr/local/bin/files"},
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets"}
            ]
          }
          """, kind: .bootstrapResponse),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "managedMcpServers": [
              ↓{"name": "files", "transport": "stdio", "command": "/usr/local/bin/files"}
            ]
          }
          """, kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 19367, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "managedMcpServers": [
              {"name": "code", "server": "github", "clientId": "Iv23liExample7Qk2"}
            ]
          }
          """, kind: .bootstrapResponse),
        RuleExample(
          """
          {"managedMcpServers": [
            {"name": "files", "transport": "stdio", "command": "/usr/local/bin/files"}
          ]}
          """, kind: .managed),
      ])
  }
}
