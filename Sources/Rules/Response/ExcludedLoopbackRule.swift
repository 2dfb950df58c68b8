import Configuration
import KeyCatalog
import WebAddress

/// A response with an address of the device itself.
struct ExcludedLoopbackRule: ValueRule {
  static let id: RuleID = "excluded-loopback"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let dropReason = DropReason.loopback

  static func concerns(_ definition: ValueDefinition) -> Bool {
    switch definition.format {
    case .url, .httpsURL, .httpsOrLoopbackURL, .proxyURL, .resourceIdentifier: true
    default: false
    }
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue, let host = WebAddress(text)?.host, host.isLoopback
    else { return }
    let isEntry = typed.setting.definition?.type == .objectList
    let loss = isEntry ? "the entry" : typed.setting.name
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) leads to the device itself (\(host)): the app drops \(loss) from a response",
      help: "use an address that the device reaches over the network")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A response has an address of the device itself",
      explanation: """
        An address of the device itself would let whoever listens there receive prompts and credentials. \
        The app drops the key, of a list only the entry, whatever the scheme and however the host is \
        spelled: in decimal, octal or hexadecimal, as an IPv6 address that carries an IPv4 one, with \
        capitals or with a dot at its end.
        """,
      sources: [
        "Bootstrap configuration server: Response schema", "RFC 6761", "WHATWG URL Standard",
      ],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "otlpEndpoint": ↓"http://LocalHost.:4318",
            "inferenceGatewayBaseUrl": ↓"https://127.1.2.3/llm",
            "managedMcpServers": [
              {"name": "a", "transport": "http", "url": ↓"https://2130706433/mcp"},
              {"name": "b", "transport": "http", "url": ↓"https://0x7f.0.0.1/mcp"},
              {"name": "c", "transport": "http", "url": ↓"https://0177.0.0.1/mcp"},
              {"name": "d", "transport": "http", "url": ↓"https://[::1]/mcp"},
              {"name": "e", "transport": "http", "url": ↓"https://[::ffff:127.0.0.1]/mcp"},
              {"name": "f", "transport": "http", "url": "https://mcp.example.corp/f"}
            ]
          }
          """, kind: .bootstrapResponse)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "otlpEndpoint": "https://localhost.example.corp:4318",
            "managedMcpServers": [
              {"name": "g", "transport": "http", "url": "https://mcp.example.corp/localhost"}
            ]
          }
          """, kind: .bootstrapResponse),
        RuleExample(#"{"otlpEndpoint": "http://localhost:4318"}"#, kind: .managed),
      ])
  }
}
