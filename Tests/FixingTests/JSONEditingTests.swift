import Documents
import Testing

@Suite struct JSONEditingTests {
  @Test func removalTakesItsLineAndLeavesComments() throws {
    let text = """
      {
        // The provider.
        "a": 1, // for all
        // About b.
        "b": 2, /* the second */
        // About c.
        "c": 3
      }

      """
    let withoutB = try edited(text, name: "a.json") { [.remove($0["b"] ?? $0)] }
    #expect(
      withoutB == """
        {
          // The provider.
          "a": 1, // for all
          // About b.
          // About c.
          "c": 3
        }

        """)
    let withoutC = try edited(text, name: "a.json") { [.remove($0["c"] ?? $0)] }
    #expect(
      withoutC == """
        {
          // The provider.
          "a": 1, // for all
          // About b.
          "b": 2 /* the second */
          // About c.
        }

        """)
    let onlyA = try edited(text, name: "a.json") {
      [.remove($0["b"] ?? $0), .remove($0["c"] ?? $0)]
    }
    #expect(onlyA.contains("\"a\": 1 // for all\n  // About b.\n  // About c.\n}"))
  }

  @Test(arguments: [
    (#"{"a": 1, "b": 2, "c": 3}"#, "a", #"{"b": 2, "c": 3}"#),
    (#"{"a": 1, "b": 2, "c": 3}"#, "b", #"{"a": 1, "c": 3}"#),
    (#"{"a": 1, "b": 2, "c": 3}"#, "c", #"{"a": 1, "b": 2}"#),
    (#"{ "a": 1, "b": 2 }"#, "b", #"{ "a": 1 }"#),
    (#"{"a":1,"b":2}"#, "b", #"{"a":1}"#),
    (#"{"a": 1}"#, "a", "{}"),
    ("{\r\n\t\"a\": 1,\r\n\t\"b\": 2,\r\n}\r\n", "b", "{\r\n\t\"a\": 1,\r\n}\r\n"),
    ("{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}", "b", "{\r\n\t\"a\": 1\r\n}"),
    ("{\n  \"b\": 2\n}\n", "b", "{}\n"),
  ])
  func removal(text: String, name: String, expected: String) throws {
    #expect(try edited(text, name: "a.json") { [.remove($0[name] ?? $0)] } == expected)
  }

  /// Members that go together, beside each other or not.
  @Test(arguments: [
    (["b", "c"], #"{"a": 1, "d": 4}"#), (["c", "d"], #"{"a": 1, "b": 2}"#),
    (["a", "b"], #"{"c": 3, "d": 4}"#), (["b", "d"], #"{"a": 1, "c": 3}"#),
    (["b", "c", "d"], #"{"a": 1}"#), (["a", "b", "c", "d"], "{}"),
  ])
  func removalOfSeveral(names: [String], expected: String) throws {
    let text = #"{"a": 1, "b": 2, "c": 3, "d": 4}"#
    let result = try edited(text, name: "a.json") { root in
      names.map { .remove(root[$0] ?? root) }
    }
    #expect(result == expected)
  }

  @Test(arguments: [
    (#"{"a": 1}"#, #"{"a": 1, "x": "y"}"#),
    (#"{"a":1,"b":2}"#, #"{"a":1,"b":2,"x":"y"}"#),
    ("{}", #"{"x": "y"}"#),
    ("{\n}", "{\n  \"x\": \"y\"\n}"),
    ("{\n  // nothing yet\n}", "{\n  // nothing yet\n  \"x\": \"y\"\n}"),
    ("{\n\t\"a\": 1\n}", "{\n\t\"a\": 1,\n\t\"x\": \"y\"\n}"),
    ("{\n  \"a\": 1, // one\n}", "{\n  \"a\": 1, // one\n  \"x\": \"y\",\n}"),
    ("{\r\n  \"a\": 1 // one\r\n}", "{\r\n  \"a\": 1, // one\r\n  \"x\": \"y\"\r\n}"),
    ("{ \"a\": 1,\n  \"b\": 2 }", "{ \"a\": 1,\n  \"b\": 2,\n  \"x\": \"y\" }"),
  ])
  func insertion(text: String, expected: String) throws {
    #expect(
      try edited(text, name: "a.json") { [.insert(name: "x", .string("y"), into: $0)] }
        == expected)
  }

  @Test func anObjectFollowsTheIndentation() throws {
    let text = "{\n    \"a\": 1\n}\n"
    let result = try edited(text, name: "a.json") {
      [.insert(name: "o", .object([("p", .string("q")), ("l", .array([.integer(1)]))]), into: $0)]
    }
    #expect(
      result == """
        {
            "a": 1,
            "o": {
                "p": "q",
                "l": [1]
            }
        }

        """)
  }

  @Test func whatIsPutInTakesThePlaceOfWhatIsTakenOut() throws {
    let text = "{\n  \"o.a\": 1,\n  // kept\n  \"o.b\": 2\n}"
    let result = try edited(text, name: "a.json") {
      [
        .remove($0["o.a"] ?? $0), .remove($0["o.b"] ?? $0),
        .insert(name: "o", .object([("a", .integer(1)), ("b", .integer(2))]), into: $0),
      ]
    }
    #expect(
      result == "{\n  // kept\n  \"o\": {\n    \"a\": 1,\n    \"b\": 2\n  }\n}")
  }

  @Test func aMovedValueKeepsItsFormAndComments() throws {
    let text = """
      {
        "values": {
          // Who answers.
          "a": "gateway",
          "o": {
            "p": 1 // one
          }
        }
      }

      """
    let result = try edited(text, name: "a.json") { root in
      root["values"].map { [.replace(root, with: .value($0))] } ?? []
    }
    #expect(
      result == """
        {
          // Who answers.
          "a": "gateway",
          "o": {
            "p": 1 // one
          }
        }

        """)
  }

  @Test func twoChangesOfTheSameTextAreNotBothTaken() throws {
    let document = try Document.read(Array(#"{"a": 1, "b": 2}"#.utf8), name: "a.json")
    let root = document.root
    var changes = DocumentEdits(document)
    try changes.add([.insert(name: "x", .boolean(true), into: root)])
    #expect(throws: EditingError.overlapping) {
      try changes.add([.insert(name: "y", .boolean(true), into: root)])
    }
    #expect(throws: EditingError.overlapping) {
      try changes.add([
        .rename(root.children.first { _ in true }?.key ?? root, to: "z"),
        .remove(root["b"] ?? root),
      ])
    }
    #expect(
      String(decoding: try changes.apply(), as: UTF8.self) == #"{"a": 1, "b": 2, "x": true}"#)
  }
}
