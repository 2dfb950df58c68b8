import Documents
import Testing

@Suite struct PropertyListEditingTests {
  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <plist version="1.0">
    <dict>
    \t<!-- who -->
    \t<key>a</key>
    \t<string>x</string>
    \t<key>b</key> <true/>
    \t<key>c</key>
    \t<string></string>
    \t<key>d</key>
    \t<array>
    \t\t<string>one
    \ttwo</string>
    \t</array>
    </dict>
    </plist>

    """

  @Test func removalTakesNameValueAndLines() throws {
    let result = try edited(Self.text, name: "a.plist") {
      [.remove($0["b"] ?? $0), .remove($0["c"] ?? $0)]
    }
    #expect(result.contains("<string>x</string>\n\t<key>d</key>"))
  }

  @Test func insertionFollowsTheLayout() throws {
    let result = try edited(Self.text, name: "a.plist") {
      [.insert(name: "<x>", .string("a & b"), into: $0)]
    }
    #expect(
      result.contains(
        "\t</array>\n\t<key>&lt;x&gt;</key>\n\t<string>a &amp; b</string>\n</dict>"))
  }

  @Test func valuesOfEveryKindAreReplaced() throws {
    let result = try edited(Self.text, name: "a.plist") { root in
      [
        .replace(root["a"] ?? root, with: .boolean(true)),
        .replace(root["b"] ?? root, with: .string("false")),
        .replace(root["c"] ?? root, with: .string("filled")),
        .replace(root["d"] ?? root, with: .string(#"["one"]"#)),
      ]
    }
    #expect(result.contains("<key>a</key>\n\t<true/>"))
    #expect(result.contains("<key>b</key> <string>false</string>"))
    #expect(result.contains("<string>filled</string>"))
    #expect(result.contains("<key>d</key>\n\t<string>[\"one\"]</string>\n</dict>"))
  }

  @Test(arguments: [
    ("<dict/>", "<dict><key>x</key><string>y</string></dict>"),
    ("<dict></dict>", "<dict><key>x</key><string>y</string></dict>"),
    ("<dict>\n</dict>", "<dict>\n\t<key>x</key>\n\t<string>y</string>\n</dict>"),
    (
      "<dict><key>a</key><true/></dict>",
      "<dict><key>a</key><true/><key>x</key><string>y</string></dict>"
    ),
    ("<key>a</key>\n<true/>\n", "<key>a</key>\n<true/>\n<key>x</key>\n<string>y</string>\n"),
  ])
  func insertion(text: String, expected: String) throws {
    let wrapped = text.hasPrefix("<key>") ? text : "<plist>\(text)</plist>"
    let result = try edited(wrapped, name: "a.plist") {
      [.insert(name: "x", .string("y"), into: $0)]
    }
    #expect(result == (text.hasPrefix("<key>") ? expected : "<plist>\(expected)</plist>"))
  }

  @Test func aMovedTextKeepsItsLines() throws {
    let result = try edited(Self.text, name: "a.plist") { root in
      root["d"].map { [.insert(name: "e", .object([("f", .value($0))]), into: root)] } ?? []
    }
    #expect(result.contains("\t\t<array>\n\t\t\t<string>one\n\ttwo</string>\n\t\t</array>"))
  }
}
