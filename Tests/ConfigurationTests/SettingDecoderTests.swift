import Configuration
import Documents
import KeyCatalog
import Testing

/// What the app makes of a key's value, whatever carries it.
@Suite struct SettingDecoderTests {
  @Test(arguments: ["true", "1"])
  func readsTrue(text: String) throws {
    let setting = try Sample.plist("disableAutoUpdates", "<string>\(text)</string>")
    #expect(setting.value.booleanValue == true)
    #expect(setting.decoding == .fromString)
  }

  @Test(arguments: ["false", "0"])
  func readsFalse(text: String) throws {
    let setting = try Sample.plist("disableAutoUpdates", "<string>\(text)</string>")
    #expect(setting.value.booleanValue == false)
    #expect(setting.decoding == .fromString)
  }

  @Test(arguments: ["True", "yes", "2", " true", ""])
  func leavesOtherWords(text: String) throws {
    let setting = try Sample.plist("disableAutoUpdates", "<string>\(text)</string>")
    #expect(setting.value.stringValue == text)
    #expect(setting.decoding == .native)
  }

  @Test(arguments: [("dword:00000001", true), ("dword:00000000", false)])
  func readsDoubleWordsAsBooleans(text: String, truth: Bool) throws {
    let setting = try Sample.registry("disableAutoUpdates", text)
    #expect(setting.value.booleanValue == truth)
    #expect(setting.decoding == .fromNumber)
  }

  @Test func leavesOtherDoubleWords() throws {
    let setting = try Sample.registry("disableAutoUpdates", "dword:00000002")
    #expect(setting.value.integerValue == 2)
    #expect(setting.decoding == .native)
  }

  @Test func takesNoNumberForABooleanElsewhere() throws {
    #expect(try Sample.json("disableAutoUpdates", "1").value.kind == .integer)
    #expect(try Sample.plist("disableAutoUpdates", "<integer>1</integer>").value.kind == .integer)
  }

  @Test func readsNativeValues() throws {
    #expect(try Sample.plist("disableAutoUpdates", "<true/>").value.booleanValue == true)
    let hours = try Sample.registry("autoUpdaterEnforcementHours", "dword:00000018")
    #expect(hours.value.integerValue == 24)
    #expect(try Sample.json("autoUpdaterEnforcementHours", "24").decoding == .native)
  }

  @Test(arguments: [("24", 24), ("-1", -1), ("0", 0)])
  func readsIntegers(text: String, number: Int) throws {
    let setting = try Sample.plist("autoUpdaterEnforcementHours", "<string>\(text)</string>")
    #expect(setting.value.integerValue == number)
    #expect(setting.decoding == .fromString)
  }

  @Test(arguments: ["", "24.0", "1e1", "0x18", "024", "24 ", "24h", "[24]", "true"])
  func leavesWhatIsNoInteger(text: String) throws {
    let setting = try Sample.plist("autoUpdaterEnforcementHours", "<string>\(text)</string>")
    #expect(setting.value.stringValue == text)
    #expect(setting.decoding == .native)
  }

  @Test func readsNumbersWithAFraction() throws {
    let setting = try Sample.registry("inferenceModelPricingMultiplier", "\"0.8\"")
    #expect(setting.value.numberValue == 0.8)
  }

  @Test func opensObjectsAndLists() throws {
    let list = try Sample.plist("coworkEgressAllowedHosts", "<string>[\"pypi.org\"]</string>")
    #expect(list.value.elements.map(\.string) == ["pypi.org"])
    let object = try Sample.registry("banner", #""{\"enabled\":true}""#)
    #expect(object.value["enabled"]?.booleanValue == true)
    let json = try Sample.json("banner", #""{\"enabled\":true}""#)
    #expect(json.value["enabled"]?.booleanValue == true)
    #expect([list.decoding, object.decoding, json.decoding].allSatisfy { $0 == .fromString })
  }

  @Test func tellsWhereJSONBreaksOff() throws {
    let setting = try Sample.plist("banner", "<string>{'enabled':true}</string>")
    guard case .unreadable(let error) = setting.decoding else {
      Issue.record("decoded as \(setting.decoding)")
      return
    }
    #expect(error.offset == 1)
    #expect(setting.isUnreadable)
    #expect(setting.value.kind == .string)
  }

  @Test func readsJSONOfAnotherTypeAsWhatItIs() throws {
    let setting = try Sample.plist("banner", "<string>5</string>")
    #expect(setting.value.integerValue == 5)
    #expect(setting.decoding == .fromString)
  }

  @Test func takesStringsAsTheyAre() throws {
    let setting = try Sample.plist("inferenceBedrockSsoAccountId", "<string>417203956182</string>")
    #expect(setting.value.stringValue == "417203956182")
    #expect(setting.decoding == .native)
  }

  @Test func opensAListWhereAStringMayBeOne() throws {
    let identifier = "5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4"
    let list = try Sample.plist("forceLoginOrgUUID", "<string> [\"\(identifier)\"]</string>")
    #expect(list.value.elements.map(\.string) == [identifier])
    let single = try Sample.plist("forceLoginOrgUUID", "<string>\(identifier)</string>")
    #expect(single.value.stringValue == identifier)
    let broken = try Sample.plist("forceLoginOrgUUID", "<string>[\(identifier)]</string>")
    #expect(broken.value.kind == .string)
    #expect(broken.decoding == .native)
    // Only where the catalog says so.
    let other = try Sample.plist("inferenceBedrockSsoRoleName", "<string>[1]</string>")
    #expect(other.value.kind == .string)
  }

  @Test func decodesNoFields() throws {
    let setting = try Sample.json("banner", #"{"enabled": "true"}"#)
    #expect(setting.value["enabled"]?.stringValue == "true")
  }

  @Test func keepsThePlaceInTheFile() throws {
    let text = #"{"disableAutoUpdates": "true"}"#
    let configuration = try Sample.configuration(text, "a.json")
    let setting = try #require(configuration[.disableAutoUpdates])
    #expect(setting.raw.place == 23..<29)
    #expect(setting.value.place == 24..<28)
  }
}

/// Documents with one setting.
enum Sample {
  static func configuration(_ text: String, _ name: String) throws -> ManagedConfiguration {
    ManagedConfiguration(try Document.read(Array(text.utf8), name: name))
  }

  static func json(_ key: String, _ value: String) throws -> Setting {
    try only(configuration("{\"\(key)\": \(value)}", "a.json"))
  }

  static func plist(_ key: String, _ value: String) throws -> Setting {
    let text = "<plist version=\"1.0\"><dict><key>\(key)</key>\(value)</dict></plist>"
    return try only(configuration(text, "a.plist"))
  }

  static func registry(_ key: String, _ value: String) throws -> Setting {
    let text = """
      Windows Registry Editor Version 5.00

      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
      "\(key)"=\(value)

      """
    return try only(configuration(text, "a.reg"))
  }

  private static func only(_ configuration: ManagedConfiguration) throws -> Setting {
    try #require(configuration.settings.count == 1 ? configuration.settings.first : nil)
  }
}
