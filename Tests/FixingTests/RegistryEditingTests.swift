import Documents
import Testing

@Suite struct RegistryEditingTests {
  private static let text = """
    Windows Registry Editor Version 5.00\r
    \r
    ; The policy.\r
    [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r
    "a"="x\\\\y" ; one\r
    "b"=dword:00000001\r
    "c"=hex(1):7b,00,22,00,61,00,22,00,3a,00,31,00,7d,00,\\\r
      00,00\r
    \r
    [HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r
    "z"="1"\r

    """

  private func edit(_ edits: (Value) -> [ValueEdit]) throws -> String {
    try edited(Self.text, name: "a.reg") { root in
      root.children.first { _ in true }.map(edits) ?? []
    }
  }

  @Test func removalTakesTheLines() throws {
    let result = try edit { [.remove($0["a"] ?? $0), .remove($0["c"] ?? $0)] }
    #expect(result.contains("Claude]\r\n\"b\"=dword:00000001\r\n\r\n[HKEY"))
  }

  @Test func insertionComesAfterTheLastValue() throws {
    let result = try edit { [.insert(name: "x\"", .string(#"{"p":1}"#), into: $0)] }
    #expect(result.contains("  00,00\r\n\"x\\\"\"=\"{\\\"p\\\":1}\"\r\n\r\n"))
  }

  @Test func valuesKeepTheirForm() throws {
    let result = try edit { section in
      [
        .replace(section["a"] ?? section, with: .string(#"C:\z"#)),
        .replace(section["b"] ?? section, with: .boolean(false)),
        .replace(section["c"] ?? section, with: .string("ä")),
      ]
    }
    #expect(result.contains("\"a\"=\"C:\\\\z\" ; one\r\n\"b\"=dword:00000000\r\n"))
    #expect(result.contains("\"c\"=hex(1):e4,00,00,00\r\n"))
  }

  @Test func aChangeThatTheEncodingLacksIsRefused() throws {
    let bytes = Array("REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n\"a\"=\"".utf8) + [0xE4, 0x22]
    let document = try Document.read(bytes, name: "a.reg")
    let value = document.root.children.first { _ in true }?["a"] ?? document.root
    var good = DocumentEdits(document)
    try good.add([.replace(value, with: .string("ü€"))])
    #expect(try Array(good.apply().suffix(4)) == [0x22, 0xFC, 0x80, 0x22])
    var bad = DocumentEdits(document)
    try bad.add([.replace(value, with: .string("ж"))])
    #expect(throws: EditingError.notInEncoding) { try bad.apply() }
  }
}
