import Documents
import Testing

@Suite struct YAMLEditingTests {
  private static let text = """
    # The fleet.
    provider: gateway   # for all
    # About servers.
    servers:
      - name: tickets
        source: builtin # where from
        url: https://tickets.example
        # deeper, so the server's
      - source: x
        name: wiki
    # About the end.
    "quoted": 'it''s'
    notes: |
      two
      lines
    last: yes

    """

  @Test func removalTakesTheLines() throws {
    let result = try edited(Self.text, name: "a.yaml") { [.remove($0["servers"] ?? $0)] }
    #expect(
      result == """
        # The fleet.
        provider: gateway   # for all
        # About servers.
        # About the end.
        "quoted": 'it''s'
        notes: |
          two
          lines
        last: yes

        """)
  }

  @Test func removalBehindADash() throws {
    let result = try edited(Self.text, name: "a.yaml") { root in
      root["servers"]?.elements.compactMap { $0["source"].map { .remove($0) } } ?? []
    }
    #expect(result.contains("- name: tickets\n    url: https://tickets.example\n"))
    #expect(result.contains("  - name: wiki\n"))
  }

  @Test(arguments: [
    ("a: 1\n", "a", "{}\n"),
    ("o:\n  a: 1\nb: 2\n", "o", "b: 2\n"),
    ("{a: 1, b: 2}\n", "a", "{b: 2}\n"),
    ("a: 1\r\nb: 2\r\n", "b", "a: 1\r\n"),
    ("a:\nb: 2\n", "a", "b: 2\n"),
    ("a: >-\n  long\n  text\n\nb: 2\n", "a", "\nb: 2\n"),
  ])
  func removal(text: String, name: String, expected: String) throws {
    #expect(try edited(text, name: "a.yaml") { [.remove($0[name] ?? $0)] } == expected)
  }

  @Test func theLastMemberLeavesAnEmptyObject() throws {
    let result = try edited("o:\n  a: 1\nb: 2\n", name: "a.yaml") {
      [.remove($0["o"]?["a"] ?? $0)]
    }
    #expect(result == "o: {}\nb: 2\n")
  }

  @Test(arguments: [
    ("a: 1\n", "a: 1\nx: w\n"),
    ("a: 1", "a: 1\nx: w"),
    ("a: |\n  text\n", "a: |\n  text\nx: w\n"),
    ("{a: 1}\n", "{a: 1, x: w}\n"),
    ("{}\n", "{x: w}\n"),
    ("a:\n  b: 1 # one\n# end\n", "a:\n  b: 1 # one\nx: w\n# end\n"),
  ])
  func insertion(text: String, expected: String) throws {
    #expect(
      try edited(text, name: "a.yaml") { [.insert(name: "x", .string("w"), into: $0)] }
        == expected)
  }

  @Test func anObjectIsWrittenAsABlock() throws {
    let object = NewValue.object([
      ("X-Site", .string("Berlin")),
      ("list", .array([.string("a"), .object([("b", .integer(1))])])),
    ])
    let inserted = try edited("o:\n    p: 1\n", name: "a.yaml") {
      [.insert(name: "h", object, into: $0)]
    }
    #expect(
      inserted
        == "o:\n    p: 1\nh:\n    X-Site: Berlin\n    list:\n        - a\n        - b: 1\n")
    let replaced = try edited("h: \"X-Site=Berlin\"\nb: 2\n", name: "a.yaml") { root in
      root["h"].map { [.replace($0, with: .object([("X-Site", .string("Berlin"))]))] } ?? []
    }
    #expect(replaced == "h:\n  X-Site: Berlin\nb: 2\n")
  }

  @Test(arguments: [
    ("a: x\n", "w", "a: w\n"), ("a: x\n", "true", "a: \"true\"\n"),
    ("a: x\n", "k: v", "a: \"k: v\"\n"), ("a: x\n", "12", "a: \"12\"\n"),
    ("a: x\n", "no", "a: \"no\"\n"), ("a: 'x'\n", "it's", "a: 'it''s'\n"),
    ("a: \"x\"\n", "w", "a: \"w\"\n"), ("a: x # c\n", "z #1", "a: \"z #1\" # c\n"),
    ("a: {b: x}\n", "w", "a: w\n"), ("a:\n  b: x\n", "w", "a: w\n"),
    ("a:\n", "w", "a: w\n"),
    ("a: |-\n    x\nb: 1\n", "y\nz", "a: |-\n    y\n    z\nb: 1\n"),
  ])
  func stringsAreQuotedWhereNeeded(text: String, new: String, expected: String) throws {
    let result = try edited(text, name: "a.yaml") { root in
      root["a"].map { [.replace($0, with: .string(new))] } ?? []
    }
    #expect(result == expected)
  }

  @Test func flowStyleKeepsItsQuotes() throws {
    let result = try edited("{a: \"x\", b: 'x', c: x}\n", name: "a.yaml") { root in
      root.members.map { .replace($0.value, with: .string("v, w")) }
    }
    #expect(result == "{a: \"v, w\", b: 'v, w', c: \"v, w\"}\n")
  }

  @Test func namesKeepTheirQuotes() throws {
    let result = try edited("\"a\": 1\n'b': 2\nc: 3\n", name: "a.yaml") { root in
      root.members.map { .rename($0.key, to: $0.name + "x") }
    }
    #expect(result == "\"ax\": 1\n'bx': 2\ncx: 3\n")
  }

  @Test func aMovedBlockIsIndentedAnew() throws {
    let text = "# top\nclaude:\n    # who\n    a: x # y\n    o:\n        - 1\n    t: |\n        z\n"
    let result = try edited(text, name: "a.yaml") { root in
      root["claude"].map { [.replace(root, with: .value($0))] } ?? []
    }
    #expect(result == "# top\n# who\na: x # y\no:\n    - 1\nt: |\n    z\n")
  }
}
