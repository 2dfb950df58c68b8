import Configuration
import KeyCatalog
import Testing

@Suite struct PointerTests {
  @Test func pointersLeadThroughEmbeddedDocuments() throws {
    let configuration = try configuration(
      #"{"inferenceModels": "[\"a\", {\"name\": \"b\"}]"}"#)
    let setting = try #require(configuration[.inferenceModels])
    let entry = try #require(Array(setting.value.elements).last)
    let name = try #require(entry["name"])
    #expect(setting.pointer(to: name) == "/inferenceModels/1/name")
    #expect(setting.pointer(to: entry, field: "a/b") == "/inferenceModels/1/a~1b")
  }

  @Test func pointersOfNestedKeysAreFlat() throws {
    let configuration = try configuration(
      #"{"models": {"list": []}, "inference": {"credential": {"oidc": {"clientId": "x"}}}}"#)
    let setting = try #require(
      configuration[.inferenceGatewayOidc] ?? configuration[.inferenceIdpOidc])
    let field = try #require(setting.value["clientId"])
    #expect(setting.pointer(to: field) == "/\(setting.name)/clientId")
  }

  @Test func entriesKnowTheirPlaces() throws {
    let configuration = try configuration(#"{"inferenceModels": ["a", "b", "c"]}"#)
    let setting = try #require(configuration[.inferenceModels])
    #expect(setting.value.elements.map(\.position) == [0, 1, 2])
    #expect(setting.raw.position == 0)
  }

  @Test func aliasesKnowTheirPlaces() throws {
    let configuration = try configuration(
      "inferenceModels:\n  - &model\n    name: a\n  - *model\n", name: "test.yaml")
    let setting = try #require(configuration[.inferenceModels])
    let names = setting.value.elements.compactMap { $0["name"] }
    #expect(
      names.map(setting.pointer(to:)) == ["/inferenceModels/0/name", "/inferenceModels/1/name"])
  }
}
