import Configuration
import Documents
import KeyCatalog

/// A value with nothing in it, where that says nothing.
struct EmptyValueRule: ValueRule {
  static let id: RuleID = "empty-value"
  static let severity = Severity.warning
  static let concern = Concern.generic
  static let dropReason = DropReason.none

  static let triggers = ValueTraits.empty

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.type != .boolean }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard Self.isEmpty(typed.value), !Self.saysSomething(typed),
      typed.hasAcceptedType(in: context.configuration.document.format)
    else { return }
    let isString = typed.value.kind == .string
    let kind = isString ? "an empty string" : "\(typed.value.kind.words) with nothing in it"
    let isDefault = Self.isGatewayScopes(typed)
    findings.report(
      Self.self, isDefault ? .note : .warning, at: .value(typed),
      "\(typed.displayName) is \(kind)"
        + (isDefault ? ", so the default scopes are asked for" : ""),
      help: Self.help(for: typed))
  }

  private static func isEmpty(_ value: Value) -> Bool {
    value.kind == .string ? value.utf8.isEmpty : value.isEmptyContainer
  }

  private static func help(for typed: TypedValue) -> String {
    let isMachinePolicy = typed.setting.hive == .localMachine && typed.depth == 0
    return isMachinePolicy
      ? "remove it: an empty value under HKLM still counts as machine policy, and keeps everything "
        + "under HKCU from being read"
      : "remove it, or give it a value"
  }

  /// Whether emptiness has a meaning of its own.
  private static func saysSomething(_ typed: TypedValue) -> Bool {
    if typed.depth == 0, let key = typed.setting.key, meaningfulWhenEmpty.contains(key) {
      return true
    }
    if typed.value.kind == .object, let shape = typed.definition.shape {
      // A sign-in without settings of its own is an empty object, and an object that lacks what it
      // must have is for the rules on what is missing.
      return shape == .mcpOauth || shape.definition.fields.contains(where: \.isRequired)
    }
    // An environment variable, an attribute or an argument may be empty.
    return typed.definition.name.isEmpty && typed.value.kind == .string
      && typed.definition.format == nil
  }

  /// Lists that allow nothing, block nothing or capture nothing when empty.
  private static let meaningfulWhenEmpty: KeySet = [
    .coworkEgressAllowedHosts, .allowedPluginMcpServers, .allowedWorkspaceFolders,
    .sshHostAllowlist, .builtinBrowserAllowedDomains, .builtinBrowserBlockedDomains,
    .otlpContentCapture, .deniedPluginMcpServers,
  ]

  private static func isGatewayScopes(_ typed: TypedValue) -> Bool {
    typed.definition.name == "scopes"
      && (typed.setting.key == .inferenceGatewayOidc || typed.setting.key == .inferenceIdpOidc)
  }
}

extension EmptyValueRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value with nothing in it, where that says nothing",
      explanation: """
        An empty value is mostly what a console leaves behind when somebody clears a field. The app \
        acts as if the key were not set, but the value still counts as one: on Windows an empty \
        string under HKLM shuts out everything under HKCU. Lists that allow or block mean something \
        when empty: nothing is allowed, nothing is blocked.
        """,
      sources: ["Configuration reference", "Changelog, 1.19367.0"],
      triggering: [
        RuleExample(#"{"deploymentDisplayName": ↓""}"#),
        RuleExample(#"{"inferenceProvider": ↓""}"#),
        RuleExample(#"{"inferenceModels": ↓[]}"#),
        RuleExample(#"{"builtinToolPolicy": ↓{}}"#),
        RuleExample(#"{"inferenceModels": [{"name": "claude-opus-4-7", "labelOverride": ↓""}]}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
            "scopes": ↓""
          }}
          """),
        RuleExample(
          #"""
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]
          "deploymentDisplayName"=↓""
          """#, format: .reg),
      ],
      nonTriggering: [
        "coworkEgressAllowedHosts", "allowedPluginMcpServers", "allowedWorkspaceFolders",
        "sshHostAllowlist", "builtinBrowserAllowedDomains", "builtinBrowserBlockedDomains",
        "otlpContentCapture", "deniedPluginMcpServers",
      ].map { RuleExample(#"{"\#($0)": []}"#) } + [
        RuleExample(#"{"otlpResourceAttributes": {"team": ""}}"#),
        RuleExample(
          """
          {"managedMcpServers": [{
            "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
            "oauth": {}
          }]}
          """),
      ])
  }
}
