extension MCPOAuthRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An OAuth sign-in to an MCP server that lacks what it needs",
      explanation: """
        oauth is true, or an object whose fields depend on each other: the two endpoints on one \
        another and on clientId, a secret and the hosted mode on the authorization servers it is for, \
        a tenant on the scopes, the broker on tenant, client and scopes, the callback on the client it \
        is registered for. Where one is missing, users cannot sign in to the server. The scopes are in \
        scope here, unlike in the app's other OIDC objects.
        """,
      sources: ["Configuration reference: MCP servers", "RFC 6749", "RFC 8414"],
      triggering: [
        example(#"{"clientId": "mcp-tickets", ↓"scopes": "tickets.read"}"#),
        example(#"↓"true""#),
        example("↓1"),
        example(
          #"↓{"clientId": "mcp-tickets", "authorizationUrl": "https://login.example.corp/authorize"}"#
        ),
        example(
          """
          ↓{
            "authorizationUrl": "https://login.example.corp/authorize",
            "tokenUrl": "https://login.example.corp/token"
          }
          """),
        example(
          #"↓{"clientId": "mcp-tickets", "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7"}"#),
        example(#"↓{"mode": "hosted"}"#),
        example(#"↓{"clientId": "mcp-tickets", "clientSecret": "${env:TICKETS_CLIENT_SECRET}"}"#),
        example(#"↓{"callbackHost": "localhost", "callbackPort": 53281}"#),
        example(#"↓{"authFlow": "broker", "clientId": "mcp-tickets"}"#),
        example(#"{"clientId": ↓""}"#),
      ],
      nonTriggering: [
        example("true"),
        example("false"),
        example("{}"),
        example(
          """
          {
            "clientId": "mcp-tickets", "callbackPort": 53281,
            "authorizationUrl": "https://login.example.corp/authorize",
            "tokenUrl": "https://login.example.corp/token"
          }
          """),
        example(
          """
          {
            "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b", "authFlow": "broker",
            "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
            "scope": "api://mcp-tickets/.default"
          }
          """),
        example(
          #"{"mode": "hosted", "authorizationServer": ["https://login.example.corp"]}"#),
      ])
  }

  private static func example(_ oauth: String) -> RuleExample {
    RuleExample(
      """
      {
        "managedMcpServers": [
          {
            "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
            "oauth": \(oauth)
          }
        ]
      }
      """)
  }
}
