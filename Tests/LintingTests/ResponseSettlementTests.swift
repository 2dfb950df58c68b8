import Configuration
import Documents
import KeyCatalog
import Rules
import Testing

@testable import Linting

/// What the app drops from a response is told once, with the first reason, and the rules on
/// combinations see what is left.
@Suite struct ResponseSettlementTests {
  // MARK: - One reason for each key

  /// A rule for each reason, in the order in which reasons are told.
  private static let reasons: [RuleID] = [
    "moved-path", "excluded-anchor", "excluded-mdm-only", "served-newer", "excluded-local-exec",
    "excluded-loopback", "origin-pinned", "enum-value",
  ]

  /// Every pair of them, the one that is told first.
  static let pairs: [(first: RuleID, second: RuleID)] = reasons.indices.flatMap { left in
    reasons[(left + 1)...].map { (first: reasons[left], second: $0) }
  }

  @Test(arguments: pairs)
  func tellsTheFirstOfTwoReasons(_ pair: (first: RuleID, second: RuleID)) throws {
    let response = try Self.response(#"{"otlpEndpoint": "https://localhost"}"#)
    for order in [[pair.first, pair.second], [pair.second, pair.first]] {
      let findings = try order.map { try Self.finding($0, at: "/otlpEndpoint", in: response) }
      let settled = Settlement(findings, in: response).findings
      #expect(settled.map(\.rule) == [pair.first])
    }
  }

  @Test func tellsTheEarlierOfTwoMistakesInTheContent() throws {
    let response = try Self.response(#"{"banner": {"text": "a", "linkUrl": "b"}}"#)
    let findings = try [
      Self.finding("expires-at", at: "/banner/linkUrl", in: response),
      Self.finding("expires-at", at: "/banner/text", in: response),
    ]
    let settled = Settlement(findings, in: response).findings
    #expect(settled.map(\.pointer) == ["/banner/text"])
  }

  @Test func tellsAMistakeInTheShapeBeforeOneInTheContent() throws {
    let response = try Self.response(#"{"banner": {"text": "a", "linkUrl": "b"}}"#)
    let findings = try [
      Self.finding("expires-at", at: "/banner/text", in: response),
      Self.finding("enum-value", at: "/banner/linkUrl", in: response),
    ]
    let settled = Settlement(findings, in: response).findings
    #expect(settled.map(\.rule) == ["enum-value"])
  }

  @Test func keepsWarningsOfWhatIsDroppedForItsContentOnly() throws {
    let response = try Self.response(#"{"banner": {"text": "a", "linkUrl": "b"}}"#)
    let warning = try Self.finding("moved-path", .warning, at: "/banner/text", in: response)
    let content = try Self.finding("expires-at", at: "/banner/linkUrl", in: response)
    #expect(Settlement([warning, content], in: response).findings.count == 2)
    let refused = try Self.finding("excluded-mdm-only", at: "/banner", in: response)
    #expect(
      Settlement([warning, content, refused], in: response).findings.map(\.rule)
        == ["excluded-mdm-only"])
  }

  @Test func warningsAndNotesDropNothing() throws {
    let response = try Self.response(#"{"inferenceProvider": "gateway"}"#)
    for severity in [Severity.warning, .note] {
      let finding = try Self.finding("enum-value", severity, at: "/inferenceProvider", in: response)
      let settlement = Settlement([finding], in: response)
      #expect(settlement.unread(in: Self.context(response)).keys.isEmpty)
    }
  }

  @Test func doesNotTouchOtherDocuments() throws {
    let document = try Self.response(#"{"otlpEndpoint": "https://localhost"}"#, kind: .local)
    let findings = try ["moved-path", "origin-pinned"].map {
      try Self.finding($0, at: "/otlpEndpoint", in: document)
    }
    #expect(Settlement(findings, in: document).findings.count == 2)
  }

  // MARK: - What is dropped as one

  private static let servers = """
    {"managedMcpServers": [
      {"name": "a", "transport": "stdio", "command": "/bin/a", "envHelper": "/bin/b"},
      {"name": "b", "transport": "http", "url": "https://127.0.0.1", "headersHelper": "/bin/c"},
      {"name": "c", "transport": "http", "url": "https://[::1]"}
    ]}
    """

  @Test func dropsEntriesOfAListAlone() throws {
    #expect(
      try Self.errors(in: Self.servers) == [
        "excluded-stdio-server /managedMcpServers/0",
        "excluded-local-exec /managedMcpServers/1/headersHelper",
        "excluded-loopback /managedMcpServers/2/url",
      ])
    let response = try Self.response(Self.servers)
    let entry = try Self.finding("excluded-loopback", at: "/managedMcpServers/2/url", in: response)
    let unread = Settlement([entry], in: response).unread(in: Self.context(response))
    #expect(unread.pointers == ["/managedMcpServers/2"])
    #expect(unread.keys.isEmpty)
  }

  @Test func dropsAListAsAWholeWithItsEntries() throws {
    let response = try Self.response(Self.servers)
    let findings = try [
      Self.finding("excluded-loopback", at: "/managedMcpServers/1/url", in: response),
      Self.finding("enum-value", at: "/managedMcpServers", in: response),
    ]
    let settlement = Settlement(findings, in: response)
    #expect(settlement.findings.map(\.rule) == ["enum-value"])
    let unread = settlement.unread(in: Self.context(response))
    #expect(unread.keys == [.managedMcpServers])
  }

  @Test func dropsObjectsAsAWhole() throws {
    let response = try Self.response(#"{"banner": {"linkUrl": "https://localhost"}}"#)
    let finding = try Self.finding("excluded-loopback", at: "/banner/linkUrl", in: response)
    let unread = Settlement([finding], in: response).unread(in: Self.context(response))
    #expect(unread.keys == [.banner])
    #expect(unread.pointers == ["/banner"])
  }

  @Test func dropsListsOfTextsAsAWhole() throws {
    let response = try Self.response(#"{"coworkEgressAllowedHosts": ["a", "b"]}"#)
    let finding = try Self.finding("expires-at", at: "/coworkEgressAllowedHosts/1", in: response)
    let unread = Settlement([finding], in: response).unread(in: Self.context(response))
    #expect(unread.keys == [.coworkEgressAllowedHosts])
  }

  @Test func ofAKeyAtTwoPathsDropsTheOneThatIsNotRead() throws {
    let text = """
      {
        "$schemaVersion": 2,
        "inference": {
          "provider": "gateway", "baseUrl": "https://llm-gateway.example.corp",
          "credential": {"kind": "interactive"}
        },
        "deploymentDisplayName": "Old",
        "appearance": {"deploymentDisplayName": "New", "deploymentDisplaySubtitle": "Sub"}
      }
      """
    #expect(try Self.errors(in: text) == ["moved-path /deploymentDisplayName"])
    let response = try Self.response(text)
    let finding = try Self.finding("moved-path", at: "/deploymentDisplayName", in: response)
    let unread = Settlement([finding], in: response).unread(in: Self.context(response))
    #expect(unread.keys.isEmpty)
  }

  // MARK: - What is left

  @Test func aDroppedKeyIsNotMissing() throws {
    let text = #"{"inferenceProvider": "gatway"}"#
    #expect(try Self.errors(in: text) == ["enum-value /inferenceProvider"])
  }

  @Test func aDroppedKeyIsNotRead() throws {
    let text = """
      {"inferenceProvider": "gateway", "inferenceGatewayBaseUrl": "https://localhost",
       "inferenceGatewayOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
         "issuer": "https://login.example.corp"}}
      """
    let consent = try Self.lint(text).filter { $0.rule == "needs-consent" }
    #expect(consent.map(\.pointer) == ["/inferenceGatewayOidc"])
  }

  @Test(arguments: [
    #"{"inferenceprovider": "gateway"}"#,
    #"{"enduserAttribution": true}"#,
    #"{"inferenceGatewayOidc.clientId": "a"}"#,
  ])
  func aKeyUnderAWrongNameIsPresentAndNotRead(_ text: String) throws {
    let response = try Self.response(text)
    let setting = try #require(response.settings.first)
    let key = try #require(setting.key)
    let finding = try Self.finding("served-newer", at: setting.pointer, in: response)
    let unread = Settlement([finding], in: response).unread(in: Self.context(response))
    let context = RuleContext(response, options: .example, unread: unread)
    #expect(context.has(key))
    #expect(context.setting(key) == nil)
  }

  // MARK: - Worse explanations

  @Test func aSilencedFindingIsNoReason() throws {
    let response = try Self.response(#"{"otlpEndpoint": "https://YOUR_HOST"}"#)
    let findings = try [
      Self.finding("placeholder-value", at: "/otlpEndpoint", in: response),
      Self.finding("expires-at", at: "/otlpEndpoint", in: response),
    ]
    let settlement = Settlement(findings, in: response)
    #expect(settlement.findings.map(\.rule) == ["placeholder-value"])
    #expect(settlement.unread(in: Self.context(response)).keys.isEmpty)
  }

  @Test func aRefusedKeyIsNotAskedForItsPlaceholders() throws {
    let response = try Self.response(#"{"bootstrapUrl": "https://YOUR_HOST"}"#)
    let findings = try [
      Self.finding("placeholder-value", at: "/bootstrapUrl", in: response),
      Self.finding("excluded-anchor", at: "/bootstrapUrl", in: response),
    ]
    #expect(Settlement(findings, in: response).findings.map(\.rule) == ["excluded-anchor"])
  }

  @Test func aSoleFindingSilencesAllOthers() throws {
    let document = try Self.response(#"{"NSWindowFrame": "0 0 800 600"}"#, kind: .managed)
    let findings = try ["enum-value", "profile-no-payload", "telemetry-contradiction"].map {
      try Self.finding($0, at: "/NSWindowFrame", in: document)
    }
    #expect(Settlement(findings, in: document).findings.map(\.rule) == ["profile-no-payload"])
  }

  @Test func aBetterExplanationWinsOverASoleFinding() throws {
    let document = try Self.response("{}", kind: .managed)
    let findings = try ["profile-no-payload", "reg-wrong-key"].map {
      try Self.finding($0, at: "", in: document)
    }
    #expect(Settlement(findings, in: document).findings.map(\.rule) == ["reg-wrong-key"])
  }

  @Test func staysFastWithManyDropsUnderOneName() throws {
    let members = (0..<20_000).map { "\"otlpEndpoint\": \"https://localhost/\($0)\"" }
    let text = "{" + members.joined(separator: ", ") + "}"
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try Self.errors(in: text) }
    #expect(time < .seconds(20))
  }
}

// MARK: - Helpers

extension ResponseSettlementTests {
  private static func response(
    _ text: String, kind: DocumentKind = .bootstrapResponse
  ) throws -> ManagedConfiguration {
    ManagedConfiguration(try Document.read(Array(text.utf8), name: "response.json"), kind: kind)
  }

  private static func context(_ configuration: ManagedConfiguration) -> RuleContext {
    RuleContext(configuration, options: .example)
  }

  private static func lint(_ text: String) throws -> [Finding] {
    let server = BootstrapServer(
      url: "https://config.example.corp/user/bootstrap", authentication: .oidc)
    var options = LintOptions.wholeExample
    options.bootstrap = server
    return Linter(options: options).lint(try response(text))
  }

  /// The drops and other errors, without what is said of the document as a whole.
  private static func errors(in text: String) throws -> [String] {
    try lint(text).filter { $0.severity == .error && $0.rule != "response-no-provider" }
      .map { "\($0.rule) \($0.pointer)" }
  }

  /// A finding of a rule at a pointer, in the place that the pointer leads to.
  private static func finding(
    _ rule: RuleID, _ severity: Severity = .error, at pointer: String,
    in configuration: ManagedConfiguration
  ) throws -> Finding {
    var location = Location.value(configuration.document.root)
    if let setting = configuration.settings.first(where: {
      pointer == $0.pointer || pointer.hasPrefix($0.pointer + "/")
    }) {
      var value = setting.value
      for token in pointer.dropFirst(setting.pointer.count).split(separator: "/") {
        let position = Int(token)
        let child =
          value[String(token)] ?? value.elements.enumerated().first { $0.0 == position }?.1
        value = try #require(child)
      }
      location = .value(value)
    }
    return Finding(
      rule: try #require(RuleRegistry.rule(rule)), severity: severity, key: nil, pointer: pointer,
      location: location, message: "",
      help: nil, fix: nil)
  }
}
