import Configuration
import Documents
import KeyCatalog

/// An MCP server whose fields are not those of its variant.
struct MCPFieldsRule: SettingRule {
  static let id: RuleID = "mcp-fields"
  static let severity = Severity.error

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    let layouts = Self.layouts
    let servers = context.allMCPServers(of: setting) { server in
      server.outline.kind.map { layouts[$0].mayBeWrong(server.outline) } ?? false
    }
    for server in servers {
      guard let variant = server.variant, let layout = layouts.first(where: { $0.kind == variant })
      else { continue }
      if !server.fields.isSuperset(of: layout.required) {
        checkRequiredFields(of: server, variant, in: setting, &findings)
      }
      if !server.fields.isDisjoint(with: layout.foreign) || server.isBuiltIn {
        checkForeignFields(of: server, variant, in: setting, &findings)
      }
      switch variant {
      case "microsoft365": checkClientID(of: server, in: setting, &findings)
      case "websearch": checkCustomSearch(of: server, in: setting, &findings)
      default: checkAuthentication(of: server, in: setting, &findings)
      }
    }
  }

  private func checkRequiredFields(
    of server: MCPServer, _ variant: String, in setting: Setting, _ findings: inout Findings
  ) {
    for field in Self.shape.fields
    where field.requiredIn.contains(variant) && server.value[field.name] == nil {
      findings.report(
        Self.self, at: .field(field.name, of: server.value, in: setting),
        "an MCP server of the kind \(quoted(variant)) needs \(field.name)",
        help: Self.help(for: field))
    }
  }

  private static func help(for field: ValueDefinition) -> String {
    switch field.name {
    case "url": "add the server's address, such as \"url\": \"https://mcp.example.corp/tickets\""
    case "command": "add the absolute path of the program"
    case "tenantId": "add the Entra ID tenant of your users"
    default: "add the ID of the application that users sign in through"
    }
  }

  private func checkForeignFields(
    of server: MCPServer, _ variant: String, in setting: Setting, _ findings: inout Findings
  ) {
    // Another rule speaks of every further field of such an entry.
    guard variant != "policy-only" else { return }
    for member in server.value.members {
      guard let field = member.key.withUTF8(Self.shape.field(named:)),
        Self.isForeign(field, server, variant, member.value)
      else { continue }
      findings.report(
        Self.self, at: .name(of: member, in: setting),
        "an MCP server of the kind \(quoted(variant)) has no \(field.name)",
        help: field.onlyIn.isEmpty
          ? "remove it: server alone says what the entry is"
          : "remove it, or make the entry one of the kind "
            + Wording.alternatives(field.onlyIn.map(quoted)))
    }
  }

  private static func isForeign(
    _ field: ValueDefinition, _ server: MCPServer, _ variant: String, _ value: Value
  ) -> Bool {
    // "builtin" is an old value, not another kind of server, and has a rule of its own.
    if field.name == "transport" { return server.isBuiltIn && !value.hasText("builtin") }
    return !field.onlyIn.isEmpty && !field.onlyIn.contains(variant)
  }

  private func checkClientID(
    of server: MCPServer, in setting: Setting, _ findings: inout Findings
  ) {
    guard server.value["clientId"] == nil else { return }
    let cloud = server.value["azureCloud"]?.stringValue ?? ""
    let isGovernment = cloud.hasPrefix("us-gov-")
    findings.report(
      Self.self, isGovernment ? .error : .warning,
      at: .field("clientId", of: server.value, in: setting),
      isGovernment
        ? "the Microsoft 365 server needs a clientId in the cloud \(quoted(cloud))"
        : "the Microsoft 365 server should have a clientId of your own tenant",
      help: "register a public client application in the tenant and give its ID")
  }

  private func checkCustomSearch(
    of server: MCPServer, in setting: Setting, _ findings: inout Findings
  ) {
    let isCustom = server.value["provider"]?.stringValue == "custom"
    let hasAddress = server.value["customUrl"] != nil
    if isCustom, !hasAddress {
      findings.report(
        Self.self, at: .field("customUrl", of: server.value, in: setting),
        "the search provider \"custom\" needs customUrl",
        help: "add the address of your search service")
    } else if hasAddress, !isCustom {
      findings.report(
        Self.self, at: .fieldName("customUrl", of: server.value, in: setting),
        "customUrl applies only with the search provider \"custom\"",
        help: "set provider to \"custom\", or remove customUrl")
    }
  }

  private func checkAuthentication(
    of server: MCPServer, in setting: Setting, _ findings: inout Findings
  ) {
    guard Self.hasNoSignIn(server.outline) else { return }
    findings.report(
      Self.self, .note, at: .value(server.value, in: setting),
      "the entry gives no way to sign in, so from 1.24012.0 the app registers itself with the server",
      help: "add oauth or headers if the server does not let applications register themselves")
  }

  /// Whether a remote server is given without a way to sign in.
  private static func hasNoSignIn(_ server: MCPServerOutline) -> Bool {
    server.isRemote && server.fields.contains(.url)
      && server.fields.isDisjoint(with: [.headers, .headersHelper, .oauth])
  }

  private static let shape = ShapeID.mcpServers.definition

  /// What an entry of one kind must have, and what it must not.
  private struct Layout {
    let kind: String
    /// Whether more is said of such entries than which fields they have.
    let hasRulesOfItsOwn: Bool
    var required: MCPFields = []
    var foreign: MCPFields = []

    /// Whether an entry of the kind needs a closer look.
    func mayBeWrong(_ server: MCPServerOutline) -> Bool {
      hasRulesOfItsOwn || server.isBuiltIn || !server.fields.isSuperset(of: required)
        || !server.fields.isDisjoint(with: foreign) || MCPFieldsRule.hasNoSignIn(server)
    }
  }

  /// The layouts of ``MCPServerOutline/kinds``.
  private static let layouts = MCPServerOutline.kinds.map { kind in
    var layout = Layout(kind: kind, hasRulesOfItsOwn: kind == "microsoft365" || kind == "websearch")
    for field in shape.fields {
      if field.requiredIn.contains(kind) { layout.required.insert(MCPFields(named: field.name)) }
      if !field.onlyIn.isEmpty, !field.onlyIn.contains(kind) {
        layout.foreign.insert(MCPFields(named: field.name))
      }
    }
    return layout
  }
}
