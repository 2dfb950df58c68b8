import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A remote MCP server on the device itself.
struct MCPLoopbackRule: SettingRule {
  static let id: RuleID = "mcp-loopback"
  static let severity = Severity.warning
  static let kinds = DocumentKinds.administered

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    let servers = context.allMCPServers(of: setting) { server in
      server.outline.oauth != nil
        || server.url.map { !Self.isSurelyElsewhere($0.characters) } ?? false
    }
    for server in servers {
      report(server.url, "the MCP server", in: setting, &findings)
      guard let oauth = server.oauth else { continue }
      if let servers = oauth["authorizationServer"] {
        for value in servers.elements {
          report(value, "the authorization server", in: setting, &findings)
        }
      }
      report(oauth["authorizationUrl"], "the authorization endpoint", in: setting, &findings)
      report(oauth["tokenUrl"], "the token endpoint", in: setting, &findings)
    }
  }

  /// Whether the address is so plain that its last letters tell.
  private static func isSurelyElsewhere(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    PlainSpelling.host(ofAddress: address).map { $0.last != UInt8(ascii: "t") } ?? false
  }

  private func report(
    _ value: Value?, _ subject: String, in setting: Setting, _ findings: inout Findings
  ) {
    guard let value, !value.withUTF8(Self.isSurelyElsewhere), let text = value.stringValue,
      let host = WebAddress(text)?.host, host.isLoopback
    else { return }
    findings.report(
      Self.self, at: .value(value, in: setting),
      "\(subject) is on the user's own device (\(host)), where any program may answer in its place",
      help: """
        give an address on the network, or start a local server with transport stdio; a bootstrap \
        response must not have such an address at all
        """)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A remote MCP server, or its sign-in, on the device itself",
      explanation: """
        What listens on the device's own address is whatever program came first, so that tool calls \
        and tokens may go to another one than you meant. It also works only for users who run the \
        server. The callback of a sign-in is on the device by design and is not meant here.
        """,
      sources: ["Configuration reference: MCP servers", "RFC 6761"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {"name": "files", "transport": "http", "url": ↓"https://localhost:8931/mcp"},
              {
                "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
                "oauth": {"authorizationServer": [↓"https://127.0.0.1:8932"]}
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
                "oauth": {"clientId": "mcp-tickets", "callbackHost": "localhost"}
              }
            ]
          }
          """)
      ])
  }
}
