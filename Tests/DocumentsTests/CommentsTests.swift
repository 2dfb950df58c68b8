import Documents
import Testing

/// Comments are found where they are, and nowhere else.
@Suite struct CommentsTests {
  @Test func findsThoseOfJSON() throws {
    let text = #"""
      { // mark 1
        "a": "// mark \" // mark", /* mark 2
        */ "b": "/* mark */", "c": 1 // other
      } // mark 3
      """#
    #expect(
      try Self.comments(text, "a.json") == ["// mark 1", "/* mark 2\n  */", "// mark 3"])
  }

  @Test func findsThoseOfYAML() throws {
    let text = """
      # mark 1
      a: it's # mark 2
      b: "# mark" # mark 3
      c: '# mark'
      d: x# mark
      e: | # mark 4
        # mark
        text
      # mark 5
      f: >-
        # mark
      "# mark": [1, # mark 6
        "x # mark"]
      g: &anchor !!str # mark 7
        several # mark 8
      """
    #expect(
      try Self.comments(text, "a.yaml") == (1...8).map { "# mark \($0)" })
  }

  @Test func findsThoseOfPropertyLists() throws {
    let text = """
      <?xml version="1.0"?><!-- mark 1 -->
      <?note <!-- mark --> ?>
      <plist version="1.0"><dict>
      <key>a</key><!-- mark 2
      --><string><![CDATA[<!-- mark -->]]></string>
      <key>b</key><string>&lt;!-- mark --&gt;</string>
      </dict></plist><!-- mark 3 -->
      """
    #expect(
      try Self.comments(text, "a.plist")
        == ["<!-- mark 1 -->", "<!-- mark 2\n-->", "<!-- mark 3 -->"])
  }

  @Test func findsThoseOfRegistryFiles() throws {
    let text = """
      Windows Registry Editor Version 5.00
      ; mark 1
      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\; mark\\Claude] ; mark 2
      "; mark"="; mark" ; mark 3
      "b"="\\"; mark"
      "c"=dword:00000001 ; mark 4
      """
    #expect(try Self.comments(text, "a.reg") == (1...4).map { "; mark \($0)" })
  }

  @Test func findsNoneWithoutTheWord() throws {
    #expect(try Self.comments("{} // another", "a.json").isEmpty)
  }

  @Test func survivesManySigns() throws {
    let text = "a: 1 " + String(repeating: "# mark ", count: 50_000) + "\n"
    #expect(try Self.comments(text, "a.yaml").count == 1)
    let open = "{} " + String(repeating: "/* mark */ /", count: 1) + "/ mark"
    #expect(try Self.comments(open, "a.json").count == 2)
  }

  private static func comments(_ text: String, _ name: String) throws -> [String] {
    let document = try Document.read(Array(text.utf8), name: name)
    return document.comments(holding: "mark").map {
      String(decoding: document.source.bytes[$0.range], as: UTF8.self)
    }
  }
}
