import Documents
import KeyCatalog
import Testing

@testable import Emitters

@Suite struct IntuneTests {
  private struct DeviceSetting: Equatable {
    let address: String
    let value: String
  }

  private func settings(_ json: String, scope: ExportOptions.Scope = .machine) throws
    -> [DeviceSetting]
  {
    let text = try exported(json, to: .intune) { $0.scope = scope }
    let root = try Document.read(Array(text.utf8), name: "profile.json").root
    #expect(
      root["@odata.type"]?.string == "#microsoft.graph.windows10CustomConfiguration")
    return
      (root["omaSettings"]?.elements.map { entry in
        #expect(entry["@odata.type"]?.string == "#microsoft.graph.omaSettingString")
        #expect(entry["displayName"]?.string.isEmpty == false)
        #expect(entry["description"]?.string.isEmpty == false)
        return DeviceSetting(
          address: entry["omaUri"]?.string ?? "", value: entry["value"]?.string ?? "")
      }) ?? []
  }

  @Test func theTemplateComesFirstAndWhole() throws {
    let first = try #require(try settings("{}").first)
    #expect(
      first.address
        == "./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Claude/Policy/ClaudeAdmx")
    #expect(Array(first.value.utf8) == (try ExportFormat.admx.export(nil).files.first?.bytes))
  }

  @Test func oneSettingForEachKey() throws {
    let found = try settings(
      """
      {"inferenceProvider":"gateway","coworkTabEnabled":false,"isClaudeCodeForDesktopEnabled":true,
       "relaunchEnforcementHours":0,"inferenceModels":["a<b"]}
      """)
    let root = "./Device/Vendor/MSFT/Policy/Config/Claude~Policy~ClaudeDesktop"
    #expect(
      Array(found.dropFirst()) == [
        DeviceSetting(
          address: "\(root)~Connection/inferenceProvider",
          value: #"<enabled/><data id="inferenceProvider" value="gateway"/>"#),
        DeviceSetting(
          address: "\(root)~Capabilities~CapabilitiesCowork/coworkTabEnabled", value: "<disabled/>"),
        DeviceSetting(
          address: "\(root)~Capabilities~CapabilitiesCode/isClaudeCodeForDesktopEnabled",
          value: "<enabled/>"),
        DeviceSetting(
          address: "\(root)~Telemetry~TelemetryLifecycle/relaunchEnforcementHours",
          value: #"<enabled/><data id="relaunchEnforcementHours" value="0"/>"#),
        DeviceSetting(
          address: "\(root)~Connection~ConnectionModels/inferenceModels",
          value: #"<enabled/><data id="inferenceModels" value="[&quot;a&lt;b&quot;]"/>"#),
      ])
  }

  @Test func theTemplateIsAlwaysInstalledForTheDevice() throws {
    let found = try settings(#"{"inferenceProvider":"gateway"}"#, scope: .user)
    #expect(found.first?.address.hasPrefix("./Device/") == true)
    #expect(
      found.last?.address
        == "./User/Vendor/MSFT/Policy/Config/Claude~Policy~ClaudeDesktop~Connection/"
        + "inferenceProvider")
  }

  @Test(arguments: DifficultText.all)
  func difficultTexts(_ difficult: DifficultText) throws {
    let value = try #require(try settings(configuration(withText: difficult.text)).last).value
    let written = try #require(
      value.wholeMatch(of: /<enabled\/><data id="organizationInstructions" value="([^"<>]*)"\/>/))
    #expect(withoutReferences(written.1).utf8.elementsEqual(difficult.text.utf8))
    #expect(!written.1.utf8.contains { $0 < 0x20 })
  }

  @Test(arguments: [
    (#"{"inferenceProvider":"openai"}"#, EmissionError.valueNotOffered(.inferenceProvider)),
    (
      #"{"relaunchEnforcementHours":337}"#,
      .outsideRange(.relaunchEnforcementHours, minimum: 0, maximum: 336)
    ),
    (
      #"{"inferenceMaxTokensPerWindow":4294967296}"#,
      .outsideRange(.inferenceMaxTokensPerWindow, minimum: 1, maximum: .max)
    ),
    (#"{"otlpAttrMaxChars":300}"#, .notInTemplate(.otlpAttrMaxChars)),
  ])
  func whatThePoliciesDoNotTake(json: String, expected: EmissionError) throws {
    #expect(try refusal(json, to: .intune) == expected)
    #expect(try refusal(json, to: .reg) == nil)
    #expect(!expected.description.contains("openai"))
  }

  @Test func aTextBeyondThePolicy() throws {
    let longest = String(repeating: "a", count: PolicyTemplate.longestText)
    #expect(try refusal(configuration(withText: longest), to: .intune) == nil)
    #expect(
      try refusal(configuration(withText: longest + "b"), to: .intune)
        == .tooLong(.organizationInstructions, limit: 1_000_000))
  }

  /// Every policy can be addressed, and takes a value that its key takes.
  @Test func everyPolicyCanBeSet() throws {
    for policy in PolicyTemplate.current.policies {
      let value =
        switch policy.key.type {
        case .boolean: "true"
        case .integer: String(Int(policy.key.value.minimum ?? 1))
        case .number: "1"
        case .string: "\"a\""
        case .enumeration: "\"\(policy.key.value.values.first?.value ?? "")\""
        case .object: "{}"
        case .stringList, .enumerationList, .objectList: "[]"
        }
      let found = try settings("{\"\(policy.name)\":\(value)}")
      #expect(found.count == 2)
      #expect(found.last?.address.hasSuffix("/\(policy.name)") == true)
      #expect(found.last?.value.hasPrefix("<enabled/>") == true)
    }
  }
}
