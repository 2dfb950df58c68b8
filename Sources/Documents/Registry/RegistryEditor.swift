/// Edits registry files: a value is one line, or several that are folded.
struct RegistryEditor: FormatEditor {
  private let layout: TextLayout
  private let header: RegistryHeader

  init(_ tree: ValueTree) {
    layout = TextLayout(tree.text)
    header = RegistryHeader(line: tree.text[..<layout.endOfLine(at: 0)].prefix(80)) ?? .version5
  }

  func rename(_ key: Value, to name: String) throws(EditingError) -> [TextEdit] {
    guard Self.fitsOnLine(name) else { throw Self.controlCharacter }
    // A section's path stands between brackets.
    guard key.parent?.parent != nil else { return [TextEdit(key.range, name.utf8)] }
    guard layout.byte(at: key.range.lowerBound) == UInt8(ascii: "\"") else {
      throw .unsupported("the default value of a registry key has no name")
    }
    return [TextEdit(key.range, Self.quoted(name))]
  }

  func replace(_ value: Value, with new: NewValue) throws(EditingError) -> [TextEdit] {
    let range = value.range
    guard value.parent?.parent != nil, value.parent?.wireType != .registryMultiString else {
      throw .unsupported("a registry key, or an entry of a list of strings")
    }
    guard case .string = new.carried else {
      let isNumber = value.wireType == .registryDoubleWord
      return [TextEdit(range, try data(new, asNumber: isNumber))]
    }
    let isInBytes = layout.starts("hex(", at: range.lowerBound)
    let isText =
      value.wireType == .registryString || value.wireType == .registryExpandString
    guard isInBytes, isText, case .string(let text) = new.carried else {
      return [TextEdit(range, try data(new, asNumber: false))]
    }
    let isFolded = layout.spansLines(range)
    return [
      TextEdit(
        range,
        try bytes(
          of: text, type: value.wireType == .registryString ? "1" : "2",
          column: isFolded ? range.lowerBound - layout.startOfLine(at: range.lowerBound) : nil))
    ]
  }

  func change(_ change: ContainerChange) throws(EditingError) -> [TextEdit] {
    let container = change.container
    guard !change.inserted.isEmpty else { return change.removed.map { removal(of: $0) } }
    guard container.parent != nil, container.kind == .object else {
      throw .unsupported("a registry key is not added")
    }
    var lines: [[UInt8]] = []
    for (name, value) in change.inserted {
      guard Self.fitsOnLine(name) else { throw Self.controlCharacter }
      lines.append(
        Self.quoted(name) + [UInt8(ascii: "=")] + (try data(value, asNumber: value.isDoubleWord)))
    }
    let text = lines.joined(with: layout.lineEnd)
    guard let place = change.removed.last else {
      let end = layout.endOfLine(at: container.range.upperBound)
      return [TextEdit(at: end, layout.lineEnd + text)]
    }
    return change.removed.dropLast().map { removal(of: $0) }
      + [TextEdit((place.key ?? place).range.lowerBound..<place.range.upperBound, text)]
  }

  /// The lines of a value, or of a section with the empty ones behind it.
  private func removal(of item: Value) -> TextEdit {
    let isSection = item.parent?.parent == nil
    let start = isSection ? item.range.lowerBound : (item.key ?? item).range.lowerBound
    var end = layout.afterLineEnd(at: layout.endOfLine(at: item.range.upperBound))
    while isSection, layout.afterLineEnd(at: end) > end { end = layout.afterLineEnd(at: end) }
    return TextEdit(layout.startOfBlanks(before: start)..<end, [])
  }

  /// What stands behind the `=`: a text, as device management carries everything, or a number where
  /// there was one.
  private func data(_ new: NewValue, asNumber: Bool) throws(EditingError) -> [UInt8] {
    switch new.carried {
    case .boolean(let truth) where asNumber:
      return Self.doubleWord(truth ? 1 : 0)
    case .integer(let number) where asNumber:
      guard let number = UInt32(exactly: number) else {
        return Self.quoted(String(number))
      }
      return Self.doubleWord(number)
    case .boolean(let truth): return Self.quoted(truth ? "true" : "false")
    case .integer(let number): return Self.quoted(String(number))
    case .string(let text):
      return Self.fitsOnLine(text) ? Self.quoted(text) : try bytes(of: text, type: "1", column: nil)
    case .value, .object, .array:
      throw .unsupported("a value that a registry file does not hold")
    }
  }

  /// A text given in bytes, which ends in a NUL.
  /// - Parameter column: where it begins on its line, to fold it as regedit does; `nil`: not folded.
  private func bytes(
    of text: String, type: String, column: Int?
  ) throws(EditingError) -> [UInt8] {
    let encoded: [UInt8] =
      switch header {
      case .version4: try SourceText.singleBytes(Array(text.utf8), .windows1252) + [0]
      case .version5:
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } + [0, 0]
      }
    var result = Array("hex(\(type)):".utf8)
    var width = (column ?? 0) + result.count
    for (index, byte) in encoded.enumerated() {
      result += [Self.digit(byte >> 4), Self.digit(byte & 0x0F)]
      guard index + 1 < encoded.count else { break }
      result.append(UInt8(ascii: ","))
      width += 3
      if column != nil, width > Self.longestLine {
        result += [UInt8(ascii: "\\")] + layout.lineEnd + [0x20, 0x20]
        width = 2
      }
    }
    return result
  }

  /// Where regedit folds a line, without the backslash.
  private static let longestLine = 76

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func doubleWord(_ number: UInt32) -> [UInt8] {
    let digits = String(number, radix: 16)
    return Array(("dword:" + String(repeating: "0", count: 8 - digits.count) + digits).utf8)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    [UInt8(ascii: "\"")] + StringEscaping.registry.escape(Array(text.utf8))
      + [UInt8(ascii: "\"")]
  }

  private static func fitsOnLine(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 }
  }

  private static let controlCharacter = EditingError.unsupported(
    "a control character in a name")
}

extension NewValue {
  /// Whether it is a value of a registry file that is a number there.
  fileprivate var isDoubleWord: Bool {
    if case .value(let value) = self { value.wireType == .registryDoubleWord } else { false }
  }

  /// The value as a registry file carries it: objects and lists as text.
  fileprivate var carried: NewValue {
    switch self {
    case .object, .array: .string(jsonText)
    case .value(let value):
      switch value.kind {
      case .object, .array: .string(jsonText)
      case .boolean: .boolean(value.booleanValue == true)
      case .integer: value.integerValue.map { .integer($0) } ?? .string(value.string)
      case .string, .real, .null, .data, .date: .string(value.string)
      }
    case .string, .boolean, .integer: self
    }
  }
}
