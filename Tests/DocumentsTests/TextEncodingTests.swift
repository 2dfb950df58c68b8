import Documents
import Testing

struct TextEncodingTests {
  private static let propertyList = "<plist><string>é€😀</string></plist>"

  @Test(arguments: [
    (Array(propertyList.utf8), TextEncoding.utf8(mark: false)),
    ([0xEF, 0xBB, 0xBF] + Array(propertyList.utf8), .utf8(mark: true)),
    (propertyList.utf16Bytes(), .utf16LittleEndian(mark: false)),
    (propertyList.utf16Bytes(mark: true), .utf16LittleEndian(mark: true)),
    (propertyList.utf16Bytes(isBigEndian: true), .utf16BigEndian(mark: false)),
    (propertyList.utf16Bytes(isBigEndian: true, mark: true), .utf16BigEndian(mark: true)),
  ])
  func `decodes`(data: [UInt8], encoding: TextEncoding) throws {
    let document = try Document.read(data)
    #expect(document.source.encoding == encoding)
    #expect(document.root.string == "é€😀")
    #expect(written(document.root, in: document) == "é€😀")
    #expect(document.root.place == 15..<24)
  }

  @Test(arguments: ["UTF-8", "utf-16", "UTF-16LE", "US-ASCII", "ISO-8859-1", "windows-1252"])
  func `what the text is wins over what it says`(declared: String) throws {
    let text = "<?xml version='1.0' encoding='\(declared)'?><plist><string>é</string></plist>"
    #expect(try Document.read(Array(text.utf8)).root.string == "é")
    #expect(try Document.read(text.utf16Bytes(mark: true)).root.string == "é")
  }

  private static func declared(_ encoding: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<plist><string>a".utf8) + bytes
      + Array("</string></plist>".utf8)
  }

  @Test(arguments: [
    ("ISO-8859-1", [0xE9, 0x93] as [UInt8], "aé\u{93}", TextEncoding.latin1),
    ("latin1", [0xFF], "aÿ", .latin1),
    ("windows-1252", [0x93, 0xE9, 0x80], "a“é€", .windows1252),
    ("CP1252", [0x81], "a\u{81}", .windows1252),
  ])
  func `decodes single bytes that are declared`(
    name: String, bytes: [UInt8], expected: String, encoding: TextEncoding
  ) throws {
    let document = try Document.read(Self.declared(name, bytes))
    #expect(document.root.string == expected)
    #expect(document.source.encoding == encoding)
    #expect(written(document.root, in: document) == expected)
  }

  @Test(arguments: ["UTF-8", "US-ASCII", "UTF-16"])
  func `refuses bytes that are not what is declared`(name: String) {
    let data = Self.declared(name, [0xE9, 0x41])
    let error = readingError(data)
    #expect(error?.reason == .notUTF8)
    #expect(error?.offset == data.firstIndex(of: 0xE9))
  }

  @Test(arguments: ["Shift_JIS", "UTF-7", "EBCDIC-CP-US", "ISO-8859-15"])
  func `refuses encodings that are not read`(name: String) {
    let error = readingError(Self.declared(name, []))
    #expect(error?.reason == .unsupportedEncoding(name.lowercased()))
  }

  @Test(arguments: [
    ([0xC0, 0x80] as [UInt8], 0), ([0x41, 0xE0, 0x80, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
    ([0xF4, 0x90, 0x80, 0x80], 0), ([0x41, 0xC3], 1), ([0x80], 0),
    ([0xF8, 0x88, 0x80, 0x80, 0x80], 0),
    ([0xC3, 0xA9, 0xFF], 2),
  ])
  func `refuses invalid UTF-8`(data: [UInt8], offset: Int) {
    let error = #expect(throws: ReadingError.self) { try SourceText(decoding: data) }
    #expect(error == ReadingError(.notUTF8, at: offset))
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8] as [UInt8], 1),
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC, 0x41, 0x00], 1),
    ([0xFF, 0xFE, 0x41, 0x00, 0x42], 1),
    ([0xFE, 0xFF, 0x00, 0xE9, 0xD8, 0x00, 0x00, 0x41], 2),
  ])
  func `refuses invalid UTF-16`(data: [UInt8], offset: Int) {
    let error = #expect(throws: ReadingError.self) { try SourceText(decoding: data) }
    #expect(error == ReadingError(.notUTF16, at: offset))
    #expect(SourceText(displaying: data).bytes.count == offset)
  }

  @Test func `text for display never fails`() {
    #expect(SourceText(displaying: [0xEF, 0xBB, 0xBF, 0x41, 0xFF]).bytes == [0x41, 0xFF])
    #expect(SourceText(displaying: Self.declared("ISO-8859-1", [0xE9])).encoding == .latin1)
    #expect(SourceText(displaying: Array("REGEDIT4\n;".utf8) + [0xE9]).encoding == .windows1252)
    #expect(SourceText(displaying: Array("bplist00".utf8)).encoding == .binary)
    #expect(SourceText(displaying: []).bytes.isEmpty)
  }
}

struct LineIndexTests {
  private static let text = "ab\ncdé\r\n\r😀x"

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (5, 2, 3), (7, 2, 4), (8, 2, 5), (9, 3, 1),
    (10, 4, 1),
    (14, 4, 2), (15, 4, 3), (99, 4, 3), (-1, 1, 1),
  ])
  func `counts lines and characters`(offset: Int, line: Int, column: Int) {
    let index = SourceText(utf8: Array(Self.text.utf8)).lineIndex()
    #expect(index.position(at: offset) == TextPosition(line: line, column: column))
  }

  @Test func `gives lines without their ends`() {
    let index = SourceText(utf8: Array(Self.text.utf8)).lineIndex()
    let lines = (0...5).map { String(decoding: index.text(ofLine: $0), as: UTF8.self) }
    #expect(lines == ["", "ab", "cdé", "", "😀x", ""])
  }

  @Test func `agrees with counting by hand in long lines`() {
    let text = String(repeating: "aé😀", count: 3000) + "\n" + String(repeating: "ü", count: 2000)
    let index = SourceText(utf8: Array(text.utf8)).lineIndex()
    var expected = TextPosition.start
    var offset = 0
    for scalar in text.unicodeScalars {
      guard index.position(at: offset) == expected else {
        Issue.record("\(offset)")
        return
      }
      offset += UTF8.width(scalar)
      expected =
        scalar == "\n"
        ? TextPosition(line: expected.line + 1, column: 1)
        : TextPosition(line: expected.line, column: expected.column + 1)
    }
  }

  @Test func `a binary file has one place`() {
    let index = SourceText(utf8: Array("ab\ncd".utf8), encoding: .binary).lineIndex()
    #expect(index.position(at: 4) == .start)
    #expect(index.text(ofLine: 1).isEmpty)
  }
}
