import Configuration
import KeyCatalog
import Testing

@Suite struct SettingNameTests {
  private static let names: [(String, KeyID?, Setting.Spelling)] = [
    ("inferenceProvider", .inferenceProvider, .exact),
    ("inferenceprovider", .inferenceProvider, .letterCase),
    ("isDxtEnabled", .isDesktopExtensionEnabled, .formerName),
    ("isdxtenabled", .isDesktopExtensionEnabled, .formerName),
    ("enduserAttribution", .endUserAttribution, .formerName),
    ("enduserattribution", .endUserAttribution, .letterCase),
    ("trustBootstrapLocalExec", .trustBootstrapDelivery, .formerName),
    ("inferenceGatewayHeaders", .inferenceCustomHeaders, .formerName),
    ("bootstrapOidc.clientId", .bootstrapOidc, .dotted(field: "clientId")),
    ("bootstrapoidc.clientId", .bootstrapOidc, .dotted(field: "clientId")),
    ("bootstrapOidc.a.b", .bootstrapOidc, .dotted(field: "a.b")),
    ("inferenceModels.name", .inferenceModels, .dotted(field: "name")),
    ("inferenceProvider.x", nil, .unknown),
    ("inference.provider", nil, .unknown),
    ("_comment", nil, .comment), ("//", nil, .comment), ("// note", nil, .comment),
    ("$comment", nil, .comment), ("$comments", nil, .unknown), ("", nil, .unknown),
  ]

  @Test(arguments: Self.names)
  func isInterpreted(name: String, key: KeyID?, spelling: Setting.Spelling) throws {
    let setting = try #require(try configuration(#"{"\#(name)": true}"#).settings.first)
    #expect(setting.key == key)
    #expect(setting.spelling == spelling)
    #expect(setting.name == name)
  }

  @Test func registryNamesHaveNoCase() throws {
    let configuration = try configuration(
      registryFile(
        """
        "INFERENCEPROVIDER"="gateway"
        "enduserAttribution"="true"
        "ISDXTENABLED"="true"
        """), name: "test.reg")
    #expect(
      configuration.settings.map(\.spelling) == [.exact, .exact, .formerName])
    #expect(
      configuration.names == ["inferenceProvider", "endUserAttribution", "ISDXTENABLED"])
  }

  @Test func theEditorsKeyIsNone() throws {
    #expect(try configuration(#"{"$schema": "a.json"}"#).settings.isEmpty)
    #expect(try configuration(#"{"$schema": 1}"#).settings.map(\.spelling) == [.unknown])
    #expect(try configuration(#"{"values": {"$schema": "a", "banner": {}}}"#).names == ["banner"])
  }

  @Test func theNameThatIsReadDecides() throws {
    let configuration = try configuration(
      #"{"isDesktopExtensionEnabled": true, "isDxtEnabled": false}"#)
    #expect(configuration[.isDesktopExtensionEnabled]?.value.booleanValue == true)
    #expect(configuration.has(.isDesktopExtensionEnabled))
  }

  @Test func theLastOfSeveralDecides() throws {
    let configuration = try configuration(
      #"{"inferenceProvider": "gateway", "inferenceProvider": "bedrock"}"#)
    #expect(configuration[.inferenceProvider]?.value.string == "bedrock")
    #expect(configuration.settings.count == 2)
  }

  @Test func theMachinesHiveDecides() throws {
    let configuration = try configuration(
      registryFile(
        """
        "inferenceProvider"="gateway"

        [HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Claude]
        "inferenceProvider"="bedrock"
        """), name: "test.reg")
    #expect(configuration[.inferenceProvider]?.value.string == "gateway")
    #expect(configuration.settings.map(\.hive) == [.localMachine, .currentUser])
  }

  @Test func deletedRegistryValuesAreNoSettings() throws {
    let configuration = try configuration(
      registryFile("\"inferenceProvider\"=-"), name: "test.reg")
    #expect(configuration.settings.isEmpty)
  }

  @Test func payloadKeysAreTheEnvelopes() throws {
    let configuration = try configuration(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <plist version="1.0"><dict>
        <key>PayloadType</key><string>Configuration</string>
        <key>PayloadContent</key><array><dict>
          <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
          <key>PayloadUUID</key><string>7D3B2F64-0C95-4BE8-9D1A-52F6E0C4A981</string>
          <key>inferenceProvider</key><string>gateway</string>
        </dict><dict>
          <key>PayloadType</key><string>com.example.other</string>
          <key>theirs</key><string>x</string>
        </dict></array>
      </dict></plist>
      """, name: "test.mobileconfig")
    #expect(configuration.names == ["inferenceProvider"])
  }
}
