import Testing

@testable import Emitters

@Suite struct RemovalTests {
  @Test func eachValueByItsName() throws {
    #expect(
      try exported(#"{"inferenceProvider":"gateway","banner":{}}"#, to: .reg) { $0.removes = true }
        == [
          "Windows Registry Editor Version 5.00", "",
          #"[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]"#, #""inferenceProvider"=-"#,
          #""banner"=-"#, "", "",
        ].joined(separator: "\r\n"))
  }

  @Test func theWholeKey() throws {
    var options = ExportOptions()
    options.removes = true
    options.scope = .user
    let bytes = try ExportFormat.reg.export(nil, options: options).files.first?.bytes ?? []
    let units = stride(from: 2, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    #expect(
      String(decoding: units, as: UTF16.self)
        == "Windows Registry Editor Version 5.00\r\n\r\n"
        + "[-HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Claude]\r\n\r\n")
  }

  @Test(arguments: ExportFormat.allCases)
  func otherFormatsCannotRemove(format: ExportFormat) throws {
    guard !format.canRemove else { return }
    var options = ExportOptions()
    options.removes = true
    #expect(throws: EmissionError.cannotRemove(format)) {
      try format.export(configuration("{}"), options: options)
    }
  }
}
