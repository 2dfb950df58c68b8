import Configuration
import Documents
import KeyCatalog
import Testing

@testable import Emitters

@Suite struct PayloadTests {
  private func entries(_ json: String) throws -> [String] {
    var omissions = Omissions(areAllowed: false)
    let payload = try Payload(configuration(json), by: .management, omissions: &omissions)
    try omissions.finish()
    return payload.entries.map { "\($0.key.name)=\($0.value.text)" }
  }

  @Test func valuesAreStringsInTheOrderOfTheDocument() throws {
    let found = try entries(
      """
      {
        "$schema": "writ.schema.json",
        "_comment": "for the pilot group",
        "inferenceProvider": "gateway",
        "disabledBuiltinTools": ["WebSearch", "Bash(rm /*)"],
        "isClaudeCodeForDesktopEnabled": false,
        "inferenceCredentialHelperTtlSec": 900,
        "inferenceModelPricingMultiplier": 0.80,
        "inferenceCustomHeaders": { "X-Team": "Zürich/🎉", "X-Id": "a\\"b" }
      }
      """)
    #expect(
      found == [
        "inferenceProvider=gateway",
        #"disabledBuiltinTools=["WebSearch","Bash(rm /*)"]"#,
        "isClaudeCodeForDesktopEnabled=false",
        "inferenceCredentialHelperTtlSec=900",
        "inferenceModelPricingMultiplier=0.80",
        #"inferenceCustomHeaders={"X-Team":"Zürich/🎉","X-Id":"a\"b"}"#,
      ])
  }

  @Test func theLastOfSeveralCounts() throws {
    #expect(
      try entries(#"{"inferenceProvider":"vertex","banner":{},"inferenceProvider":"gateway"}"#)
        == ["banner={}", "inferenceProvider=gateway"])
  }

  @Test func nestedFormBecomesFlat() throws {
    #expect(
      try entries(#"{"$schemaVersion":2,"inference":{"provider":"gateway"}}"#)
        == ["inferenceProvider=gateway"])
  }

  @Test func stringsOfJSONAreReadAndWrittenAnew() throws {
    #expect(
      try entries(
        #"{"inferenceModels":"[ \"a\", {\"name\": \"b\"} ]","autoUpdaterEnforcementHours":"24"}"#)
        == [#"inferenceModels=["a",{"name":"b"}]"#, "autoUpdaterEnforcementHours=24"])
  }

  @Test(arguments: [
    (#"{"inferenceProvidr":"gateway"}"#, EmissionError.unknownKey(name: "inferenceProvidr")),
    (
      #"{"InferenceProvider":"gateway"}"#,
      .otherName(name: "InferenceProvider", key: .inferenceProvider)
    ),
    (#"{"isDxtEnabled":true}"#, .otherName(name: "isDxtEnabled", key: .isDesktopExtensionEnabled)),
    (
      #"{"bootstrapOidc.clientId":"a"}"#,
      .fieldAsKey(name: "bootstrapOidc.clientId", key: .bootstrapOidc)
    ),
    (#"{"inferenceModels":"[,"}"#, .unreadable(.inferenceModels)),
    (#"{"inferenceProvider":1}"#, .wrongType(.inferenceProvider)),
    (#"{"isClaudeCodeForDesktopEnabled":"yes"}"#, .wrongType(.isClaudeCodeForDesktopEnabled)),
    (#"{"autoUpdaterEnforcementHours":1.5}"#, .wrongType(.autoUpdaterEnforcementHours)),
    (#"{"inferenceModels":{}}"#, .wrongType(.inferenceModels)),
    (#"{"inferenceCustomHeaders":null}"#, .wrongType(.inferenceCustomHeaders)),
  ])
  func whatNoFormatCarries(json: String, expected: EmissionError) throws {
    for format in ExportFormat.allCases where !format.isTemplate {
      #expect(try refusal(json, to: format) == expected)
    }
  }

  @Test func mixedFormsAreRefused() throws {
    #expect(
      try refusal(
        #"{"$schemaVersion":2,"inference":{"provider":"gateway"},"coworkTabEnabled":true}"#,
        to: .reg) == .ignoredByForm(name: "coworkTabEnabled"))
  }

  @Test func keysOfOtherWaysAreRefused() throws {
    let others = Catalog.keys.filter { $0.availability == .served || $0.availability == .console }
    #expect(!others.isEmpty)
    for key in others {
      #expect(
        try refusal(#"{"\#(key.name)":true}"#, to: .mobileconfig)
          == (key.availability == .served ? .servedOnly(key.id) : .consoleOnly(key.id)))
    }
  }

  @Test func whatIsLeftOutIsNoted() throws {
    var options = ExportOptions()
    options.leavesOutWhatCannotBeCarried = true
    let export = try ExportFormat.reg.export(
      configuration(#"{"inferenceProvidr":"x","inferenceProvider":"gateway","expiresAt":1}"#),
      options: options)
    #expect(
      export.notes == [
        .leftOut(.unknownKey(name: "inferenceProvidr")), .leftOut(.servedOnly(.expiresAt)),
      ])
    #expect(export.notes.first?.description.contains("inferenceProvidr") == true)
    #expect(export.files.count == 1)
  }

  @Test func messagesKeepToOneShortLine() {
    let name = String(repeating: "a", count: 100_000) + "\n\u{1B}[31m"
    let text = EmissionError.unknownKey(name: name).description
    #expect(text.count < 300)
    #expect(!EmissionError.unknownKey(name: "a\n\u{1B}\u{202E}").description.contains("\n"))
  }

  @Test(arguments: [
    ("1", "1"), ("-0", "-0"), ("0.10", "0.10"), ("1E5", "1E5"),
    ("12345678901234567890", "12345678901234567890"),
  ])
  func numbersKeepTheirDigits(written: String, expected: String) throws {
    let found = try entries(#"{"inferenceCustomHeaders":{"n":\#(written)}}"#)
    #expect(found == [#"inferenceCustomHeaders={"n":\#(expected)}"#])
  }
}
