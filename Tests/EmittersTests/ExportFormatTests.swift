import Configuration
import Documents
import Testing

@testable import Emitters

@Suite struct ExportFormatTests {
  @Test func namesAreThoseOfTheCommandLine() {
    #expect(
      Set(ExportFormat.allCases.map(\.rawValue)).isSuperset(
        of: [
          "mobileconfig", "plist", "reg", "pol", "admx", "intune", "powershell", "linux",
          "bootstrap-v1", "bootstrap-v2", "local-v1", "local-v2", "json", "yaml",
          "profile-manifest", "jamf-schema",
        ]))
  }

  @Test(arguments: ExportFormat.allCases)
  func theSameInputGivesTheSameBytes(format: ExportFormat) throws {
    let configuration = try configuration(
      #"{"inferenceProvider":"gateway","inferenceCustomHeaders":{"b":"1","a":"2","c":"3"}}"#)
    let first = try format.export(configuration).files
    for _ in 0..<5 { #expect(try format.export(configuration).files == first) }
    #expect(!first.isEmpty)
  }

  @Test(arguments: ExportFormat.allCases)
  func onlyATemplateDoesWithoutConfiguration(format: ExportFormat) throws {
    if format.isTemplate {
      #expect(try format.export(nil).files.isEmpty == false)
    } else {
      #expect(throws: EmissionError.configurationMissing(format)) { try format.export(nil) }
    }
  }

  @Test func nativeTypesThatChangeNothingAreNoted() throws {
    var options = ExportOptions()
    options.nativeTypes = true
    let configuration = try configuration("{}")
    #expect(
      try ExportFormat.intune.export(configuration, options: options).notes
        == [.nativeTypesHaveNoEffect(.intune)])
    #expect(try ExportFormat.reg.export(configuration, options: options).notes.isEmpty)
  }

  @Test func manySettingsTakeNoLongerThanTheirNumber() throws {
    let list = (0..<20_000).map { "\"tool\($0)\"" }.joined(separator: ",")
    let json = "{\"disabledBuiltinTools\":[\(list)]}"
    // What Registry.pol holds is bounded.
    for format in ExportFormat.allCases where !format.isTemplate && format != .pol {
      #expect(try format.export(configuration(json)).files.isEmpty == false)
    }
  }
}
