import TestSupport
import Testing

/// What a configuration may have besides its provider: groups of keys that fit any of them.
enum Extras {
  /// Groups for a configuration that names its provider itself.
  static let ofSettings: [@Sendable (inout SeededGenerator) -> Node] =
    [
      models, pricing, servers, tools, egress, folders, browser, sessions, retention, plugins,
      pluginServers,
      headers, instructions, display, discovery, tokenWindow,
    ] + anywhere

  /// Groups that belong beside a bootstrap URL too.
  static let anywhere: [@Sendable (inout SeededGenerator) -> Node] = [updates, proxy, organization]

  @Sendable private static func models(_ random: inout SeededGenerator) -> Node {
    let names = ["claude-opus-4-7", "claude-sonnet-4-6", "claude-haiku-4-5"].shuffled(
      using: &random)
    let count = Int.random(in: 1...3, using: &random)
    var entries: [Node] = names.prefix(count).map { ["name": .string($0)] }
    if Bool.random(using: &random) {
      entries[0]["supports1m"] = true
      entries[0]["labelOverride"] = "First"
    }
    if Bool.random(using: &random) { entries.append(.string("in-house-large")) }
    var node: Node = ["inferenceModels": .array(entries)]
    if Bool.random(using: &random) { node["modelDiscoveryEnabled"] = false }
    if Bool.random(using: &random) { node["defaultModelEffort"] = "medium" }
    return node
  }

  @Sendable private static func pricing(_ random: inout SeededGenerator) -> Node {
    [
      "inferenceModelPricingEnabled": true, "inferenceModelPricingMultiplier": 0.85,
      "inferenceModelPricing": [
        [
          "name": "claude-opus-4-7", "inputPerMtok": 5, "outputPerMtok": 25,
          "cacheReadPerMtok": 0.5, "cacheWritePerMtok": 6.25,
        ]
      ],
    ]
  }

  @Sendable private static func servers(_ random: inout SeededGenerator) -> Node {
    let entries: [Node] = [
      [
        "name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
        "oauth": [
          "clientId": "mcp-tickets", "authorizationUrl": "https://login.example.corp/authorize",
          "tokenUrl": "https://login.example.corp/token", "scope": "tickets.read",
        ],
        "toolPolicy": ["*": "ask", "list_*": "allow"],
      ],
      [
        "name": "build", "transport": "sse", "url": "https://build.example.corp/sse",
        "headersHelper": "/usr/local/bin/mcp-headers", "headersHelperTtlSec": 600,
        "headersHelperRefreshBufferSec": 120,
      ],
      [
        "name": "files", "transport": "stdio", "command": "/usr/local/bin/files-mcp",
        "args": ["--read-only"], "env": ["FILES_ROOT": "/srv/files"],
      ],
      [
        "name": "office", "server": "microsoft365",
        "tenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
        "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
      ],
      ["name": "code", "server": "github", "clientId": "Iv1.8a61f9b3a7aba766", "readOnly": true],
      ["name": "search", "server": "websearch", "provider": "brave"],
      ["name": "calendar", "transport": "policy-only", "toolPolicy": ["delete_*": "blocked"]],
    ]
    let count = Int.random(in: 1..<entries.count, using: &random)
    // At least one entry that every build can read.
    return [
      "managedMcpServers": .array(
        [entries[0]] + entries.dropFirst().shuffled(using: &random).prefix(count))
    ]
  }

  @Sendable private static func tools(_ random: inout SeededGenerator) -> Node {
    var node: Node = [
      "builtinToolPolicy": ["Bash": "ask", "Edit(//etc/**)": "ask", "Read": "allow"]
    ]
    if Bool.random(using: &random) {
      node["disabledBuiltinTools"] = ["WebFetch", "NotebookEdit"]
    }
    return node
  }

  @Sendable private static func egress(_ random: inout SeededGenerator) -> Node {
    // The first two are the sites that the built-in browser may open.
    let hosts: [Node] = [
      "wiki.example.corp", "example.corp:8443", "pypi.org", "*.example.corp", "10.20.30.40",
    ]
    let count = Int.random(in: 2...hosts.count, using: &random)
    return ["coworkEgressAllowedHosts": .array(Array(hosts.prefix(count)))]
  }

