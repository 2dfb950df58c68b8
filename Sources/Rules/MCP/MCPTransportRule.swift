import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An MCP server that does not say, or says wrongly, how the app talks to it.
struct MCPTransportRule: SettingRule {
  static let id: RuleID = "mcp-transport"
  static let severity = Severity.error

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    var holdsOnlyPolicies = !setting.value.isEmptyContainer && setting.value.kind == .array
    let plainKinds = Self.plainKinds
    let servers = context.allMCPServers(of: setting) { server in
      let server = server.outline
      if server.isBuiltIn || server.kind != Self.policyOnlyKind { holdsOnlyPolicies = false }
      // A built-in server needs no transport, any other one that the catalog knows.
      let isPlain =
        server.isBuiltIn
        ? server.transport == nil : server.kind.map { plainKinds[$0] } ?? false
      return !isPlain || server.fields.contains(.unknown)
    }
    for server in servers { check(server, of: setting, context, &findings) }
    if holdsOnlyPolicies { checkListOfPolicies(setting, context, &findings) }
  }

  private func check(
    _ server: MCPServer, of setting: Setting, _ context: RuleContext, _ findings: inout Findings
  ) {
    if server.fields.contains(.unknown), let source = server.value["source"] {
      findings.report(
        Self.self, .warning, at: .fieldName("source", of: server.value, in: setting),
        "an MCP server has no field source; the app ignores it",
        help: "remove it; transport and server say where the server is",
        fix: Fix("remove source", [.remove(source)]))
    }
    guard let transport = server.transport else {
      if !server.isBuiltIn { reportMissing(from: server, of: setting, &findings) }
      return
    }
    if transport.hasText("builtin"), transport.kind == .string {
      reportBuiltIn(transport, of: server, in: setting, context, &findings)
    } else if !server.isBuiltIn, transport.stringValue == Self.policyOnly {
      reportFieldsBesidePolicy(server, in: setting, &findings)
    }
  }

  private func reportMissing(
    from server: MCPServer, of setting: Setting, _ findings: inout Findings
  ) {
    if let type = server.value["type"], let text = type.stringValue,
      ["http", "sse", "stdio"].contains(text), let name = type.key
    {
      findings.report(
        Self.self, at: .fieldName("type", of: server.value, in: setting),
        "the field for \(quoted(text)) is called transport, not type",
        help: "rename type to transport",
        fix: Fix("rename to \"transport\"", [.rename(name, to: "transport")]))
      return
    }
    let transport = Self.transport(of: server)
    findings.report(
      Self.self, at: .field("transport", of: server.value, in: setting),
      "the MCP server does not say how the app talks to it: transport is missing",
      help: "add transport: http or sse with a url, stdio with a command",
      fix: transport.map {
        Fix(
          "add transport \(quoted($0))",
          [.insert(name: "transport", .string($0), into: server.value)])
      })
  }

  /// The transport that the other fields leave no doubt about.
  private static func transport(of server: MCPServer) -> String? {
    switch (server.value["url"]?.stringValue, server.value["command"]) {
    case (nil, .some): "stdio"
    case (let url?, nil):
      WebAddress(url)?.path.hasSuffix("/sse") == true ? "sse" : "http"
    default: nil
    }
  }

  private func reportBuiltIn(
    _ transport: Value, of server: MCPServer, in setting: Setting, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    findings.report(
      Self.self, context.isPastCutOff ? .error : .warning, at: .value(transport, in: setting),
      context.isPastCutOff
        ? "the transport \"builtin\" is rejected, and the server with it"
        : "the transport \"builtin\" is accepted through \(Catalog.cutOff) only",
      help: server.isBuiltIn
        ? "remove transport; the field server says which built-in server it is"
        : "write \"server\": \"microsoft365\", \"websearch\" or \"github\" in its place",
      fix: server.isBuiltIn ? Fix("remove transport", [.remove(transport)]) : nil)
  }

  private func reportFieldsBesidePolicy(
    _ server: MCPServer, in setting: Setting, _ findings: inout Findings
  ) {
    let shape = ShapeID.mcpServers.definition
    for member in server.value.members {
      guard !Self.policyFields.contains(member.name), shape.field(named: member.name) != nil
      else { continue }
      findings.report(
        Self.self, at: .name(of: member, in: setting),
        "an entry with the transport \"policy-only\" has only name and toolPolicy, no \(member.name)",
        help: "remove the field, or give the server's own transport")
    }
  }

  private func checkListOfPolicies(
    _ setting: Setting, _ context: RuleContext, _ findings: inout Findings
  ) {
    guard !context.fleet.isSurely(atLeast: Self.policyOnlySince) else { return }
    findings.report(
      Self.self, context.fleet.isKnown(below: Self.policyOnlySince) ? .error : .warning,
      at: .value(of: setting),
      """
      builds before \(Self.policyOnlySince) cannot read managedMcpServers at all while every entry \
      has the transport "policy-only"
      """,
      help:
        "keep one entry with another transport, or raise the oldest build to \(Self.policyOnlySince)"
    )
  }

  private static let policyOnly = "policy-only"

  private static let policyOnlyKind = MCPServerOutline.kinds.firstIndex(of: policyOnly)

  /// Of which kinds nothing is to be said here.
  private static let plainKinds = MCPServerOutline.kinds.map { $0 != policyOnly && $0 != "builtin" }

  private static let policyOnlySince = AppVersion(2, 110, 0)
  private static let policyFields: Set<String> = ["name", "transport", "toolPolicy", "source"]
}
