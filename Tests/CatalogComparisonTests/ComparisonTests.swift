import Documents
import KeyCatalog
import Testing

@testable import CatalogComparison

@Suite struct ComparisonTests {
  private func messages(_ text: String) throws -> [String] {
    try PublishedCatalog.read(Array(text.utf8)).differences.map(\.message)
  }

  @Test func jsonSchema() throws {
    let messages = try messages(
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
        "inferenceProvider": {"enum": ["gateway", "anthropic", "bedrock", "mantle", "vertex",
          "foundry", "starship"]},
        "disableAutoUpdates": {"type": "boolean"},
        "autoUpdaterEnforcementHours": {"type": "integer", "minimum": 1, "maximum": 96},
        "inferenceGatewayApiKey": {"type": ["integer", "null"]},
        "keyOfNextYear": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/flag"}]},
        "banner": {"type": "object", "properties": {"text": {"type": "string"}}}
      }, "$defs": {"flag": {"type": "boolean"}}}
      """)
    #expect(
      messages == [
        #"inferenceProvider: the catalog lacks the value "starship""#,
        "autoUpdaterEnforcementHours: the range is 1 to 96, in the catalog 1 to 72",
        "inferenceGatewayApiKey: the type is integer, in the catalog string",
        "keyOfNextYear: the catalog lacks this key (boolean)",
      ])
  }

  @Test func nestedJSONSchema() throws {
    let messages = try messages(
      """
      {"type": "object", "properties": {
        "$schemaVersion": {"const": 2},
        "inference": {"type": "object", "properties": {
          "baseUrl": {"type": "string"}, "warp": {"type": "integer"},
          "credential": {"type": "object", "properties": {"apiKey": {"type": "string"}}}}}}}
      """)
    #expect(messages == ["inference.warp: the catalog lacks this key (integer)"])
  }

  @Test func profileManifest() throws {
    let messages = try messages(
      """
      <?xml version="1.0"?><plist version="1.0"><dict>
      <key>pfm_domain</key><string>com.anthropic.claudefordesktop</string>
      <key>pfm_subkeys</key><array>
        <dict><key>pfm_name</key><string>PayloadUUID</string>
          <key>pfm_type</key><string>string</string></dict>
        <dict><key>pfm_name</key><string>inferenceGatewayOidc</string>
          <key>pfm_type</key><string>string</string></dict>
        <dict><key>pfm_name</key><string>autoUpdaterEnforcementHours</string>
          <key>pfm_type</key><string>integer</string>
          <key>pfm_range_min</key><integer>1</integer>
          <key>pfm_range_max</key><integer>72</integer></dict>
        <dict><key>pfm_name</key><string>newOne</string>
          <key>pfm_type</key><string>boolean</string></dict>
      </array></dict></plist>
      """)
    #expect(messages == ["newOne: the catalog lacks this key (boolean)"])
  }

  @Test func administrativeTemplate() throws {
    let messages = try messages(
      """
      <?xml version="1.0"?><!-- <policy name="no"/> -->
      <policyDefinitions><policies>
        <policy name="disableAutoUpdates" valueName="disableAutoUpdates" key="K">
          <enabledValue><decimal value="1"/></enabledValue></policy>
        <policy name="P" key="K"><elements>
          <enum id="a" valueName="inferenceProvider">
            <item displayName="x"><value><string>gateway</string></value></item>
            <item displayName="y"><value><string>star&amp;ship</string></value></item></enum>
          <decimal id="b" valueName="autoUpdaterEnforcementHours" minValue="1" maxValue='72'/>
          <text id="c" valueName="newText"/></elements></policy>
      </policies></policyDefinitions>
      """)
    #expect(messages.contains(#"inferenceProvider: the catalog lacks the value "star&ship""#))
    #expect(messages.contains(#"inferenceProvider: the file lacks the value "vertex""#))
    #expect(messages.contains("newText: the catalog lacks this key (string)"))
    #expect(!messages.contains { $0.contains("Updates") || $0.contains("Hours") })
  }

  @Test(arguments: [
    "", "{}", "[1]", "{", "<a/>", "<policyDefinitions", "<policyDefinitions><!-- ",
    "<plist version=\"1.0\"><dict/></plist>",
  ])
  func refusesAnythingElse(text: String) {
    #expect(throws: ReadingError.self) { try PublishedCatalog.read(Array(text.utf8)) }
  }

  @Test(.timeLimit(.minutes(1))) func schemaThatRefersToItself() throws {
    let text = """
      {"properties": {"a": {"$ref": "#"}, "inference": {"$ref": "#"}, "b": {"$ref": "#/x"}},
       "x": {"$ref": "#/x"}}
      """
    #expect(try !messages(text).isEmpty)
  }
}
