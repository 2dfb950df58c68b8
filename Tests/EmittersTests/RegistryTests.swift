import KeyCatalog
import Testing

@testable import Emitters

@Suite struct RegistryTests {
  @Test func aWholeFile() throws {
    let json = #"{"inferenceProvider":"gateway","coworkTabEnabled":true,"inferenceModels":["a"]}"#
    let export = try ExportFormat.reg.export(configuration(json))
    let bytes = try #require(export.files.first?.bytes)
    #expect(bytes.starts(with: [0xFF, 0xFE, 0x57, 0x00, 0x69, 0x00]))
    #expect(export.files.first?.path == nil)
    #expect(
      try exported(json, to: .reg)
        == [
          "Windows Registry Editor Version 5.00", "",
          #"[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]"#,
          #""inferenceProvider"="gateway""#, #""coworkTabEnabled"="true""#,
          #""inferenceModels"="[\"a\"]""#, "", "",
        ].joined(separator: "\r\n"))
  }

  @Test func theUsersHive() throws {
    #expect(
      try exported("{}", to: .reg) { $0.scope = .user }
        .contains(#"[HKEY_CURRENT_USER\SOFTWARE\Policies\Claude]"#))
  }

  @Test func nativeTypesAreDoubleWords() throws {
    let text = try exported(
      """
      {"coworkTabEnabled":true,"isClaudeCodeForDesktopEnabled":false,
       "autoUpdaterEnforcementHours":10,"inferenceMaxTokensPerWindow":4294967296,
       "inferenceModelPricingMultiplier":1}
      """, to: .reg
    ) { $0.nativeTypes = true }
    #expect(text.contains(#""coworkTabEnabled"=dword:00000001"#))
    #expect(text.contains(#""isClaudeCodeForDesktopEnabled"=dword:00000000"#))
    #expect(text.contains(#""autoUpdaterEnforcementHours"=dword:0000000a"#))
    #expect(text.contains(#""inferenceMaxTokensPerWindow"="4294967296""#))
    #expect(text.contains(#""inferenceModelPricingMultiplier"="1""#))
  }

  @Test(arguments: DifficultText.all)
  func difficultTexts(_ difficult: DifficultText) throws {
    let text = try exported(configuration(withText: difficult.text), to: .reg)
    #expect(try #require(registryValue(in: text)).utf8.elementsEqual(difficult.text.utf8))
  }

  @Test func hexadecimalLinesAreFolded() throws {
    let text = try exported(
      configuration(withText: String(repeating: "line 🎉\n", count: 40)), to: .reg)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst(3)
    let folded = lines.prefix { !$0.isEmpty }
    #expect(folded.count > 20)
    #expect(folded.first?.hasPrefix(#""organizationInstructions"=hex(1):6c,00,69,00"#) == true)
    #expect(folded.allSatisfy { $0.count <= 80 })
    #expect(folded.dropLast().allSatisfy { $0.hasSuffix(",\\") && $0.count > 76 })
    #expect(folded.dropFirst().allSatisfy { $0.hasPrefix("  ") })
    #expect(folded.last?.hasSuffix("00,00") == true)
  }

  @Test(arguments: 0..<40)
  func everyFoldFits(extra: Int) {
    let folded = RegistryText.binaryString(
      String(repeating: "\n", count: extra), after: "\"name\"=")
    let lines = folded.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.last?.hasSuffix("\\") == false)
  }

  @Test func aNullCharacterIsRefused() throws {
    #expect(
      try refusal(configuration(withText: "a\u{0}b"), to: .reg)
        == .nullCharacter(.organizationInstructions))
  }

  /// The one value of a registry file, by the rules that regedit reads it.
  private func registryValue(in text: String) -> String? {
    let unfolded = text.replacing("\\\r\n  ", with: "")
    let line = unfolded.split(separator: "\r\n").first {
      $0.hasPrefix("\"organizationInstructions")
    }
    guard let value = line?.dropFirst("\"organizationInstructions\"=".count) else { return nil }
    if value.hasPrefix("\"") {
      return String(value.dropFirst().dropLast())
        .replacing("\\\\", with: "\u{0}").replacing("\\\"", with: "\"").replacing(
          "\u{0}", with: "\\")
    }
    let bytes = value.dropFirst("hex(1):".count).split(separator: ",").compactMap {
      UInt16($0, radix: 16)
    }
    let units = stride(from: 0, to: bytes.count, by: 2).map { bytes[$0] | bytes[$0 + 1] << 8 }
    #expect(units.last == 0)
    return String(decoding: units.dropLast(), as: UTF16.self)
  }
}
