import Documents
import Testing

struct JSONReaderTests {
  @Test(arguments: [
    ("{}", "{}"),
    ("[]", "[]"),
    (" [ ] ", "[]"),
    ("\"text\"", "\"text\""),
    ("true", "true"),
    ("false", "false"),
    ("null", "null"),
    ("0", "0"),
    ("-0", "-0"),
    ("-12.50e+3", "-12.50e+3"),
    ("1E5", "1E5"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    (#"{"a":1,"b":[true,null,{"c":"d"}]}"#, #"{"a":1,"b":[true,null,{"c":"d"}]}"#),
    (#"{"a":1,"a":2}"#, #"{"a":1,"a":2}"#),
    (#"{"":0}"#, #"{"":0}"#),
    ("\t\r\n {\"a\"\n:\r1\t} \n", #"{"a":1}"#),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\\"\\\\/\u{8}\u{C}\\n\\r\\t\""),
    (#""\u00e9\u20AC\ud83d\ude00""#, "\"é€😀\""),
    (#""a\u0000b""#, "\"a\0b\""),
    ("\"é€😀\"", "\"é€😀\""),
    ("\"\u{7F}\"", "\"\u{7F}\""),
    ("[1,2,]", "[1,2]"),
    ("{\"a\":1,}", "{\"a\":1}"),
    ("// one\n{/* two */\"a\"/**/:/***/1}//", "{\"a\":1}"),
  ])
  func `reads`(text: String, expected: String) throws {
    #expect(try rendered(read(text, name: "a.json").root) == expected)
  }

  @Test(arguments: [
    ("", 0), ("  ", 0), ("// nothing", 0),
    ("[", 1), ("{", 1), ("[1", 2), ("{\"a\"", 4), ("{\"a\":", 5), ("{\"a\":1", 6), ("[1,", 3),
    ("]", 0), ("[1}", 2), ("{\"a\":1]", 6), ("[,]", 1), ("[1,,2]", 3), ("{,}", 1),
    ("{a:1}", 1), ("{'a':1}", 1), ("{\"a\" 1}", 5), ("{\"a\":}", 5), ("{1:2}", 1), ("['a']", 1),
    ("[01]", 1), ("[-]", 2), ("[+1]", 1), ("[.5]", 1), ("[1.]", 3), ("[1e]", 3), ("[1e+]", 4),
    ("[0x1F]", 2), ("[NaN]", 1), ("[Infinity]", 1), ("[-Infinity]", 2), ("[tru]", 1),
    ("[truex]", 5), ("[nulll]", 5), ("[True]", 1),
    ("\"a", 0), ("\"a\nb\"", 2), ("\"a\tb\"", 2), ("\"\\x\"", 1), ("\"\\u12\"", 1),
    ("\"\\u12G4\"", 1), ("\"\\ud800\"", 1), ("\"\\udc00\"", 1), ("\"\\ud800\\u0041\"", 1),
    ("\"\\", 1), ("{} {}", 3), ("[] x", 3), ("1 2", 2), ("/", 0), ("/* never", 0), ("[1 / 2]", 3),
    ("[1 2]", 3), ("{\"a\":1 \"b\":2}", 7), ("[\u{A0}]", 1),
  ])
  func `refuses`(text: String, offset: Int) {
    #expect(readingError(text, name: "a.json")?.offset == offset)
  }

  @Test(arguments: [
    ("{}", nil), ("{\"a\": \"//\"}", nil), ("{} // end", 3), ("[1, ]", 2), ("/* first */ {}", 0),
    ("{\"a\":1,\n}", 6),
  ])
  func `notes what goes beyond RFC 8259`(text: String, offset: Int?) throws {
    #expect(try read(text, name: "a.json").traits.relaxedSyntax == offset)
  }

  @Test func `knows where a value stands`() throws {
    let document = try read(
      "{\n  \"é\": [10, \"b\\nc\"],\n  \"d\": {\"e\": false}\n}", name: "a.json")
    let lines = document.source.lineIndex()
    let list = try #require(document.root["é"])
    let entries = Array(list.elements)
    #expect(written(list, in: document) == "[10, \"b\\nc\"]")
    #expect(written(try #require(list.key), in: document) == "\"é\"")
    #expect(lines.position(at: list.place.lowerBound) == TextPosition(line: 2, column: 8))
    #expect(written(entries[1], in: document) == "\"b\\nc\"")
    #expect(written(entries[1].place(of: 2..<3), in: document) == "c")
    #expect(written(entries[1].place(of: 1..<2), in: document) == "\\n")
    let flag = try #require(document.root["d"]?["e"])
    #expect(written(flag, in: document) == "false")
    #expect(flag.parent == document.root["d"])
    #expect(list.parent == document.root)
  }

  @Test func `of repeated keys the last counts, and all are kept`() throws {
    let root = try read(#"{"a":1,"b":2,"a":3}"#, name: "a.json").root
    #expect(root["a"]?.integerValue == 3)
    #expect(root.members.map(\.name) == ["a", "b", "a"])
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `nesting has a bound`(opening: String) {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ depth: Int) -> String {
      let inner = String(repeating: opening, count: depth - 1)
      return inner + (opening == "[" ? "[]" : "{}") + String(repeating: closing, count: depth - 1)
    }
    #expect(readingError(nested(256), name: "a.json") == nil)
    #expect(
      readingError(nested(257), name: "a.json")
        == ReadingError(.nestedTooDeep(limit: 256), at: 256 * opening.utf8.count))
    #expect(readingError(String(repeating: opening, count: 1_000_000), name: "a.json") != nil)
  }

  @Test func `numbers keep their digits`() throws {
    let values = Array(
      try read("[12, 1.50, 1e3, 9223372036854775808]", name: "a.json").root.elements)
    #expect(values.map(\.integerValue) == [12, nil, 1000, nil])
    #expect(values.map(\.numberValue) == [12, 1.5, 1000, 9_223_372_036_854_775_808])
    #expect(values[1].string == "1.50")
    #expect(values[0].hasText("12"))
    #expect(!values[0].hasText("1"))
  }
}
