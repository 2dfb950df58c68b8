import Foundation

extension Source {
  /// A value for every key that device management can carry, made of what formats find hard to carry.
  static func hostile(_ texts: [String] = DifficultText.all) throws -> Source {
    let list = texts.map(JSONValue.string)
    let labels = texts.indices.map { "text \($0)" }
    let object = [String: JSONValue](uniqueKeysWithValues: zip(labels, list))
    var members: [String: JSONValue] = [:]
    for (position, key) in try CatalogFile.templateKeys().enumerated() {
      members[key.name] =
        switch key.type {
        case "boolean": .boolean(position.isMultiple(of: 2))
        case "integer": .integer(Int(key.max ?? key.min ?? 7))
        case "number": .number(0.1)
        case "enum": key.values?.last.map { .string($0.value) }
        case "string": list[position % list.count]
        case "object": .object(object.merging(["deeper": .object(object)]) { $1 })
        case "object[]": .array([.object(object), .object(object)])
        default: .array(list)
        }
    }
    return try hostile(name: "every key, hostile values", members)
  }

  /// Texts of 200 kB: by itself, in an object, and one that a registry file cannot put between quotes.
  static func longTexts() throws -> Source {
    let long = String(repeating: #"C:\Long "text" & 100 % of it; "#, count: 200_000 / 30)
    let header: JSONValue = .object(["X-Long": .string(long), "X-Short": "short"])
    return try hostile(
      name: "long values",
      [
        "inferenceGatewayApiKey": .string(long), "inferenceCustomHeaders": header,
        "organizationInstructions": .string("first line\r\n" + long),
      ])
  }

  /// Texts that the registry can hold, while XML 1.0 has no way to write them (§2.2).
  static func controlCharacters() throws -> Source {
    let text = "a\u{1}b\u{1B}c\u{7F}d\u{85}e\u{2028}f\u{2029}g"
    return try hostile(name: "control characters", ["organizationInstructions": .string(text)])
  }

  /// Nobody means such values, so that the rules have much to say; the payload must hold them.
  private static func hostile(name: String, _ members: [String: JSONValue]) throws -> Source {
    try Source(name: name, data: JSONEncoder().encode(members), options: ["--force"])
  }
}

/// Texts that hold about everything that some format has to write in a special way.
enum DifficultText {
  static let all =
    printable + [
      // Two characters that look like one: Wine's `reg query` prints them as one.
      "e\u{301} A\u{30A}"
    ]

  /// Those that `reg query` can be expected to print as they are, apart from what its code page lacks.
  static let printable = [
    "one\ntwo", "one\r\ntwo\r", "\tone\ttwo", #"C:\Program Files\Contoso\new"#, #"C:\"#, #"\\"#,
    #"say "yes""#, #"""#, "it's", "%TEMP% 100% %1", "🎉 👩‍💻 🇪🇺", "]]> <![CDATA[ <b>&amp;</b> -->",
    ";]=[", "\u{200F}abc\u{202E}def", "é Å ß Ω", "  spaces  ", "", "true", "1", "null", "{}",
    "dword:00000001", "hex(1):00", "${NAME} $(NAME) `name`", "a\u{FEFF}b", "\u{10FFFD}\u{E000}",
  ]
}
