/// Makes a value tree of the elements of an XML property list (Apple's PropertyList-1.0.dtd).
final class PropertyListContent: XMLEventHandler {
  private(set) var builder = ValueTreeBuilder()
  private let input: XMLInput
  private var open: [Container] = []
  private var leaf: Leaf?
  /// The text of the leaf so far, decoded.
  private var text: [UInt8] = []
  /// A `<key>` was read and its value has not come.
  private var expectsValue = false
  private var hasRoot = false
  /// Where the last tag, comment or processing instruction ended.
  private var markupEnd = 0

  init(_ input: XMLInput) {
    self.input = input
  }

  private enum Container {
    case plist
    case dictionary
    case array
  }

  private enum Element: String {
    case plist, dict, array, key, string, integer, real, `true`, `false`, date, data
  }

  /// An element that holds text only.
  private struct Leaf {
    let element: Element
    let start: Int
    let contentStart: Int
    let isSelfClosing: Bool
  }

  func start(element name: String, cursor: Int) throws(ReadingError) {
    let start = input.tagStart(before: cursor)
    let isSelfClosing = cursor < input.bytes.count && input.bytes[cursor] == UInt8(ascii: "/")
    markupEnd = cursor + (isSelfClosing ? 2 : 1)
    guard leaf == nil else {
      throw malformed("an element inside another that holds text only: write < as &lt;", at: start)
    }
    guard let element = Element(rawValue: name) else {
      throw malformed(
        "no element of a property list: it has dict, array, key, string, integer, real, true, "
          + "false, date and data", at: start)
    }
    switch element {
    case .plist:
      guard open.isEmpty, !hasRoot else { throw malformed("a plist inside a plist", at: start) }
      open.append(.plist)
      return
    case .key:
      guard open.last == .dictionary else {
        throw malformed("a key stands only in a dict", at: start)
      }
      guard !expectsValue else {
        throw malformed("the key before this one has no value", at: start)
      }
    default:
      try takeValue(at: start)
    }
    switch element {
    case .dict, .array:
      try builder.begin(element == .dict ? .object : .array, at: input.fileOffset(start))
      open.append(element == .dict ? .dictionary : .array)
    default:
      text.removeAll(keepingCapacity: true)
      leaf = Leaf(
        element: element, start: start, contentStart: cursor + 1, isSelfClosing: isSelfClosing)
    }
  }

  func end(cursor: Int) throws(ReadingError) {
    markupEnd = cursor
    if let leaf {
      self.leaf = nil
      try add(leaf, end: cursor)
      return
    }
    switch open.popLast() {
    case .dictionary:
      guard !expectsValue else {
        throw malformed("the last key has no value", at: input.tagStart(before: cursor))
      }
      builder.end(at: input.fileOffset(cursor))
    case .array:
      builder.end(at: input.fileOffset(cursor))
    case .plist:
      guard hasRoot else { throw ReadingError(.empty, at: input.fileOffset(cursor)) }
    case nil:
      break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
    guard leaf == nil else {
      text.append(contentsOf: bytes)
      return
    }
    guard bytes.allSatisfy(XMLInput.isSpace) else {
      throw malformed(
        "text between the elements: every value stands in an element of its own, such as string",
        at: input.firstCharacter(from: markupEnd))
    }
  }

  func markup(cursor: Int) {
    markupEnd = cursor
  }

  /// Checks that a value may stand here, and notes that it does.
  private func takeValue(at start: Int) throws(ReadingError) {
    switch open.last {
    case .dictionary:
      guard expectsValue else { throw malformed("a value without a key before it", at: start) }
      expectsValue = false
    case .array:
      break
    case .plist, nil:
      guard !hasRoot else { throw malformed("a property list holds one value", at: start) }
      hasRoot = true
    }
  }

  private func malformed(_ problem: String, at offset: Int) -> ReadingError {
    ReadingError(.malformed(problem), at: input.fileOffset(offset))
  }
}

extension PropertyListContent {
  private func add(_ leaf: Leaf, end: Int) throws(ReadingError) {
    let contentEnd = leaf.isSelfClosing ? leaf.contentStart : input.tagStart(before: end)
    let content = leaf.contentStart..<max(leaf.contentStart, contentEnd)
    let element = input.fileRange(leaf.start..<end)
    let place = content.isEmpty ? element : input.fileRange(content)
    switch leaf.element {
    case .key:
      builder.key(characters(of: content), at: place)
      expectsValue = true
    case .string:
      builder.string(characters(of: content), at: place)
    case .true, .false:
      guard text.allSatisfy(XMLInput.isSpace) else {
        throw malformed("true and false are empty elements", at: leaf.contentStart)
      }
      builder.boolean(leaf.element == .true, at: element)
    case .integer:
      let number = trimmedCharacters(of: content)
      guard PropertyListNumber.isInteger(number.text) else {
        throw malformed("no integer", at: leaf.start)
      }
      builder.scalar(.integer, number.characters, at: place)
    case .real:
      let number = trimmedCharacters(of: content)
      guard PropertyListNumber.isReal(number.text) else {
        throw malformed("no number that a configuration can hold", at: leaf.start)
      }
      builder.scalar(.real, number.characters, at: place)
    case .date:
      builder.scalar(.date, trimmedCharacters(of: content).characters, at: place)
    case .data:
      builder.scalar(.data, trimmedCharacters(of: content).characters, at: place)
    case .plist, .dict, .array:
      break
    }
  }

  /// The text of a leaf: that of the file where nothing in it is escaped.
  private func characters(of content: Range<Int>) -> ValueTreeBuilder.Characters {
    text.elementsEqual(input.bytes[content])
      ? .verbatim(input.fileRange(content)) : .decoded(text)
  }

  private func trimmedCharacters(
    of content: Range<Int>
  ) -> (characters: ValueTreeBuilder.Characters, text: ArraySlice<UInt8>) {
    if text.elementsEqual(input.bytes[content]) {
      let range = input.trimmed(content)
      return (.verbatim(input.fileRange(range)), input.bytes[range])
    }
    let trimmed = XMLInput(text).trimmed(text.indices)
    return (.decoded(Array(text[trimmed])), text[trimmed])
  }
}

/// The numbers that a property list may hold.
private enum PropertyListNumber {
  /// Decimal digits, or hexadecimal ones after `0x`, with or without a sign.
  static func isInteger(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = withoutSign(text)
    if digits.starts(with: Array("0x".utf8)) || digits.starts(with: Array("0X".utf8)) {
      let hexadecimal = digits.dropFirst(2)
      return !hexadecimal.isEmpty
        && hexadecimal.allSatisfy { $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }
    }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// A decimal fraction with or without an exponent; no infinity.
  static func isReal(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = withoutSign(text).first, isDigit(first) || first == UInt8(ascii: ".") else {
      return false
    }
    let isDecimal = text.allSatisfy { isDigit($0) || Array(".eE+-".utf8).contains($0) }
    return isDecimal && Double(String(decoding: text, as: UTF8.self))?.isFinite == true
  }

  private static func withoutSign(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
