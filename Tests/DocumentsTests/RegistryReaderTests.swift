import Documents
import Testing

struct RegistryReaderTests {
  private static func section(_ document: Document) throws -> Value {
    try #require(document.root.children.first { _ in true })
  }

  @Test(arguments: [
    (#""a"="b""#, #"{"a":"b"}"#, WireType.registryString),
    (#""a"="""#, #"{"a":""}"#, .registryString),
    (#"@="b""#, #"{"":"b"}"#, .registryString),
    (#" "a" = "b" ; comment"#, #"{"a":"b"}"#, .registryString),
    (#""a\"b\\c"="d\"e\\f""#, #"{"a\"b\\c":"d\"e\\f"}"#, .registryString),
    (#""a"="é😀""#, #"{"a":"é😀"}"#, .registryString),
    (#""a"=dword:0000000a"#, #"{"a":10}"#, .registryDoubleWord),
    (#""a"=DWORD:FFFFFFFF"#, #"{"a":4294967295}"#, .registryDoubleWord),
    (#""a"=dword:1"#, #"{"a":1}"#, .registryDoubleWord),
    (#""a"=-"#, #"{"a":null}"#, .registryDeletion),
    (#""a"=hex(1):62,00,e9,00,00,00"#, #"{"a":"bé"}"#, .registryString),
    (#""a"=hex(1):62,00,0a,00,63,00"#, #"{"a":"b\nc"}"#, .registryString),
    (#""a"=hex(1):62,00,00,00,63,00,00,00"#, #"{"a":"b"}"#, .registryString),
    (#""a"=hex(1):"#, #"{"a":""}"#, .registryString),
    (#""a"=hex(1):3d,d8,00,de,61"#, #"{"a":"😀"}"#, .registryString),
    (#""a"=hex(1):3d,d8"#, "{\"a\":\"\u{FFFD}\"}", .registryString),
    (#""a"=hex(2):25,00,00,00"#, #"{"a":"%"}"#, .registryExpandString),
    (
      #""a"=hex(7):61,00,00,00,62,00,63,00,00,00,00,00"#, #"{"a":["a","bc"]}"#, .registryMultiString
    ),
    (#""a"=hex(7):00,00"#, #"{"a":[]}"#, .registryMultiString),
    (#""a"=hex(7):61,00"#, #"{"a":["a"]}"#, .registryMultiString),
    (#""a"=hex(b):01,00,00,00,00,00,00,80"#, #"{"a":9223372036854775809}"#, .registryQuadWord),
    (#""a"=hex(b):01"#, #"{"a":data(hex(b):01)}"#, .registryQuadWord),
    (#""a"=hex(4):0a,00,00,00"#, #"{"a":10}"#, .registryDoubleWord),
    (#""a"=hex:01,2,FF"#, #"{"a":data(hex:01,2,FF)}"#, .registryBinary),
    (#""a"=hex(3):01"#, #"{"a":data(hex(3):01)}"#, .registryBinary),
    (#""a"=hex:"#, #"{"a":data(hex:)}"#, .registryBinary),
    (#""a"=hex(0):"#, #"{"a":data(hex(0):)}"#, .registryOther),
    (#""a"=hex(5):00,00,00,01"#, #"{"a":data(hex(5):00,00,00,01)}"#, .registryOther),
    (#""a"=hex(ffff0009):01"#, #"{"a":data(hex(ffff0009):01)}"#, .registryOther),
    (
      "\"a\"=hex(1):62,00,\\\r\n  63,00,\\ ; c\r\n ; комментарий\r\n  00,00", #"{"a":"bc"}"#,
      .registryString
    ),
    ("\"a\"=hex(1):62,00,\\\n00,00 ; end", #"{"a":"b"}"#, .registryString),
  ])
  func `reads`(line: String, expected: String, type: WireType) throws {
    let section = try Self.section(read(registryFile(line)))
    #expect(rendered(section) == expected)
    #expect(section.children.first { _ in true }?.wireType == type)
  }

  @Test func `keeps sections in order`() throws {
    let document = try read(
      """
      Windows Registry Editor Version 5.00

      ; комментарий
      [HKEY_LOCAL_MACHINE\\A] ; [B]
      "x"="1"

        [-HKEY_LOCAL_MACHINE\\C]
      [hkey_current_user\\d[e]]
      @=-
      [HKEY_LOCAL_MACHINE\\A]
      """)
    #expect(
      rendered(document.root)
        == #"{"HKEY_LOCAL_MACHINE\\A":{"x":"1"},"-HKEY_LOCAL_MACHINE\\C":{},"hkey_current_user\\d[e]":{"":null},"HKEY_LOCAL_MACHINE\\A":{}}"#
    )
    let first = try Self.section(document)
    #expect(written(first, in: document) == "[HKEY_LOCAL_MACHINE\\A] ; [B]\n\"x\"=\"1\"")
    #expect(written(try #require(first.key), in: document) == "HKEY_LOCAL_MACHINE\\A")
  }

  @Test func `knows where values stand`() throws {
    let document = try read(
      registryFile(
        "\"ü\"=\"a\\\\b\\\"c\"\r\n\"d\"=dword:00000010\r\n\"h\"=hex(1):61,\\\r\n  00\r\n@=\"\""))
    let section = try Self.section(document)
    func place(_ name: String) -> String? { section[name].map { written($0, in: document) } }
    #expect(place("ü") == "\"a\\\\b\\\"c\"")
    #expect(place("d") == "dword:00000010")
    #expect(place("h") == "hex(1):61,\\\r\n  00")
    let text = try #require(section["ü"])
    #expect(written(text.place(of: 2..<3), in: document) == "b")
    #expect(written(text.place(of: 3..<4), in: document) == "\\\"")
    let folded = try #require(section["h"])
    #expect(folded.place(of: 0..<1) == folded.place)
    #expect(section[""].flatMap(\.key).map { written($0, in: document) } == "@")
    let lines = document.source.lineIndex()
    #expect(lines.position(at: text.place.lowerBound) == TextPosition(line: 4, column: 5))
  }

  @Test(arguments: [
    (#""a"="b"#, "not closed"), ("\"a\"=\"b\r\nc\"", "not closed"), (#""a"="b\"#, "not closed"),
    (#""a"="b\""#, "not closed"), (#""a"#, "not closed"), (#""a""#, "expected ="),
    (#""a"=b"#, "expected a text"), (#""a"="#, "expected a text"), (#"a="b""#, "expected a [key]"),
    (#""a"="b" c"#, "end of the line"), (#""a"="b"c""#, "end of the line"),
    (#""a"=dword:"#, "hexadecimal"), (#""a"=dword:123456789"#, "eight"),
    (#""a"=dword:1g"#, "end of the line"), (#""a"=hex(:01"#, "type"), (#""a"=hex(1:01"#, "type"),
    (#""a"=hex(123456789):01"#, "type"), (#""a"=hex:0g"#, "end of the line"),
    (#""a"=hex:01,,02"#, "end of the line"), (#""a"=hex:01 02"#, "end of the line"),
    (#""a"=hex:01,\ 02"#, "folds"), ("[HKEY_LOCAL_MACHINE\\A", "closed with ]"),
    (#""a"=-b"#, "end of the line"), (#""a"=qword:1"#, "expected a text"),
  ])
  func `refuses`(line: String, problem: String) throws {
    let error = try #require(readingError(registryFile(line)))
    #expect(error.description.contains(problem), "\(error)")
    #expect(error.offset >= 61)
  }

  @Test(arguments: [
    "[HKEY_LOCAL_MACHINE\\A]\n\"a\"=\"b\"", "Windows Registry Editor Version 6.00\n",
    "REGEDIT5\n[a]", "\nWindows Registry Editor Version 5.00\n", "; comment\nREGEDIT4\n",
  ])
  func `refuses a file without its first line`(text: String) {
    let error = readingError(text, name: "a.reg")
    #expect(error?.description.contains("first line") == true)
  }

  @Test func `a value needs a section`() {
    #expect(
      readingError("REGEDIT4\r\n\"a\"=\"b\"\r\n")?.description.contains("before the first") == true)
  }

  @Test(arguments: ["REGEDIT4", "regedit4  ", "windows registry editor version 5.00"])
  func `takes a header in any case`(header: String) throws {
    #expect(try read(header + "\n[a]\n\"b\"=\"c\"").format == .reg)
  }

  @Test func `version 4 is in single bytes`() throws {
    let text = Array("REGEDIT4\r\n[a]\r\n\"b\"=\"M".utf8) + [0xFC, 0x80]
    let data = text + Array("\"\r\n\"c\"=hex(2):fc,61,00\r\n\"d\"=hex(7):61,00,62,00,00".utf8)
    let document = try Document.read(data)
    let section = try Self.section(document)
    #expect(rendered(section) == #"{"b":"Mü€","c":"üa","d":["a","b"]}"#)
    #expect(document.source.encoding == .windows1252)
    #expect(written(try #require(section["b"]), in: document) == "\"Mü€\"")
    let modern = try read("REGEDIT4\r\n[a]\r\n\"b\"=\"Mü\"")
    #expect(try Self.section(modern)["b"]?.string == "Mü")
  }

  @Test func `version 5 is UTF-16 or UTF-8`() throws {
    let text = registryFile("\"a\"=\"ü\"")
    for data in [
      text.utf16Bytes(mark: true), text.utf16Bytes(isBigEndian: true, mark: true),
      text.utf16Bytes(), [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.utf8),
    ] {
      #expect(try Self.section(Document.read(data))["a"]?.string == "ü")
    }
    let broken = Array("Windows Registry Editor Version 5.00\n;".utf8) + [0xFC]
    #expect(readingError(broken)?.reason == .notUTF8)
  }
}
