import KeyCatalog

/// One way in which people write what somebody else has to fill in.
struct PlaceholderClause: Sendable {
  /// What messages call it.
  let name: String
  let reach: Reach
  /// A text that it matches, for the documentation and the tests.
  let example: String
  /// Whether a text, or a part of one, is such a placeholder; letters are in lower case.
  let matches: @Sendable (ArraySlice<UInt8>) -> Bool

  /// How much of a value a placeholder has to take up.
  struct Reach: OptionSet {
    /// The value as a whole.
    static let whole = Reach(rawValue: 1)
    /// The value, a path segment, a label of a host, or a part of a scope.
    static let part = Reach(rawValue: 2)
    /// The value, or such a part of an address or scope, where the characters have no other meaning.
    static let addressPart = Reach(rawValue: 4)

    let rawValue: UInt8
  }

  /// Every clause that looks at a value or a part of it.
  static let table: [PlaceholderClause] = [
    PlaceholderClause(name: "a name to replace", reach: .part, example: "YOUR_ROLE") {
      PlaceholderShape.isPrefixed($0, by: ["your_", "your-"])
    },
    PlaceholderClause(name: "a name to replace", reach: .part, example: "REPLACE-WITH-ROLE") {
      PlaceholderShape.isPrefixed($0, by: ["replace_", "replace-"])
    },
    PlaceholderClause(name: "a name to replace", reach: .part, example: "PASTE_ROLE_HERE") {
      $0.starts(with: "paste".utf8) && $0.suffix(4).elementsEqual("here".utf8)
    },
    PlaceholderClause(name: "a name to replace", reach: .part, example: "CLIENT_ID") {
      PlaceholderShape.isWord($0)
    },
    PlaceholderClause(
      name: "text in angle brackets", reach: .addressPart, example: "<role name>"
    ) {
      $0.count > 2 && $0.first == UInt8(ascii: "<") && $0.last == UInt8(ascii: ">")
    },
    PlaceholderClause(
      name: "a UUID of zeros", reach: .whole, example: "00000000-0000-0000-0000-000000000000"
    ) {
      PlaceholderShape.isUUID($0) { group in group.allSatisfy { $0 == UInt8(ascii: "0") } }
    },
    PlaceholderClause(
      name: "a UUID with a group of x", reach: .addressPart,
      example: "91e7f4a6-xxxx-xxxx-xxxx-f25c48d1b30e", matches: PlaceholderShape.isUUIDWithX),
    PlaceholderClause(name: "a variable", reach: .whole, example: "$roleName") {
      PlaceholderShape.isName($0, after: "$", before: "")
    },
    PlaceholderClause(name: "a variable", reach: .addressPart, example: "${roleName}") {
      PlaceholderShape.isName($0, after: "${", before: "}")
    },
    PlaceholderClause(name: "a name in braces", reach: .addressPart, example: "{roleName}") {
      PlaceholderShape.isName($0, after: "{", before: "}")
    },
    PlaceholderClause(
      name: "a name between underscores", reach: .addressPart, example: "__ROLE_NAME__"
    ) {
      PlaceholderShape.isName($0, after: "__", before: "__")
    },
    PlaceholderClause(
      name: "the beginning of a key", reach: .whole, example: "sk-...",
      matches: PlaceholderShape.isCutKey),
    PlaceholderClause(name: "a row of x", reach: .whole, example: "xxxx") {
      $0.count >= 4 && $0.allSatisfy { $0 == UInt8(ascii: "x") }
    },
  ]
}

/// What placeholders look like, in ASCII and lower case.
enum PlaceholderShape {
  /// Words that samples have in the place of a value.
  private static let words = NameTable([
    "tenant", "tenant_id", "client_id", "auth_server_id", "profile-uuid", "changeme", "todo",
  ])

  static func isWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { words.position(of: $0) != nil }
  }

  static func isPrefixed(_ text: ArraySlice<UInt8>, by prefixes: [String]) -> Bool {
    prefixes.contains { text.count > $0.utf8.count && text.starts(with: $0.utf8) }
  }

  /// Whether a text is an identifier between an opening and an end.
  static func isName(_ text: ArraySlice<UInt8>, after opening: String, before end: String) -> Bool {
    let length = opening.utf8.count + end.utf8.count
    guard text.count > length, text.starts(with: opening.utf8),
      text.suffix(end.utf8.count).elementsEqual(end.utf8)
    else { return false }
    let name = text.dropFirst(opening.utf8.count).dropLast(end.utf8.count)
    return name.first.map(isLetter) == true && name.allSatisfy(isNameByte)
  }

  /// Whether a text is laid out as a UUID, and a condition holds for each of its five groups.
  static func isUUID(
    _ text: ArraySlice<UInt8>, where condition: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    guard text.count == 36 else { return false }
    let groups = text.split(
      separator: UInt8(ascii: "-"), maxSplits: 5, omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy(condition)
  }

  static func isUUIDWithX(_ text: ArraySlice<UInt8>) -> Bool {
    var hasX = false
    let isUUID = isUUID(text) { group in
      if group.allSatisfy({ $0 == UInt8(ascii: "x") }) {
        hasX = true
        return true
      }
      return group.allSatisfy(isHexadecimal)
    }
    return isUUID && hasX
  }

  /// Whether a text is what keys of some service begin with, and then dots or x's alone.
  static func isCutKey(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }),
      end > text.startIndex, text.first.map(isLetter) == true, text.count <= 64
    else { return false }
    let rest = text[(end + 1)...]
    guard text[..<end].allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: "-") }) else {
      return false
    }
    return rest.elementsEqual("…".utf8)
      || rest.count >= 3
        && (rest.allSatisfy { $0 == UInt8(ascii: ".") }
          || rest.allSatisfy { $0 == UInt8(ascii: "x") })
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
