import Documents
import Foundation
import KeyCatalog
import Testing

@testable import Emitters

/// The descriptions of the keys for profile editors and Jamf Pro, read by Foundation.
@Suite struct TemplateTests {
  @Test func manifestListsEveryKey() throws {
    let bytes = try ExportFormat.profileManifest.export(nil).files.first?.bytes ?? []
    let manifest = try #require(
      try PropertyListSerialization.propertyList(from: Data(bytes), format: nil)
        as? [String: Any])
    #expect(manifest["pfm_domain"] as? String == "com.anthropic.claudefordesktop")
    #expect(manifest["pfm_format_version"] as? Int == 1)
    #expect(manifest["pfm_last_modified"] is Date)
    let subkeys = try #require(manifest["pfm_subkeys"] as? [[String: Any]])
    let names = subkeys.compactMap { $0["pfm_name"] as? String }
    #expect(Set(names).count == names.count)
    #expect(names.prefix(7).allSatisfy { $0.hasPrefix("Payload") })
    #expect(Array(names.dropFirst(7)) == TemplateKeys.macOS.map(\.name))
    for subkey in subkeys {
      #expect(["string", "integer", "boolean"].contains(subkey["pfm_type"] as? String ?? ""))
      #expect((subkey["pfm_title"] as? String)?.isEmpty == false)
      #expect((subkey["pfm_description"] as? String)?.isEmpty == false)
    }
    let provider = try #require(
      subkeys.first { $0["pfm_name"] as? String == "inferenceProvider" })
    #expect(
      provider["pfm_range_list"] as? [String]
        == KeyID.inferenceProvider.definition.value.values.map(\.value))
    let secret = try #require(
      subkeys.first { $0["pfm_name"] as? String == "inferenceGatewayApiKey" })
    #expect(secret["pfm_sensitive"] as? Bool == true)
  }

  @Test func schemaListsEveryKey() throws {
    let bytes = try ExportFormat.jamfSchema.export(nil).files.first?.bytes ?? []
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(TemplateKeys.macOS.map(\.name)))
    for property in properties.values {
      let choices = try #require(property["anyOf"] as? [[String: Any]])
      #expect(choices.map { $0["title"] as? String } == ["Not configured", "Configured"])
    }
  }

  @Test(arguments: [ExportFormat.profileManifest, .jamfSchema, .admx])
  func templatesAreNoConfigurations(format: ExportFormat) throws {
    for file in try format.export(nil).files {
      #expect(throws: ReadingError.self) { try Document.read(file.bytes, name: nil) }
    }
  }
}
