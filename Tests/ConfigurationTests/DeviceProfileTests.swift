import Configuration
import Documents
import KeyCatalog
import Testing

@Suite struct DeviceProfileTests {
  private func configuration(_ settings: [(address: String, value: String)]) throws
    -> ManagedConfiguration
  {
    var writer = JSONWriter(.compact)
    writer.beginObject()
    writer.key("omaSettings")
    writer.beginArray()
    for setting in settings {
      writer.beginObject()
      writer.key("omaUri")
      writer.string(setting.address)
      writer.key("value")
      writer.string(setting.value)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return ManagedConfiguration(try Document.read(writer.bytes, name: "profile.json"))
  }

  private static let policy = "./Device/Vendor/MSFT/Policy/Config/Claude~Policy~ClaudeDesktop/"
  private static let registry = "./Device/Vendor/MSFT/Registry/HKLM/SOFTWARE/Policies/Claude/"

  @Test func policiesBecomeSettings() throws {
    let found = try configuration([
      (
        Self.policy + "inferenceProvider",
        #"<enabled/><data id="inferenceProvider" value="gateway"/>"#
      ),
      (Self.policy + "coworkTabEnabled", "<disabled/>"),
      (Self.policy + "disableAutoUpdates", "<enabled/>"),
      (Self.policy + "autoUpdaterEnforcementHours", #"<enabled/><data id="x" value="24"/>"#),
      (
        Self.policy + "inferenceModels",
        #"<enabled/><data id="inferenceModels" value="[&quot;a&quot;]"/>"#
      ),
      (Self.policy + "Models_Policy", #"<enabled/><data id="banner" value="{}"/>"#),
      (Self.policy + "deploymentDisplayName", "<disabled/>"),
      (Self.policy + "notAKey", #"<enabled/><data id="notAKey" value="1"/>"#),
      ("./Device/Vendor/MSFT/Policy/Config/Other~Policy/whatever", "<enabled/>"),
      ("./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Claude/Policy/A", "<a/>"),
    ])
    #expect(found.document.format == .intune)
    #expect(found.kind == .managed)
    #expect(
      found.settings.map(\.name) == [
        "inferenceProvider", "coworkTabEnabled", "disableAutoUpdates",
        "autoUpdaterEnforcementHours", "inferenceModels", "banner", "notAKey",
      ])
    #expect(found[.inferenceProvider]?.value.stringValue == "gateway")
    #expect(found[.coworkTabEnabled]?.value.booleanValue == false)
    #expect(found[.disableAutoUpdates]?.value.booleanValue == true)
    #expect(found[.autoUpdaterEnforcementHours]?.value.integerValue == 24)
    #expect(found[.inferenceModels]?.value.elements.map(\.string) == ["a"])
    #expect(found[.banner]?.value.kind == .object)
    #expect(found.settings.last?.key == nil)
    #expect(found.settings.allSatisfy { $0.hive == .localMachine })
  }

  @Test func registryPathsBecomeSettings() throws {
    let found = try configuration([
      (Self.registry + "inferenceProvider", "gateway"),
      (Self.registry + "CoworkTabEnabled", "1"),
      ("./Device/Vendor/MSFT/Registry/HKLM/SOFTWARE/Policies/Other/a", "1"),
    ])
    #expect(found.settings.count == 2)
    #expect(found[.coworkTabEnabled]?.value.booleanValue == true)
    #expect(found.envelope.deviceSettings.map(\.relation) == [.registryPath, .registryPath])
  }

  @Test func confidentialValuesAreFoundInTheFile() throws {
    let found = try configuration([
      (
        Self.policy + "inferenceGatewayApiKey",
        #"<enabled/><data id="inferenceGatewayApiKey" value="s3cret"/>"#
      )
    ])
    let text = found.document.source.bytes
    let places = Confidentiality.places(in: found).map {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(places.contains("s3cret"))
  }
}
