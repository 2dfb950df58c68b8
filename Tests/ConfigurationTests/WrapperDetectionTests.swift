import Configuration
import KeyCatalog
import Testing

@Suite struct WrapperDetectionTests {
  @Test(arguments: [
    (#"{"enterpriseConfig": {"inferenceProvider": "gateway"}}"#, "enterpriseConfig"),
    (#"{"name": "a", "values": {"x": 1, "y": 2, "inferenceProvider": "gateway"}}"#, "values"),
    (#"{"managed": {"policies": [{"desktop": {"inferenceProvider": "gateway"}}]}}"#, "managed"),
    (
      #"{"managed": {"policies": [1, {"web": {}}, {"desktop": {"inferenceProvider": "gateway"}}]}}"#,
      "managed"
    ),
    (#"{"cowork_3p_extra_keys": {"inferenceProvider": "gateway"}}"#, "cowork_3p_extra_keys"),
    (#"{"anything": {"x": 1, "inferenceProvider": "gateway"}}"#, "anything"),
    (#"{"values": {"isDxtEnabled": true, "inferenceProvider": "gateway"}}"#, "values"),
    (
      #"{"com.anthropic.claudefordesktop": {"inferenceProvider": "gateway"}}"#,
      "com.anthropic.claudefordesktop"
    ),
    (#"{"config": {"$schemaVersion": 2, "inference": {"provider": "gateway"}}}"#, "config"),
    (#"{"values": {"inference": {"provider": "gateway"}}}"#, "values"),
  ])
  func isFound(text: String, name: String) throws {
    let configuration = try configuration(text)
    let wrapper = try #require(configuration.envelope.wrapper)
    #expect(wrapper.path.first == name)
    #expect(wrapper.nameValue.string == name)
    #expect(configuration[.inferenceProvider]?.value.string == "gateway")
  }

  @Test(arguments: [
    #"{"inferenceProvider": "gateway"}"#,
    #"{"anything": {"x": 1, "y": 2, "inferenceProvider": "gateway"}}"#,
    #"{"anything": {}}"#, #"{"values": {}}"#, #"{"values": "inferenceProvider"}"#,
    #"{"managed": {"policies": []}}"#, #"{"managed": {"policies": {"desktop": 1}}}"#,
    #"{"managed": true}"#, #"{"enterpriseConfig": ["inferenceProvider"]}"#,
    #"{"inferenceCustomHeaders": {"banner": "1"}}"#,
    #"{"inferencecustomheaders": {"banner": "1"}}"#,
    #"{"inferenceGatewayHeaders": {"banner": "1"}}"#,
    #"{"_old": {"inferenceProvider": "gateway"}}"#,
    #"{"plugins": {"banner": {}}}"#,
  ])
  func isNotFound(text: String) throws {
    #expect(try configuration(text).envelope.wrapper == nil)
  }

  @Test func neighborsAreNoSettings() throws {
    let configuration = try configuration(
      """
      {"deploymentMode": "3p", "name": "a", "description": "b", "disableAutoUpdates": true,
       "values": {"inferenceProvider": "gateway", "nonsense": 1}}
      """)
    #expect(configuration.names == ["disableAutoUpdates", "inferenceProvider", "nonsense"])
  }

  @Test func stringsInsideAreOpened() throws {
    let configuration = try configuration(
      #"{"cowork_3p_extra_keys": {"disableAutoUpdates": "true", "inferenceModels": "[\"a\"]"}}"#)
    #expect(configuration[.disableAutoUpdates]?.value.booleanValue == true)
    #expect(configuration[.inferenceModels]?.value.kind == .array)
  }

  @Test func furtherPoliciesAreKeptApart() throws {
    let configuration = try configuration(
      """
      {"managed": {"policies": [{"desktop": {"inferenceProvider": "gateway"}},
        {"desktop": {"inferenceProvider": "bedrock"}}]}}
      """)
    #expect(configuration.envelope.wrapper?.others.count == 1)
    #expect(configuration[.inferenceProvider]?.value.string == "gateway")
  }

  @Test func aPropertyListMayBeWrappedToo() throws {
    let configuration = try configuration(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <plist version="1.0"><dict><key>com.anthropic.claudefordesktop</key><dict>
        <key>inferenceProvider</key><string>gateway</string>
      </dict></dict></plist>
      """, name: "test.plist")
    #expect(configuration.envelope.wrapper?.path == ["com.anthropic.claudefordesktop"])
    #expect(configuration.names == ["inferenceProvider"])
  }
}
