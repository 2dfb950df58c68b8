import Documents
import KeyCatalog
import Rules

// MARK: - Hosts of MCP servers

extension EgressCollector {
  mutating func addMCPServers() {
    guard let setting = context.setting(.managedMcpServers) else { return }
    for server in context.mcpServers(of: setting) {
      switch server.value["server"]?.stringValue {
      case "microsoft365": addMicrosoft365(server)
      case "github": addGitHub(server)
      case "websearch": addWebSearch(server)
      default:
        if server.variant == "stdio" {
          note(
            "MCP servers that are local programs connect to hosts that this list cannot tell.")
        } else if server.variant != "policy-only" {
          addRemote(server)
        }
      }
    }
  }

  private mutating func addRemote(_ server: MCPServer) {
    if let url = server.value["url"]?.stringValue { addServer(url, .mcpServers) }
    guard let oauth = server.oauth else { return }
    let authorities = oauth["authorizationServer"].map { Array($0.elements) } ?? []
    for url in authorities.compactMap(\.stringValue) { addServer(url, .mcpServers) }
    for field in ["authorizationUrl", "tokenUrl"] {
      if let url = oauth[field]?.stringValue { addServer(url, .mcpServers) }
    }
    if oauth["tenantId"] != nil { addHost("login.microsoftonline.com", .mcpServers) }
  }

  /// Microsoft names other hosts for each of its Government clouds.
  private mutating func addMicrosoft365(_ server: MCPServer) {
    let hosts =
      switch server.value["azureCloud"]?.stringValue {
      case "us-gov-high": ["login.microsoftonline.us", "graph.microsoft.us"]
      case "us-gov-dod":
        ["login.microsoftonline.us", "graph.microsoft.us", "dod-graph.microsoft.us"]
      default: ["login.microsoftonline.com", "graph.microsoft.com"]
      }
    for host in hosts { addHost(host, .microsoft365) }
  }

  private mutating func addGitHub(_ server: MCPServer) {
    if let host = server.value["host"]?.stringValue {
      addServer(host, .gitHub)
    } else {
      for host in ["github.com", "api.github.com"] { addHost(host, .gitHub) }
    }
  }

  private mutating func addWebSearch(_ server: MCPServer) {
    switch server.value["provider"]?.stringValue {
    case "brave": addHost("api.search.brave.com", .webSearch)
    case "tavily": addHost("api.tavily.com", .webSearch)
    case "exa": addHost("api.exa.ai", .webSearch)
    default:
      if let url = server.value["customUrl"]?.stringValue {
        addServer(url, .webSearch)
      } else {
        note("The built-in web search names no known provider; its host is missing from the list.")
      }
    }
  }

  private mutating func addServer(_ url: String, _ feature: EgressFeature) {
    add(url, of: .managedMcpServers, feature, removedBy: .managedMcpServers, isOptional: true)
  }

  private mutating func addHost(_ host: String, _ feature: EgressFeature) {
    add(
      EgressEntry(
        host: host, feature: feature, key: .managedMcpServers, removedBy: .managedMcpServers,
        isOptional: true))
  }
}
