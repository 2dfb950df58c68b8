import Configuration
import Documents
import KeyCatalog

/// A Microsoft 365 tool that asks although it is allowed.
struct MCPM365AllowRule: SettingRule {
  static let id: RuleID = "mcp-m365-allow"
  static let severity = Severity.warning

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for server in context.allMCPServers(of: setting, where: { $0.outline.isBuiltIn })
    where server.variant == "microsoft365" {
      guard let policy = server.value["toolPolicy"], policy.kind == .object else { continue }
      for member in policy.members {
        guard member.value.stringValue == "allow", Self.sendingTools.contains(member.name)
        else { continue }
        findings.report(
          Self.self, at: .value(member.value, in: setting),
          "\(quoted(member.name)) sends in the user's name, so the app asks even when it is allowed",
          help: "write \"ask\", which is what happens, or \"blocked\"")
      }
    }
  }

  /// The tools that send mail, invitations or chat messages.
  private static let sendingTools: Set<String> = [
    "outlook_send_mail", "outlook_send_draft", "outlook_forward_mail", "outlook_create_event",
    "outlook_update_event", "teams_send_chat_message", "teams_send_channel_message",
    "teams_reply_channel_message",
  ]

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A Microsoft 365 tool that sends something is allowed, and asks all the same",
      explanation: """
        The tools of the built-in Microsoft 365 server that send mail, invitations or chat messages \
        always ask the user first. An allow on one of them is read as ask.
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
                "toolPolicy": {"outlook_send_mail": ↓"allow", "outlook_search": "allow"}
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
                "name": "office", "server": "microsoft365",
                "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
                "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
                "toolPolicy": {"outlook_send_mail": "ask", "teams_send_chat_message": "blocked"}
              },
              {
                "name": "mail", "transport": "http", "url": "https://mcp.example.corp/mail",
                "toolPolicy": {"outlook_send_mail": "allow"}
              }
            ]
          }
          """)
      ])
  }
}
