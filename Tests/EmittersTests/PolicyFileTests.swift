import Configuration
import Documents
import Testing

@testable import Emitters

@Suite struct PolicyFileTests {
  private func bytes(
    _ json: String, _ change: (inout ExportOptions) -> Void = { _ in }
  ) throws -> [UInt8] {
    var options = ExportOptions()
    change(&options)
    let export = try ExportFormat.pol.export(configuration(json), options: options)
    return export.files.first?.bytes ?? []
  }

  private func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  @Test func aWholeFile() throws {
    let header: [UInt8] = [0x50, 0x52, 0x65, 0x67, 1, 0, 0, 0]
    let key = utf16("[SOFTWARE\\Policies\\Claude\0;")
    let provider = key + utf16("inferenceProvider\0;") + [1, 0, 0, 0] + utf16(";")
    let text = [16, 0, 0, 0] + utf16(";gateway\0]")
    let cowork = key + utf16("coworkTabEnabled\0;") + [4, 0, 0, 0] + utf16(";")
    let truth: [UInt8] = [4, 0, 0, 0] + utf16(";") + [1, 0, 0, 0] + utf16("]")
    #expect(
      try bytes(#"{"inferenceProvider":"gateway","coworkTabEnabled":true}"#) {
        $0.nativeTypes = true
      } == header + provider + text + cowork + truth)
    #expect(try bytes("{}") == header)
  }

  @Test func removal() throws {
    let removal = try bytes(#"{"inferenceProvider":"gateway"}"#) { $0.removes = true }
    let configuration = ManagedConfiguration(try Document.read(removal))
    #expect(configuration.settings.isEmpty)
    let section = try #require(configuration.envelope.registrySections.first)
    #expect(section.relation == .policyKey)
    #expect(section.values.members.map(\.name) == ["inferenceProvider"])
    #expect(!section.setsValues)
    var options = ExportOptions()
    options.removes = true
    let all = try ExportFormat.pol.export(nil, options: options).files.first?.bytes ?? []
    #expect(all.count > 8)
    // A configuration without settings takes nothing away.
    #expect(try bytes("{}") { $0.removes = true }.count == 8)
  }
}
