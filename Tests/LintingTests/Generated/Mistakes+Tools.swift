extension Mistake {
  private static let servers = "managedMcpServers"

  private static func onServer(
    _ field: String, _ value: Node? = nil, _ change: @escaping @Sendable (inout Node) -> Void
  ) -> @Sendable (inout Node) -> Bool {
    { $0.changeEntry(of: servers, having: field, value, change) }
  }

  /// MCP servers.
  static let ofServers: [Mistake] = [
    error("mcp-name", "no name", onServer("url") { $0["name"] = nil }),
    error("mcp-name", "a name twice") { node in
      guard node[servers] != nil else { return false }
      node.append(
        ["name": "tickets", "transport": "http", "url": "https://b.example.corp", "oauth": true],
        to: servers)
      return true
    },
    error(
      "mcp-transport", "no transport", isFixed: true,
      onServer("transport", "http") {
        $0["transport"] = nil
      }),
    error(
      "mcp-transport", "a type", isFixed: true,
      onServer("transport", "http") {
        $0.rename("transport", to: "type")
      }),
    error(
      "mcp-transport", "a transport of the past", isFixed: true,
      onServer("server") {
        $0["transport"] = "builtin"
      }),
    warning(
      "mcp-transport", "a field of the past", isFixed: true,
      onServer("url") {
        $0["source"] = "remote"
      }),
    error("mcp-fields", "no URL", onServer("transport", "http") { $0["url"] = nil }),
    error("mcp-fields", "no command", onServer("transport", "stdio") { $0["command"] = nil }),
    error("mcp-fields", "the field of another kind", onServer("url") { $0["args"] = ["-v"] }),
    error("mcp-fields", "no tenant", onServer("tenantId") { $0["tenantId"] = nil }),
    error("mcp-fields", "no client", onServer("server", "github") { $0["clientId"] = nil }),
    error(
      "mcp-fields", "no address of a search", onServer("provider") { $0["provider"] = "custom" }),
    error(
      "mcp-oauth", "scopes", isFixed: true,
      onServer("oauth") { server in
        guard case .object? = server["oauth"] else { return }
        server.rename("oauth", "scope", to: "scopes")
      }),
    error("mcp-oauth", "one endpoint", onServer("oauth") { $0["oauth", "tokenUrl"] = nil }),
    error("mcp-oauth", "an empty client", onServer("oauth") { $0["oauth", "clientId"] = "" }),
    // Without OAuth the token would still be one that everybody can read.
    warning(
      "mcp-auth-both", "a header beside OAuth", also: ["secret-in-headers"],
      onServer("oauth") {
        $0["headers"] = ["Authorization": "${env:TOKEN}"]
      }),
    warning(
      "mcp-helper-buffer", "a buffer as long as the lifetime",
      onServer("headersHelper") {
        $0["headersHelperRefreshBufferSec"] = 600
      }),
    warning(
      "mcp-loopback", "a server on the device",
      onServer("url") {
        $0["url"] = "https://localhost:8443/mcp"
      }),
    warning(
      "mcp-m365-allow", "mail without asking",
      onServer("server", "microsoft365") {
        $0["toolPolicy"] = ["outlook_send_mail": "allow"]
      }),
    error(
      "mcp-authority-host", "a host for a cloud", isFixed: true,
      onServer("tenantId") {
        $0["authorityHost"] = "https://login.microsoftonline.us"
      }),
    error(
      "tool-policy", "a permission that is none",
      onServer("toolPolicy") {
        $0["toolPolicy"] = ["list_*": "sometimes"]
      }),
  ]

  /// Plugins.
  static let ofPlugins: [Mistake] = [
    error("marketplace", "no repository") { node in
      node.changeEntry(of: "allowedPluginMarketplaces", having: "repo") { $0["repo"] = nil }
    },
    error("marketplace", "the field of another source") { node in
      node.changeEntry(of: "allowedPluginMarketplaces", having: "repo") {
        $0["url"] = "https://git.example.corp/a.git"
      }
    },
    error("marketplace", "a repository as an address") { node in
      node.changeEntry(of: "allowedPluginMarketplaces", having: "repo") {
        $0["repo"] = "https://github.com/example-corp/plugins"
      }
    },
    warning("marketplace", "a branch for plugins that are required") { node in
      node.changeEntry(of: "allowedPluginMarketplaces", having: "repo") { $0["ref"] = "main" }
    },
    error("plugin-mcp-pattern", "no address") { node in
      node.replace("allowedPluginMcpServers", with: [[:]])
    },
    warning("plugin-mcp-pattern", "no scheme") { node in
      node.replace("allowedPluginMcpServers", with: [["serverUrl": "mcp.example.corp/*"]])
    },
    error("tool-policy", "a plugin's tool denied") { node in
      node.replace(
        "orgPluginSettings",
        with: [["serverName": "a", "tools": [["toolName": "b", "permission": "deny"]]]])
    },
  ]

  /// Keys that go together.
  static let ofCombinations: [Mistake] = [
    error("tool-policy", "a permission of the past", isFixed: true) { node in
      node.replace("builtinToolPolicy", "Bash", with: "ask-session")
    },
    error("tool-rule", "a parenthesis that stays open") { node in
      node.replace("disabledBuiltinTools", with: ["Bash(git *"])
    },
    error("tool-rule", "a pattern for a search") { node in
      node.replace("disabledBuiltinTools", with: ["WebSearch(*)"])
    },
    warning("tool-rule", "one slash") { node in
      node.replace("builtinToolPolicy", with: ["Edit(/etc/**)": "ask"])
    },
    warning("tool-contradiction", "a tool twice") { node in
      node["builtinToolPolicy"] != nil && node.put(["Bash"], at: "disabledBuiltinTools")
        && node.replace("builtinToolPolicy", with: ["Bash": "ask"])
    },
    warning("telemetry-contradiction", "hours without updates") { node in
      node["disableAutoUpdates"] == true && node.put(24, at: "autoUpdaterEnforcementHours")
    },
    warning("telemetry-contradiction", "a subtitle without a title") { node in
      guard node["deploymentDisplayName"] != nil else { return false }
      node["deploymentDisplayName"] = nil
      return true
    },
    warning("telemetry-contradiction", "a banner that is off") { node in
      node.replace("banner", "enabled", with: false)
    },
    error("anchor-without-url", "no address") { node in
      guard node["bootstrapOidc"] != nil || node["bootstrapHeaders"] != nil else { return false }
      node["bootstrapUrl"] = nil
      return true
    },
    warning("anchor-shadowed", "a key that the response sets") { node in
      node.isAnchor && node.put("Be brief.", at: "organizationInstructions")
    },
    warning("anchor-off", "an anchor that is paused") { node in
      node.isAnchor && node.put(false, at: "bootstrapEnabled")
    },
  ]
}
