import Documents
import Testing

@Suite struct DeviceProfileReaderTests {
  private func profile(_ settings: String) throws -> Document {
    try Document.read(Array(#"{"omaSettings":[\#(settings)]}"#.utf8), name: "profile.json")
  }

  private func setting(
    _ value: String, at address: String = "./Device/Vendor/MSFT/Policy/Config/Claude~Policy~A/key",
    type: String = "omaSettingString"
  ) -> String {
    """
    {"@odata.type":"#microsoft.graph.\(type)","omaUri":"\(address)","value":"\(value)"}
    """
  }

  private func state(_ value: String) throws -> PolicyState {
    let document = try profile(setting(value))
    let first = try #require(DeviceProfileReader.settings(in: document.root).first)
    return try first.policyState()
  }

  @Test func states() throws {
    #expect(try state("<enabled/>").isEnabled.booleanValue == true)
    #expect(try state(" <disabled /> ").isEnabled.booleanValue == false)
    #expect(try state("<enabled></enabled>").isEnabled.booleanValue == true)
    let state = try state(
      #"<enabled/>\n<data id=\"a\" value=\"1 &lt;&#10;&#x1F389;&quot;\"/><data id='b' value='\"'/>"#
    )
    #expect(state.elements["a"]?.string == "1 <\n🎉\"")
    #expect(state.elements["b"]?.string == "\"")
  }

  @Test func aSectionAsSyncMLHasIt() throws {
    #expect(
      try state(#"<![CDATA[<enabled/><data id=\"a\" value=\"b\"/>]]>"#).elements["a"]?.string
        == "b")
  }

  @Test func placesAreThoseOfTheFile() throws {
    let text = #"{"omaSettings":["# + setting(#"<enabled/><data id=\"a\" value=\"&lt;!\"/>"#) + "]}"
    let document = try Document.read(Array(text.utf8), name: "a.json")
    let first = try #require(DeviceProfileReader.settings(in: document.root).first)
    let value = try #require(try first.policyState().elements["a"])
    let place = value.place
    #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self) == "&lt;!")
    let part = value.place(of: 1..<2)
    #expect(String(decoding: Array(text.utf8)[part], as: UTF8.self) == "!")
  }

  @Test(arguments: [
    "", "enabled", "<enabled>", "<enabled/><data/>", #"<data id=\"a\" value=\"b\"/>"#,
    #"<enabled/><data id=\"a\"/>"#, #"<enabled/><data id=\"a\" value=\"<\"/>"#,
    #"<enabled/><data id=\"a\" value=\"&\"/>"#, #"<enabled/><data id=\"a\" value=\"&#0;\"/>"#,
    #"<enabled/><data id=\"a\" value=\"b"#, "<enabled/><disabled/>", "<![CDATA[<enabled/>",
    "****",
  ])
  func whatIsNoState(value: String) throws {
    #expect(throws: ReadingError.self) { try profile(setting(value)) }
    // Another product's is not looked into.
    #expect(
      try profile(setting(value, at: "./Device/Vendor/MSFT/Policy/Config/Other~Policy/key")).format
        == .intune)
  }

  @Test func wrappedInBase64() throws {
    // <enabled/>
    let document = try profile(setting("PGVuYWJs\\nZWQvPg==", type: "omaSettingStringXml"))
    let first = try #require(DeviceProfileReader.settings(in: document.root).first)
    #expect(first.value.string == "<enabled/>")
    #expect(try first.policyState().isEnabled.booleanValue == true)
    let plain = try profile(setting("<enabled/>", type: "omaSettingBase64"))
    #expect(DeviceProfileReader.settings(in: plain.root).first?.value.string == "<enabled/>")
  }

  @Test(arguments: [
    (
      "./Device/Vendor/MSFT/Policy/Config/Claude~Policy~A/key",
      DeviceSetting.Route.policy(name: "key")
    ),
    ("./Vendor/MSFT/Policy/Config/Claude~Policy~A/key", .policy(name: "key")),
    ("./user/vendor/msft/policy/config/Claude/key", .policy(name: "key")),
    ("./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/A/Policy/B", .template),
    (
      "./Device/Vendor/MSFT/Registry/HKLM/SOFTWARE/Policies/Claude/key",
      .registry(path: ["HKLM", "SOFTWARE", "Policies", "Claude", "key"])
    ),
    ("./Device/Vendor/MSFT/BitLocker/RequireDeviceEncryption", .other), ("", .other),
    ("./", .other),
  ])
  func routes(address: String, route: DeviceSetting.Route) throws {
    let document = try profile(setting("<enabled/>", at: address))
    let settings = DeviceProfileReader.settings(in: document.root)
    #expect(settings.first?.route == route)
    #expect(settings.first?.isForUser == address.hasPrefix("./user"))
  }

  @Test func listsOfProfiles() throws {
    let text = #"{"value":[{"omaSettings":[\#(setting("<enabled/>"))]},{"displayName":"b"}]}"#
    let document = try Document.read(Array(text.utf8), name: nil)
    #expect(document.format == .intune)
    #expect(DeviceProfileReader.settings(in: document.root).count == 1)
  }
}
