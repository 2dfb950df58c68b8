/// Writes JSON (RFC 8259) in one of two layouts, the same bytes for the same calls everywhere.
///
/// Only what must be escaped is: quotes, backslashes and control characters. Members keep the order in
/// which they are written.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// On one line without any space.
    case compact
    /// One member or entry a line, indented by two spaces a level.
    case indented
  }

  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var open: [(isEmpty: Bool, isAfterKey: Bool)] = []

  public init(_ layout: Layout) {
    self.layout = layout
  }

  /// Hands over what was written since the last call, so that a long document need not be kept.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  /// Hands over what was written, with the end of the line.
  public mutating func takeLine() -> [UInt8] {
    var line = takeBytes()
    line.append(UInt8(ascii: "\n"))
    return line
  }

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the member that the next call writes.
  public mutating func key(_ name: String) {
    separate()
    append(quoting: name.utf8)
    bytes.append(UInt8(ascii: ":"))
    if case .indented = layout { bytes.append(UInt8(ascii: " ")) }
    if !open.isEmpty { open[open.count - 1].isAfterKey = true }
  }

  public mutating func string(_ text: String) {
    separate()
    append(quoting: text.utf8)
  }

  public mutating func integer(_ number: Int) { literal(String(number)) }

  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func null() { literal("null") }

  /// Text that is JSON already: a number in the digits it was written with.
  public mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// A value of a document, its members in their order and its numbers in their digits.
  ///
  /// Dates and data, which JSON does not have, become strings of their characters.
  public mutating func value(_ value: Value) {
    switch value.kind {
    case .object:
      beginObject()
      for member in value.members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    case .array:
      beginArray()
      for element in value.elements { self.value(element) }
      endArray()
    case .string, .data, .date:
      separate()
      append(quoting: value.utf8)
    case .integer, .real: literal(value.string)
    case .boolean: boolean(value.booleanValue ?? false)
    case .null: null()
    }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    open.append((isEmpty: true, isAfterKey: false))
  }

  private mutating func end(_ bracket: UInt8) {
    let wasEmpty = open.popLast()?.isEmpty ?? true
    if !wasEmpty { breakLine() }
    bytes.append(bracket)
  }

  /// Puts a comma and a line break where they belong before what comes next.
  private mutating func separate() {
    guard let innermost = open.indices.last else { return }
    if open[innermost].isAfterKey {
      open[innermost].isAfterKey = false
      return
    }
    if !open[innermost].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[innermost].isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    guard case .indented = layout else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: open.count * 2))
  }

  private mutating func append(quoting text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    bytes += Self.escape(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes characters as they must stand inside a string.
  static func escape(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20:
        bytes.append(contentsOf: #"\u00"#.utf8)
        bytes.append(contentsOf: [hexadecimal(byte >> 4), hexadecimal(byte & 0x0F)])
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
