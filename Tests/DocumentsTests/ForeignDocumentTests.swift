import Documents
import Testing

/// Descriptions of keys are no configurations, and the error says what they are.
@Suite struct ForeignDocumentTests {
  private func error(_ text: String, name: String? = nil) -> String? {
    do throws(ReadingError) {
      _ = try Document.read(Array(text.utf8), name: name)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func profileManifests() {
    let text = """
      <plist version="1.0"><dict><key>pfm_domain</key><string>a</string>
      <key>pfm_subkeys</key><array/></dict></plist>
      """
    #expect(error(text)?.contains("profile manifest") == true)
  }

  @Test(arguments: [
    #"{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}"#,
    #"{"$schema":"http://json-schema.org/draft-07/schema#","properties":{}}"#,
    #"{"type":"object","properties":{"inferenceProvider":{"type":"string"}}}"#,
    #"{"title":"Claude","properties":{}}"#, #"{"$defs":{},"properties":{}}"#,
    "type: object\nproperties: {}\n",
  ])
  func schemas(text: String) {
    #expect(error(text)?.contains("JSON Schema") == true)
  }

  @Test func administrativeTemplates() {
    #expect(error("<policyDefinitions/>")?.contains("ADMX") == true)
    #expect(error("<policyDefinitionResources/>")?.contains("ADML") == true)
  }

  @Test func libraryIndex() {
    #expect(error(#"{"appliedId":"a","entries":[]}"#)?.contains("library") == true)
  }

  @Test(arguments: [
    #"{"$schema":"https://example.corp/writ.schema.json","inferenceProvider":"gateway"}"#,
    #"{"$schema":"https://json-schema.org/draft/2020-12/schema","inferenceProvider":"gateway"}"#,
    #"{"properties":[]}"#, "{}",
  ])
  func configurations(text: String) {
    #expect(error(text) == nil)
  }
}