  @Sendable private static func folders(_ random: inout SeededGenerator) -> Node {
    let folders: [Node] = [
      "~/Claude", ["path": "/srv/work", "mode": "ro"], #"C:\Users\%USERNAME%\Claude"#,
      ["path": #"%OneDrive%\Claude"#, "isDefaultSelected": true],
    ]
    return ["allowedWorkspaceFolders": .array(Array(folders.shuffled(using: &random).prefix(2)))]
  }

  @Sendable private static func browser(_ random: inout SeededGenerator) -> Node {
    let blocks = Bool.random(using: &random)
    var node: Node = ["builtinBrowserEnabled": true]
    node["builtinBrowserDefaultDomainPolicy"] = blocks ? "block" : "allow"
    node[blocks ? "builtinBrowserAllowedDomains" : "builtinBrowserBlockedDomains"] = [
      "wiki.example.corp", "example.corp:8443",
    ]
    return node
  }

  @Sendable private static func sessions(_ random: inout SeededGenerator) -> Node {
    [
      "isClaudeCodeForDesktopEnabled": true,
      "sshHostAllowlist": ["build.example.corp", "deploy@10.20.30.40"],
      "autoModeEnabled": .boolean(Bool.random(using: &random)),
    ]
  }

  @Sendable private static func retention(_ random: inout SeededGenerator) -> Node {
    ["chatSessionRetentionDays": .integer(Int.random(in: 1...3650, using: &random))]
  }

  @Sendable private static func plugins(_ random: inout SeededGenerator) -> Node {
    [
      "allowedPluginMarketplaces": [
        [
          "source": "github", "repo": "example-corp/plugins",
          "ref": "3b18e512dba79e4c8300dd08aeb37f8e728b8dad", "installationPreference": "required",
        ],
        [
          "source": "git", "url": "https://git.example.corp/plugins.git",
          "credentialKind": "userGit",
        ],
      ],
      "userPluginUploadsEnabled": false,
    ]
  }

  @Sendable private static func pluginServers(_ random: inout SeededGenerator) -> Node {
    [
      "allowedPluginMcpServers": [["serverUrl": "https://mcp.example.corp/*"]],
      "orgPluginSettings": [
        ["serverName": "design", "tools": [["toolName": "publish", "permission": "blocked"]]]
      ],
    ]
  }

  @Sendable private static func headers(_ random: inout SeededGenerator) -> Node {
    ["inferenceCustomHeaders": ["X-Cost-Center": "4711"]]
  }

  @Sendable private static func instructions(_ random: inout SeededGenerator) -> Node {
    ["organizationInstructions": "Answer in the language of the question."]
  }

  @Sendable private static func display(_ random: inout SeededGenerator) -> Node {
    [
      "deploymentDisplayName": "Acme", "deploymentDisplaySubtitle": "Internal",
      "banner": [
        "enabled": true, "text": "For internal use", "backgroundColor": "#102030",
        "linkUrl": "https://wiki.example.corp/claude",
      ],
    ]
  }

  @Sendable private static func discovery(_ random: inout SeededGenerator) -> Node {
    [
      "disableFeatureDiscovery": .boolean(Bool.random(using: &random)),
      "disableNonessentialTelemetry": true,
      "otlpEndpoint": "https://otel.example.corp:4318", "otlpProtocol": "http/json",
      "otlpContentCapture": ["userPrompts", "toolDetails"],
      "otlpResourceAttributes": ["deployment.environment": "production"],
    ]
  }

  @Sendable private static func tokenWindow(_ random: inout SeededGenerator) -> Node {
    ["inferenceMaxTokensPerWindow": 2_000_000, "inferenceTokenWindowHours": 24]
  }

  @Sendable private static func updates(_ random: inout SeededGenerator) -> Node {
    Bool.random(using: &random)
      ? ["disableAutoUpdates": true]
      : ["autoUpdaterEnforcementHours": .integer(Int.random(in: 1...72, using: &random))]
  }

  @Sendable private static func proxy(_ random: inout SeededGenerator) -> Node {
    ["egressProxyUrl": "http://proxy.example.corp:3128"]
  }

  @Sendable private static func organization(_ random: inout SeededGenerator) -> Node {
    ["deploymentOrganizationUuid": "5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4"]
  }
}

/// A correct configuration: a sign-in, and extras chosen by a seed.
struct CorrectConfiguration: CustomTestStringConvertible, Sendable {
  let name: String
  let node: Node

  var testDescription: String { name }

  private static let seedsPerSignIn = 8

  static let all: [CorrectConfiguration] = SignIn.all.enumerated().flatMap { number, signIn in
    (0..<seedsPerSignIn).map { seed in
      CorrectConfiguration(signIn, seed: seed, number: number)
    }
  }

  /// The configurations that a bootstrap server could send.
  static let responses: [CorrectConfiguration] = all.compactMap { configuration in
    guard configuration.node["bootstrapUrl"] == nil else { return nil }
    var node = configuration.node
    node["egressProxyUrl"] = nil
    return CorrectConfiguration(name: configuration.name, node: node)
  }

  private init(name: String, node: Node) {
    self.name = name
    self.node = node
  }

  private init(_ signIn: SignIn, seed: Int, number: Int) {
    var random = SeededGenerator(seed: UInt64(number * 1000 + seed))
    let groups = signIn.node["bootstrapUrl"] == nil ? Extras.ofSettings : Extras.anywhere
    var node = signIn.node
    // The first is bare, the last has everything.
    for group in groups {
      let isChosen =
        seed == Self.seedsPerSignIn - 1 || (seed > 0 && Int.random(in: 0..<3, using: &random) == 0)
      guard isChosen, case .object(let members) = group(&random) else { continue }
      for member in members where node[member.name] == nil { node[member.name] = member.value }
    }
    name = "\(signIn.name), seed \(seed)"
    self.node = node
  }
}
