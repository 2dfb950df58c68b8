import Configuration
import Documents
import KeyCatalog
import Testing

@testable import Emitters

@Suite struct NestedTests {
  @Test func aWholeFile() throws {
    #expect(
      try exported(
        """
        {"inferenceProvider":"gateway","banner":{"text":"Pilot"},
         "inferenceGatewayBaseUrl":"https://llm.example.corp","expiresAt":1795348800,
         "inferenceCredentialKind":"static","inferenceGatewayApiKey":"key"}
        """, to: .bootstrapV2) == """
          {
            "$schemaVersion": 2,
            "inference": {
              "provider": "gateway",
              "baseUrl": "https://llm.example.corp",
              "credential": {
                "kind": "static",
                "apiKey": "key"
              }
            },
            "banner": {
              "text": "Pilot"
            },
            "expiresAt": 1795348800
          }

          """)
  }

  @Test func keysWithoutADocumentedPlaceAreNamedTogether() throws {
    #expect(
      try refusal(
        #"{"inferenceProvider":"bedrock","inferenceBedrockRegion":"eu-central-1","expiresAt":1,"#
          + #""disableAutoUpdates":true}"#, to: .localV2)
        == .several([
          .servedOnly(.expiresAt), .noNestedPath(.inferenceBedrockRegion),
          .noNestedPath(.disableAutoUpdates),
        ]))
  }

  @Test func theProviderDecidesAboutASharedPlace() throws {
    let json = #"{"inferenceProvider":"gateway","inferenceVertexBaseUrl":"https://a.example"}"#
    #expect(
      try refusal(json, to: .localV2)
        == .nestedPathTaken(
          .inferenceVertexBaseUrl, path: "inference.baseUrl", by: .inferenceGatewayBaseUrl))
    let vertex = json.replacing("gateway", with: "vertex")
    #expect(try exported(vertex, to: .localV2).contains(#""baseUrl": "https://a.example""#))
  }

  @Test func aPlaceThatIsConcludedIsNoted() throws {
    let export = try ExportFormat.localV2.export(
      configuration(#"{"bootstrapUrl":"https://config.example.corp"}"#))
    #expect(export.notes == [.inferredPath(.bootstrapUrl, path: "bootstrap.url")])
  }

  @Test func lossesAreAllowedByName() throws {
    var options = ExportOptions()
    options.allowedLosses = ["disableAutoUpdates"]
    let configuration = try configuration(
      #"{"inferenceProvider":"gateway","disableAutoUpdates":true,"desktopHome":true}"#)
    #expect(throws: EmissionError.self) {
      try ExportFormat.localV2.export(configuration, options: options)
    }
    options.allowedLosses.insert("desktopHome")
    let notes = try ExportFormat.localV2.export(configuration, options: options).notes
    #expect(notes.contains(.leftOut(.noNestedPath(.disableAutoUpdates))))
  }

  @Test func noResponseCarriesTheTrustAnchor() throws {
    for key in Catalog.keys where key.marks.contains(.trustAnchor) || key.availability == .managed {
      let value =
        switch key.type {
        case .boolean: "true"
        case .object: "{}"
        case .stringList, .objectList, .enumerationList: "[]"
        case .integer, .number: "1"
        case .string, .enumeration: "\"a\""
        }
      for format in [ExportFormat.bootstrapV1, .bootstrapV2] {
        #expect(
          try refusal("{\"\(key.name)\":\(value)}", to: format) == .notInResponse(key.id))
      }
    }
  }

  @Test func aSourceAndAResponseMayExpire() throws {
    for format in [ExportFormat.json, .yaml, .bootstrapV1, .bootstrapV2] {
      #expect(try refusal(#"{"expiresAt":1795348800}"#, to: format) == nil)
    }
    for format in [ExportFormat.linux, .localV1, .reg, .mobileconfig] {
      #expect(try refusal(#"{"expiresAt":1}"#, to: format) == .servedOnly(.expiresAt))
    }
  }
}
