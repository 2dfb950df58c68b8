import Documents
import Testing

struct YAMLReaderTests {
  @Test(arguments: [
    ("a: b", #"{"a":"b"}"#),
    ("a: 1\nb: -1\nc: 0\nd: -0", #"{"a":1,"b":-1,"c":0,"d":-0}"#),
    ("[+1, 007, -007, 00, +0]", "[1,7,-7,0,0]"),
    ("[0x1F, 0o17, 0xg, 0o8, 0b1, 1_000]", #"[31,15,"0xg","0o8","0b1","1_000"]"#),
    ("[1.5, -1.50e3, 1e5, 1.e1]", "[1.5,-1.50e3,1e5,10.0]"),
    ("[1., .5, +1.5, 01.5, ., 1.2.3, e5, -]", #"[1.0,0.5,1.5,1.5,".","1.2.3","e5","-"]"#),
    ("[true, True, TRUE, false, tRue]", #"[true,true,true,false,"tRue"]"#),
    ("[yes, no, on, off, y, N]", #"["yes","no","on","off","y","N"]"#),
    ("[~, null, Null, NULL, nULL]", #"[null,null,null,null,"nULL"]"#),
    ("a:\nb: ''", #"{"a":null,"b":""}"#),
    ("['1', \"true\", 'it''s', \"a\\tb\\u00e9\\x41\"]", #"["1","true","it's","a\tbéA"]"#),
    ("[2024-01-01, 12:30, 1.2.3.4]", #"["2024-01-01","12:30","1.2.3.4"]"#),
    ("a: |\n  b\n  c\nd: >-\n  e\n  f\n", #"{"a":"b\nc\n","d":"e f"}"#),
    ("a: b\n  c", #"{"a":"b c"}"#),
    ("- a\n- - b\n  - c\n- d: e", #"["a",["b","c"],{"d":"e"}]"#),
    ("{a: [b, {c: d}], e}", #"{"a":["b",{"c":"d"}],"e":null}"#),
    ("a: 1\na: 2", #"{"a":1,"a":2}"#),
    ("1: a\ntrue: b\n~: c\n'': d", #"{"1":"a","true":"b","~":"c","":"d"}"#),
    (
      "[!!str 1, !!int '2', !!float 3, !!bool \"true\", !!null '', ! 4]",
      #"["1",2,3,true,null,"4"]"#
    ),
    ("!!map {a: !!seq [b]}", #"{"a":["b"]}"#),
    ("a: &x 1\nb: *x", #"{"a":1,"b":1}"#),
    (
      "a: &x {b: [c, {d: 1}]}\ne: *x\nf: [*x]",
      #"{"a":{"b":["c",{"d":1}]},"e":{"b":["c",{"d":1}]},"f":[{"b":["c",{"d":1}]}]}"#
    ),
    ("&k a: *k", #"{"a":"a"}"#),
    ("a: &x 1\nb: &x 2\nc: *x", #"{"a":1,"b":2,"c":2}"#),
    ("a: &x {b: 1}\nc:\n  <<: *x", #"{"a":{"b":1},"c":{"<<":{"b":1}}}"#),
    ("%YAML 1.1\n---\na: b\n...\n# end", #"{"a":"b"}"#),
    ("%YAML 1.2\n---\na: b", #"{"a":"b"}"#),
    ("# c\na: b # d", #"{"a":"b"}"#),
    ("a: b#c", #"{"a":"b#c"}"#),
    ("a: https://x.example:8080/y?z", #"{"a":"https://x.example:8080/y?z"}"#),
    ("---", "null"),
    ("? a\n: b\n? c", #"{"a":"b","c":null}"#),
    ("é: 😀", #"{"é":"😀"}"#),
    ("{\"a\":1,\"b\":[true]}", #"{"a":1,"b":[true]}"#),
    ("18446744073709551616", "18446744073709551616"),
  ])
  func `reads`(text: String, expected: String) throws {
    let root = try read(text, name: "a.yaml").root
    #expect(rendered(root) == expected)
  }

  @Test(arguments: [
    ("a: .inf", 3, "no number"), ("a: -.INF", 3, "no number"), ("a: .nan", 3, "no number"),
    ("a: 1e999", 3, "no number"), ("a: 0xFFFFFFFFFFFFFFFFF", 3, "no number"),
    ("a: !!int b", 9, "type"), ("a: !!bool yes", 10, "type"), ("a: !x b", 3, "tag"),
    ("a: !!binary AA==", 12, "tag"), ("!!set {a}", 0, "tag"), ("a: !!seq {}", 3, "tag"),
    ("!!omap a: b", 0, "tag"),
    ("a: *x", 3, "alias without"), ("a: &x [*x]", 7, "alias inside"),
    ("a: &x b\n*x : c", 8, "alias as a key"), ("{[a]: b}", 1, "as a key"),
    ("? {a: b}\n: c", 2, "as a key"),
    ("a: b\n---\nc: d", 5, "second document"), ("a\n...\nb", 6, "more text"),
    ("a: *.example.com", 4, "reference"),
    ("a:\n\tb: c", 3, "tab"), ("a: b: c", 4, "colon"), ("a: [b", 5, "comma or ]"),
    ("a: {b", 5, "comma or }"), ("a: 'b", 3, "never closed"), ("a: \"b", 3, "never closed"),
    ("a: \"\\q\"", 4, "escape"), ("a: @b", 3, "quotes"), ("a: `b`", 3, "quotes"),
    ("a: %b", 3, "quotes"), ("a: b\n c: d", 6, "colon"), ("  a: b\nc: d", 7, "more text"),
    ("- a\nb: c", 4, "list entry"), ("a: - b", 3, "list"), ("%YAML 3.0\n---\na: b", 0, "version"),
    ("é: \u{1}", 4, "control"), ("a: !e!b c", 3, "tag"),
  ])
  func `refuses with a place`(text: String, offset: Int, problem: String) throws {
    let error = try #require(readingError(text, name: "a.yaml"))
    #expect(error.description.contains(problem), "\(error)")
    #expect((offset...(offset + 3)).contains(error.offset), "\(error.offset)")
  }

  @Test(arguments: ["", " \n", "# only this\n", "%YAML 1.2\n---\n...\n"])
  func `nothing is empty`(text: String) {
    let error = readingError(text, name: "a.yaml")
    #expect(error?.reason == .empty || (error == nil && text.hasPrefix("%")))
  }

  @Test func `knows where values stand`() throws {
    let document = try read(
      """
      é: plain   # comment
      "q": "double"
      s: 'it''s'
      m:
        - &x one
        - !!str two

        # comment
      f: {a: b, c: [1]}
      b: |
        text

      e:
      """, name: "a.yaml")
    let root = document.root
    let lines = document.source.lineIndex()
    func place(_ key: String) -> String? { root[key].map { written($0, in: document) } }
    #expect(place("é") == "plain")
    #expect(place("q") == "\"double\"")
    #expect(place("s") == "'it''s'")
    #expect(place("m") == "- &x one\n  - !!str two")
    #expect(place("f") == "{a: b, c: [1]}")
    #expect(place("b") == "|\n  text")
    let entries = try Array(#require(root["m"]).elements)
    #expect(entries.map { written($0, in: document) } == ["one", "two"])
    #expect(lines.position(at: entries[1].place.lowerBound) == TextPosition(line: 6, column: 11))
    let quoted = try #require(root["q"])
    #expect(written(quoted.place(of: 1..<3), in: document) == "ou")
    #expect(written(try #require(quoted.key), in: document) == "\"q\"")
    let escaped = try #require(root["s"])
    #expect(escaped.place(of: 1..<2) == escaped.place)
  }

  @Test func `an alias stands where it is written`() throws {
    let document = try read("a: &x {b: c}\nd: *x\ne: f", name: "a.yaml")
    let copy = try #require(document.root["d"])
    #expect(written(copy, in: document) == "*x")
    #expect(written(try #require(copy["b"]), in: document) == "c")
    #expect(copy["b"]?.parent == copy)
    #expect(copy.key?.string == "d")
    #expect(document.root["e"]?.string == "f")
    #expect(Array(document.root.children).count == 3)
  }

  @Test func `aliases have a bound`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(readingError(text, name: "a.yaml")?.description.contains("10000") == true)
    let few = "a: &a [x]\nb: [" + String(repeating: "*a,", count: 5000) + "]"
    #expect(readingError(few, name: "a.yaml") == nil)
    let many = "a: &a [x]\nb: [" + String(repeating: "*a,", count: 5001) + "]"
    #expect(readingError(many, name: "a.yaml") != nil)
  }

  @Test func `nesting has a bound`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(readingError(nested(256), name: "a.yaml") == nil)
    #expect(readingError(nested(257), name: "a.yaml")?.reason == .nestedTooDeep(limit: 256))
    #expect(readingError(String(repeating: "[", count: 1_000_000), name: "a.yaml") != nil)
    #expect(readingError(String(repeating: "- ", count: 300), name: "a.yaml") != nil)
    #expect(readingError(String(repeating: "? ", count: 300), name: "a.yaml") != nil)
    // Aliases deepen what they repeat.
    let half = "- &a " + nested(200) + "\n- "
    let deep = half + String(repeating: "[", count: 100) + "*a" + String(repeating: "]", count: 100)
    #expect(readingError(deep, name: "a.yaml")?.reason == .nestedTooDeep(limit: 256))
    #expect(readingError(half + "[[*a]]", name: "a.yaml") == nil)
  }

  @Test func `directives have a bound`() {
    let text = (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined()
    #expect(readingError(text + "---\na", name: "a.yaml")?.description.contains("%") == true)
  }
}
