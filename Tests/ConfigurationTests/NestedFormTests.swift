import Configuration
import KeyCatalog
import Testing

@Suite struct NestedFormTests {
  @Test func keysAreFoundAtTheirPaths() throws {
    let configuration = try configuration(
      """
      {"$schemaVersion": 2, "expiresAt": 1800000000, "inference": {"provider": "gateway",
         "baseUrl": "https://llm.example.corp", "credential": {"kind": "interactive"}},
       "banner": {"enabled": true}, "claudeAiImport": {"enabled": true}}
      """)
    #expect(configuration.kind == .local)
    #expect(configuration.envelope.form == .nested)
    #expect(configuration.envelope.ignoredByForm.isEmpty)
    #expect(
      configuration.names == [
        "$schemaVersion", "expiresAt", "inferenceProvider", "inferenceGatewayBaseUrl",
        "inferenceCredentialKind", "banner", "claudeAiImport",
      ])
    #expect(configuration[.inferenceProvider]?.spelling == .nested(path: "inference.provider"))
  }

  @Test(arguments: [
    ("gateway", "interactive", KeyID.inferenceGatewayOidc),
    ("gateway", "external-idp", .inferenceIdpOidc),
    ("bedrock", "external-idp", .inferenceIdpOidc),
    ("vertex", "workforce", .inferenceVertexWorkforceOidc),
  ])
  func theProviderDecides(provider: String, kind: String, key: KeyID) throws {
    let configuration = try configuration(
      """
      {"inference": {"provider": "\(provider)", "credential": {"kind": "\(kind)", "oidc": {}}}}
      """)
    #expect(configuration.has(key))
    #expect(configuration.settings.count == 3)
  }

  @Test(arguments: [
    (#"{"bootstrap": {"relaunchEnforcementHours": 4}}"#, KeyID.relaunchEnforcementHours),
    (#"{"bootstrap": {"trustBootstrapLocalExec": true}}"#, .trustBootstrapDelivery),
    (#"{"telemetry": {}, "deploymentDisplayName": "A"}"#, .deploymentDisplayName),
    (#"{"telemetry": {}, "enduserAttribution": true}"#, .endUserAttribution),
    (#"{"telemetry": {}, "endUserAttribution": true}"#, .endUserAttribution),
    (
      #"{"$schemaVersion": 2, "userContentRendererUrl": "https://a.example.corp"}"#,
      .userContentRendererUrl
    ),
  ])
  func earlierPathsAreTold(text: String, key: KeyID) throws {
    let configuration = try configuration(text)
    let setting = try #require(configuration[key])
    #expect(setting.name == key.name)
    guard case .earlierNested = setting.spelling else {
      Issue.record("\(setting.spelling)")
      return
    }
    #expect(configuration.envelope.ignoredByForm.isEmpty)
  }

  @Test(arguments: [
    (#"{"inference": {"nonsense": 1}}"#, "inference.nonsense", Setting.Spelling.unknown),
    (#"{"inference": {"baseURL": "x"}}"#, "inference.baseURL", .letterCase),
    (#"{"inference": {"credential.kind": "x"}}"#, "inference.credential.kind", .unknown),
    (#"{"inference": {"credential": 5}}"#, "inference.credential", .unknown),
    (#"{"inference": {}, "nonsense": {"a": 1}}"#, "nonsense", .unknown),
    (#"{"$schemaVersion": 2, "inference": 5}"#, "inference", .unknown),
  ])
  func namesInsideAreJudged(text: String, name: String, spelling: Setting.Spelling) throws {
    #expect(try configuration(text).setting(named: name)?.spelling == spelling)
  }

  @Test func flatKeysPutClustersOutOfForce() throws {
    let configuration = try configuration(
      """
      {"inferenceProvider": "gateway", "telemetry": {"disableNonessential": true}, "inference": {}}
      """)
    #expect(configuration.envelope.form == .flat)
    #expect(
      configuration.envelope.ignoredByForm.compactMap { $0.key?.string } == [
        "telemetry", "inference",
      ])
    #expect(configuration.names == ["inferenceProvider"])
    #expect(configuration.kind == .local)
  }

  @Test func aDeclarationPutsFlatKeysOutOfForce() throws {
    let configuration = try configuration(
      """
      {"$schemaVersion": 2, "inference": {"provider": "gateway"}, "disableAutoUpdates": true,
       "isDxtEnabled": false, "_comment": "x", "nonsense": 1}
      """)
    #expect(configuration.envelope.form == .nested)
    #expect(
      configuration.envelope.ignoredByForm.compactMap { $0.key?.string } == [
        "disableAutoUpdates", "isDxtEnabled",
      ])
    #expect(!configuration.has(.disableAutoUpdates))
    #expect(
      configuration.names == ["$schemaVersion", "inferenceProvider", "_comment", "nonsense"])
  }

  @Test(arguments: [
    #"{"inferenceProvider": "gateway"}"#, #"{"$schemaVersion": 1, "inferenceProvider": "gateway"}"#,
    #"{"banner": {"enabled": true}, "claudeAiImport": {}}"#, #"{"telemetry": true}"#, "{}",
  ])
  func isFlat(text: String) throws {
    let configuration = try configuration(text)
    #expect(configuration.envelope.form == .flat)
    #expect(configuration.kind == .source)
  }

  @Test func manyClustersTakeLinearTime() throws {
    let members = Array(repeating: #""inference": {}"#, count: 200_000).joined(separator: ",")
    let configuration = try configuration("{\(members)}")
    #expect(configuration.envelope.form == .nested)
    #expect(configuration.settings.isEmpty)
  }
}
