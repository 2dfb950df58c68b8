import Configuration
import Documents
import KeyCatalog

/// A field of the Microsoft 365 server that is called otherwise.
struct MCPAuthorityHostRule: SettingRule {
  static let id: RuleID = "mcp-authority-host"
  static let severity = Severity.error

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for server in context.allMCPServers(
      of: setting, where: { $0.outline.fields.contains(.unknown) })
    {
      guard let host = server.value["authorityHost"] else { continue }
      findings.report(
        Self.self, at: .fieldName("authorityHost", of: server.value, in: setting),
        "an MCP server has no field authorityHost; the cloud to sign in to is named in azureCloud",
        help: """
          write "azureCloud": "us-gov-high" for a US Government tenant, "us-gov-dod" for one of the \
          Department of Defense; other tenants need neither
          """,
        fix: Self.fix(host, of: server))
    }
  }

  /// Another cloud than that of US Government tenants is no business of a fix.
  private static func fix(_ host: Value, of server: MCPServer) -> Fix? {
    guard let text = host.stringValue?.lowercased(), text.hasPrefix("https://"),
      text.dropFirst(8).prefix(while: { $0 != "/" }) == "login.microsoftonline.us"
    else { return nil }
    guard server.value["azureCloud"] == nil else {
      return Fix("remove authorityHost", [.remove(host)])
    }
    return Fix(
      "replace by \"azureCloud\": \"us-gov-high\"",
      [
        .remove(host),
        .insert(name: "azureCloud", .string("us-gov-high"), into: server.value),
      ])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "authorityHost on the Microsoft 365 server in place of azureCloud",
      explanation: """
        Other programs take the host to sign in at under this name. The app does not read it, so that \
        users of a US Government tenant are sent to the public cloud, where their account does not \
        exist. azureCloud names the cloud, and then clientId is required too.
        """,
      sources: ["Configuration reference: MCP servers"],
      triggering: [
        RuleExample(
          """
          {
            "managedMcpServers": [
              {
                "name": "office", "server": "microsoft365",
                "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
                "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
                ↓"authorityHost": "https://login.microsoftonline.us"
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
                "name": "office", "server": "microsoft365", "azureCloud": "us-gov-high",
                "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
                "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"
              }
            ]
          }
          """)
      ])
  }
}
