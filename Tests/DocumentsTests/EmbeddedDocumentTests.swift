import Documents
import Testing

/// JSON inside a string of another format: every place leads to the characters in the file.
struct EmbeddedDocumentTests {
  /// Ways to write the JSON `{"ü":"😀<&\\","target":true}` in a file, each with the line and column at
  /// which `true` stands.
  @Test(arguments: [
    (
      propertyList(
        "\n<key>k</key><string>{\"ü\":\"😀&lt;&amp;\\\\\",\"target\":true}</string>"),
      "", 4, 50
    ),
    (
      propertyList(
        "\n<key>k</key><string>{&#34;&#xFC;&#34;:&quot;&#x1F600;&lt;&#38;\\\\\",\"target\":true}</string>"
      ),
      "", 4, 76
    ),
    (
      propertyList(
        "\n<key>k</key><string><![CDATA[{\"ü\":\"😀<&\\\\\",\"target\":true}]]></string>"),
      "", 4, 52
    ),
    (
      propertyList(
        "\n<key>k</key><string>{\"ü\":<![CDATA[\"😀<]]>&amp;<!-- > ]]> -->\\\\\",\"target\":true}</string>"
      ),
      "", 4, 73
    ),
    (
      propertyList(
        "\r\n<key>k</key><string>{\r\n\"ü\":\"😀&lt;&amp;\\\\\",\r\n\"target\":true}</string>"),
      "", 6, 10
    ),
    (
      registryFile("\"k\"=\"{\\\"ü\\\":\\\"😀<&\\\\\\\\\\\",\\\"target\\\":true}\""),
      "", 4, 36
    ),
    (
      "{\"k\": \"{\\\"ü\\\":\\\"\\ud83d\\ude00<&\\\\\\\\\\\",\\\"\\u0074arget\\\":true}\"}",
      "a.json", 1, 54
    ),
    ("k: '{\"ü\":\"😀<&\\\\\",\"target\":true}'", "a.yaml", 1, 27),
  ])
  func `places lead to the file`(
    text: String, name: String, line: Int, column: Int
  ) throws {
    let document = try read(text, name: name)
    let root =
      text.hasPrefix("Windows") ? document.root.children.first { _ in true } : document.root
    let host = try #require(root?["k"])
    let embedded = try JSONReader.readEmbedded(in: host)
    #expect(rendered(embedded.root) == #"{"ü":"😀<&\\","target":true}"#)
    let target = try #require(embedded.root["target"])
    #expect(written(target, in: document) == "true")
    #expect(
      document.source.lineIndex().position(at: target.place.lowerBound)
        == TextPosition(line: line, column: column))
    let key = written(try #require(target.key), in: document)
    #expect(key.contains("arget"))
    #expect(written(embedded.root, in: document).last == "}")
    #expect(embedded.file === document.root.tree)
  }

  @Test func `a string inside a string inside a file`() throws {
    let document = try read(
      propertyList(
        "<key>k</key><string>{\"a\":\"{\\\"b\\\": &#x1F600;\\\"😀 x\\\"}\"}</string>"
          .replacing("&#x1F600;", with: "")))
    let outer = try JSONReader.readEmbedded(in: try #require(document.root["k"]))
    let inner = try JSONReader.readEmbedded(in: try #require(outer.root["a"]))
    let text = try #require(inner.root["b"])
    #expect(written(text, in: document) == "\\\"😀 x\\\"")
    #expect(written(text.place(of: 5..<6), in: document) == "x")
  }

  @Test func `an error inside a string is placed in its characters`() throws {
    let document = try read(propertyList("<key>k</key><string>{&quot;a&quot;: nope}</string>"))
    let host = try #require(document.root["k"])
    let error = #expect(throws: ReadingError.self) { try JSONReader.readEmbedded(in: host) }
    let offset = try #require(error?.offset)
    #expect(offset == 6)
    #expect(document.source.bytes[host.place(of: offset..<offset).lowerBound] == UInt8(ascii: "n"))
  }

  @Test(arguments: ["{&quot;a&quot;:1,}", "{} // end"])
  func `comments and trailing commas are errors inside a string`(json: String) throws {
    let document = try read(propertyList("<key>k</key><string>\(json)</string>"))
    let host = try #require(document.root["k"])
    #expect(throws: ReadingError.self) { try JSONReader.readEmbedded(in: host) }
  }

  @Test func `what cannot be followed is placed as a whole`() throws {
    let document = try read("k: |\n  {\"a\": 1,\n   \"b\": 2}\nnext: 1\n", name: "a.yaml")
    let host = try #require(document.root["k"])
    let value = try #require(try JSONReader.readEmbedded(in: host).root["b"])
    #expect(value.place == host.place)
    #expect(written(host, in: document) == "|\n  {\"a\": 1,\n   \"b\": 2}")
  }

  @Test func `the end of a part leaves the markup behind it alone`() throws {
    let document = try read(
      propertyList("<key>k</key><string><![CDATA[ab]]><!-- c -->&lt;</string>"))
    let value = try #require(document.root["k"])
    #expect(value.string == "ab<")
    #expect(written(value.place(of: 0..<2), in: document) == "ab")
    #expect(written(value.place(of: 2..<3), in: document) == "&lt;")
  }
}
