import Documents

/// Writes YAML in block style: one member or entry a line, two spaces a level.
struct YAMLWriter {
  private(set) var bytes: [UInt8] = []

  /// A member of the outermost mapping whose value is one word or number.
  mutating func member(_ name: String, scalar: String) {
    key(name, level: 0)
    append(" \(scalar)\n")
  }

  /// A member of the outermost mapping whose value is a string.
  mutating func member(_ name: String, string: String) {
    key(name, level: 0)
    write(string, level: 0)
  }

  /// A member of the outermost mapping.
  mutating func member(_ name: String, value: Value) {
    key(name, level: 0)
    write(value, level: 0, isEntry: false)
  }

  // Recursion is bounded by the depth to which the readers go.
  /// Writes what follows the colon of a key or the dash of an entry at this level.
  private mutating func write(_ value: Value, level: Int, isEntry: Bool) {
    switch value.kind {
    case .object where value.isEmptyContainer: append(" {}\n")
    case .array where value.isEmptyContainer: append(" []\n")
    case .object:
      append(isEntry ? " " : "\n")
      for (position, member) in Self.members(of: value).enumerated() {
        key(member.name, level: level + 1, isOnOpenLine: isEntry && position == 0)
        write(member.value, level: level + 1, isEntry: false)
      }
    case .array:
      append(isEntry ? " " : "\n")
      for (position, element) in value.elements.enumerated() {
        if !(isEntry && position == 0) { indent(level + 1) }
        append("-")
        write(element, level: level + 1, isEntry: true)
      }
    case .string, .data, .date: write(value.string, level: level)
    case .integer, .real: append(" \(YAMLText.number(CompactJSON.number(value) ?? ""))\n")
    case .boolean: append(value.booleanValue == true ? " true\n" : " false\n")
    case .null: append(" null\n")
    }
  }

  private mutating func write(_ text: String, level: Int) {
    guard YAMLText.canBeBlock(text) else {
      append(" \(YAMLText.scalar(text))\n")
      return
    }
    // Without a line end at its end the text needs the sign that strips it.
    append(text.utf8.last == 0x0A ? " |\n" : " |-\n")
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in text.utf8.last == 0x0A ? lines.dropLast() : lines[...] {
      if !line.isEmpty {
        indent(level + 1)
        bytes.append(contentsOf: line)
      }
      append("\n")
    }
  }

  private mutating func key(_ name: String, level: Int, isOnOpenLine: Bool = false) {
    if !isOnOpenLine { indent(level) }
    let text = YAMLText.scalar(name)
    if text.utf8.count > YAMLText.longestKey {
      append("? \(text)\n")
      indent(level)
      append(":")
    } else {
      append("\(text):")
    }
  }

  /// The members of an object, of several with one name the last: YAML has no others (1.2.2 §3.2.1.1).
  private static func members(of object: Value) -> [Value.Member] {
    let all = Array(object.members)
    var last: [ArraySlice<UInt8>: Int] = [:]
    for (position, member) in all.enumerated() { last[member.key.utf8] = position }
    guard last.count < all.count else { return all }
    return all.enumerated().filter { last[$0.element.key.utf8] == $0.offset }.map(\.element)
  }

  private mutating func indent(_ level: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
