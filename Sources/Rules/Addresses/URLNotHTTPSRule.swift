import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An address that must be reached over HTTPS and is not.
struct URLNotHTTPSRule: ValueRule {
  static let id: RuleID = "url-not-https"
  static let severity = Severity.error

  static let triggers = ValueTraits.unusualAddress

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.mayBeAddress && definition.format != .proxyURL
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let value = typed.addressValue, let address = value.address else { return }
    guard address.scheme != "https", address.host != nil else { return }
    if typed.definition.format == .resourceIdentifier, address.scheme != "http" { return }
    let severity = Self.severity(of: value, typed, in: context)
    findings.report(
      Self.self, severity, at: .value(typed), Self.message(address, typed, severity),
      help: severity == .note ? nil : "have the server answer over HTTPS and write https://")
  }

  private static func severity(
    of value: AddressValue, _ typed: TypedValue, in context: RuleContext
  ) -> Severity {
    guard value.isWeb, context.kind != .bootstrapResponse else { return .error }
    switch typed.definition.format {
    case .url where typed.setting.key == .otlpEndpoint:
      return value.isOnLoopback ? .note : .warning
    case .url where typed.depth == 0, .httpsOrLoopbackURL:
      return value.isOnLoopback ? .note : .error
    default:
      return value.isOnLoopback && isServer(typed) ? .warning : .error
    }
  }

  /// Whether the address is that of an MCP server, which people run beside the app to try it.
  private static func isServer(_ typed: TypedValue) -> Bool {
    typed.setting.key == .managedMcpServers
      && (typed.definition.name == "url" || typed.definition.name == "customUrl")
  }

  private static func message(
    _ address: WebAddress, _ typed: TypedValue, _ severity: Severity
  ) -> String {
    let name = typed.displayName
    switch severity {
    case .error where address.scheme == "http":
      return "\(name) is reached over http, and the app takes only https here"
    case .error:
      return "\(name) has the scheme \(quoted(address.scheme)), and the app takes only https here"
    case .warning: return "\(name) is reached over http, so everything sent there can be read"
    case .note: return "\(name) is reached over http, which the app takes on this machine only"
    }
  }
}

extension URLNotHTTPSRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An address that must be reached over HTTPS and is not",
      explanation: """
        What signs users in, what configures the app and what carries prompts must be protected on the \
        way, so the app refuses plain HTTP for it. A base URL and the model catalog may be http on \
        the machine itself, for a local proxy. Telemetry over http works, and everybody on the way \
        can read it. A bootstrap response may name no http address at all.
        """,
      sources: ["Configuration reference", "Bootstrap", "OpenID Connect Discovery 1.0, section 3"],
      triggering: errors + lesser,
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm-gateway.example.corp"}"#),
        RuleExample(#"{"egressProxyUrl": "http://proxy.example.corp:3128"}"#),
        RuleExample(#"{"otlpEndpoint": "HTTPS://otel.example.corp"}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
            "bearerTokenType": "access_token", "scopes": "openid llm.invoke",
            "resource": "urn:example:llm"
          }}
          """, options: .example(oldest: AppVersion(2, 9939, 2))),
      ])
  }

  private static var errors: [RuleExample] {
    [
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"http://llm-gateway.example.corp"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"ftp://llm-gateway.example.corp"}"#),
      RuleExample(#"{"modelCatalogUrl": ↓"http://models.example.corp/catalog.json"}"#),
      RuleExample(#"{"bootstrapUrl": ↓"http://127.0.0.1/user/bootstrap"}"#),
      RuleExample(#"{"userContentRendererUrl": ↓"http://artifacts.example.corp"}"#),
      RuleExample(
        #"{"banner": {"enabled": true, "text": "News", "linkUrl": ↓"http://news.example.corp"}}"#),
      RuleExample(
        """
        {"inferenceGatewayOidc": {
          "clientId": "claude-desktop", "issuer": ↓"http://sso.example.corp/realms/staff"
        }}
        """),
      RuleExample(
        """
        {"inferenceGatewayOidc": {
          "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
          "bearerTokenType": "access_token", "scopes": "openid llm.invoke",
          "resource": ↓"http://llm-gateway.example.corp"
        }}
        """),
      RuleExample(
        """
        {"managedMcpServers": [{
          "name": "tickets", "transport": "http", "url": ↓"http://mcp.example.corp/tickets"
        }]}
        """),
      RuleExample(
        """
        {"managedMcpServers": [{
          "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
          "oauth": {"clientId": "tickets", "authorizationServer": [↓"http://sso.example.corp"]}
        }]}
        """),
      RuleExample(
        #"{"allowedPluginMarketplaces": [{"source": "git", "url": ↓"http://git.example.corp/m"}]}"#),
      RuleExample(
        #"{"otlpEndpoint": ↓"http://otel.example.corp:4318"}"#, kind: .bootstrapResponse),
    ]
  }

  private static var lesser: [RuleExample] {
    [
      RuleExample(#"{"otlpEndpoint": ↓"http://otel.example.corp:4318"}"#),
      RuleExample(#"{"otlpEndpoint": ↓"http://localhost:4318"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"http://127.0.0.1:4000"}"#),
      RuleExample(#"{"modelCatalogUrl": ↓"http://[::1]/catalog.json"}"#),
      RuleExample(
        """
        {"managedMcpServers": [{
          "name": "tickets", "transport": "http", "url": ↓"http://127.0.0.1:8931/mcp"
        }]}
        """),
    ]
  }
}
