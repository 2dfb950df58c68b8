import Comparison
import Testing

/// How values find their counterparts.
@Suite struct MatchingTests {
  @Test func decodedValuesAreEqual() throws {
    let first = #"{"disableAutoUpdates": "true", "inferenceModelPricingMultiplier": "1"}"#
    let second = #"{"inferenceModelPricingMultiplier": 1.0, "disableAutoUpdates": true}"#
    #expect(try changes(first, second).isEmpty)
  }

  @Test func jsonInStringsIsOpened() throws {
    let first = #"{"inferenceGatewayOidc": "{\"clientId\": \"a\", \"issuer\": \"https://b\"}"}"#
    let second = #"{"inferenceGatewayOidc": {"issuer": "https://b", "clientId": "c"}}"#
    #expect(
      try changes(first, second).map(\.line) == ["loosens changed /inferenceGatewayOidc/clientId"])
  }

  @Test func hostsAreASet() throws {
    let first = #"{"coworkEgressAllowedHosts": ["a.example", "b.example", "a.example"]}"#
    let second = #"{"coworkEgressAllowedHosts": ["b.example", "c.example", "a.example"]}"#
    #expect(
      try changes(first, second).map(\.line) == ["loosens added /coworkEgressAllowedHosts/1"])
  }

  @Test func serversAreMatchedByNameInAnyOrder() throws {
    let first = """
      {"managedMcpServers": [{"name": "a", "url": "https://a"}, {"name": "b", "url": "https://b"}]}
      """
    let second = """
      {"managedMcpServers": [{"name": "b", "url": "https://b"}, {"name": "a", "url": "https://c"}]}
      """
    #expect(try changes(first, second).map(\.line) == ["loosens changed /managedMcpServers/1/url"])
  }

  @Test func marketplacesAreMatchedBySource() throws {
    let first = """
      {"allowedPluginMarketplaces": [
        {"source": "github", "repo": "a/b", "ref": "1"}, {"source": "url", "url": "https://c"}]}
      """
    let second = """
      {"allowedPluginMarketplaces": [
        {"source": "url", "url": "https://c"}, {"source": "github", "repo": "a/b", "ref": "2"}]}
      """
    #expect(
      try changes(first, second).map(\.line)
        == ["loosens changed /allowedPluginMarketplaces/1/ref"])
  }

  @Test func orderOfModelsCounts() throws {
    let found = try changes(
      #"{"inferenceModels": ["opus", "sonnet"]}"#, #"{"inferenceModels": ["sonnet", "opus"]}"#)
    #expect(found.map(\.line) == ["none moved /inferenceModels/0"])
    #expect(found.first?.message.contains("Now that is sonnet.") == true)
  }

  @Test func removalMakesAnotherModelTheFirst() throws {
    let found = try changes(
      #"{"inferenceModels": ["opus", "sonnet"]}"#, #"{"inferenceModels": ["sonnet"]}"#)
    #expect(found.map(\.line) == ["none removed /inferenceModels/0"])
    #expect(found.first?.message.contains("Now that is sonnet.") == true)
  }

  @Test func plainModelNameStandsForAnObject() throws {
    #expect(
      try changes(
        #"{"inferenceModels": ["opus"]}"#, #"{"inferenceModels": [{"name": "opus"}]}"#
      ).isEmpty)
  }

  @Test func orderOfArgumentsCounts() throws {
    let found = try changes(
      #"{"inferenceCredentialHelperArgs": ["-a", "-b"]}"#,
      #"{"inferenceCredentialHelperArgs": ["-b", "-a"]}"#)
    #expect(found.map(\.line) == ["loosens moved /inferenceCredentialHelperArgs"])
  }

  @Test func lastOfSeveralMembersCounts() throws {
    let first = #"{"banner": {"text": "a", "text": "b"}}"#
    #expect(try changes(first, #"{"banner": {"text": "b"}}"#).isEmpty)
    #expect(try changes(first, #"{"banner": {"text": "c", "text": "b"}}"#).isEmpty)
  }

  @Test func unknownKeysAreComparedAsTheyStand() throws {
    let first = #"{"ownKey": {"a": [1, 2], "b": "x"}, "ownSwitch": "true"}"#
    let second = #"{"ownKey": "{\"b\": \"x\", \"a\": [1, 3]}", "ownSwitch": true}"#
    #expect(try changes(first, second).map(\.line) == ["none changed /ownKey/a/1"])
  }

  @Test func namesThatTheAppDoesNotReadAreOthers() throws {
    let found = try changes(#"{"isDxtEnabled": true}"#, #"{"isDesktopExtensionEnabled": true}"#)
    #expect(
      found.map(\.line) == [
        "loosens added /isDesktopExtensionEnabled", "none removed /isDxtEnabled",
      ])
  }

  /// Matching must not compare every entry with every other one.
  @Test func manyEntriesAreMatchedInTime() throws {
    let names = (0..<20_000).map { "{\"name\": \"server-\($0)\"}" }
    let first = "{\"managedMcpServers\": [\(names.joined(separator: ","))]}"
    let second = "{\"managedMcpServers\": [\(names.reversed().joined(separator: ","))]}"
    let time = try ContinuousClock().measure {
      let found = try changes(first, second)
      #expect(found.isEmpty)
    }
    #expect(time < .seconds(20))
  }
}
