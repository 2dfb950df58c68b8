/// The state of a policy in the little XML of the Policy configuration service provider:
/// `<enabled/><data id="ELEMENT" value="…"/>`, or `<disabled/>`.
public struct PolicyState: Sendable {
  /// Whether the policy is enabled, at the place that says so.
  public let isEnabled: Value
  /// The values of the policy's elements: an object of strings under the elements' names.
  public let elements: Value

  /// Reads the state that a string holds.
  /// - Throws: ``ReadingError`` at the place of the file where it cannot be read.
  init(_ host: Value) throws(ReadingError) {
    guard host.kind == .string else {
      throw ReadingError(
        .malformed("the state of a policy is a string: <enabled/> or <disabled/>"),
        at: host.place.lowerBound)
    }
    let text = Array(host.utf8)
    do throws(ReadingError) {
      let parser = try text.withUnsafeBufferPointer {
        (bytes) throws(ReadingError) -> PolicyStateParser in
        var parser = PolicyStateParser(bytes)
        try parser.parse()
        return parser
      }
      isEnabled = parser.state.build(text: text, escaping: .none, host: host).root
      elements = parser.elements.build(text: text, escaping: .xml, host: host).root
    } catch {
      let offset = min(error.offset, text.count)
      throw ReadingError(error.reason, at: host.place(of: offset..<offset).lowerBound)
    }
  }
}

/// Goes through the state of a policy. It never recurses and reads each byte once.
private struct PolicyStateParser {
  private(set) var state = ValueTreeBuilder()
  private(set) var elements = ValueTreeBuilder()
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  mutating func parse() throws(ReadingError) {
    try elements.begin(.object, at: 0)
    skipSpace()
    // As the state has to be wrapped where it is sent as SyncML.
    if take("<![CDATA[") { try findEndOfSection() }
    var isStateKnown = false
    skipSpace()
    while position < end {
      let start = position
      guard take("<") else { throw malformed("expected <enabled/>, <disabled/> or <data …/>") }
      let name = word()
      switch name {
      case "enabled", "disabled":
        guard !isStateKnown else { throw malformed("a policy has one state") }
        isStateKnown = true
        try closeTag(name)
        state.boolean(name == "enabled", at: start..<position)
      case "data":
        try readData()
        try closeTag(name)
      default:
        throw malformed("expected <enabled/>, <disabled/> or <data …/>", at: start)
      }
      skipSpace()
    }
    guard isStateKnown else {
      throw malformed("the state of a policy begins with <enabled/> or <disabled/>", at: 0)
    }
    elements.end(at: end)
  }

  /// A section ends at the text's end, where nothing but white space may follow it.
  private mutating func findEndOfSection() throws(ReadingError) {
    while end > position, isSpace(bytes[end - 1]) { end -= 1 }
    guard end - position >= 3, bytes[(end - 3)..<end].elementsEqual("]]>".utf8) else {
      throw malformed("the CDATA section is not closed with ]]>")
    }
    end -= 3
    skipSpace()
  }

  private mutating func readData() throws(ReadingError) {
    var attributes: [String: Attribute] = [:]
    skipSpace()
    while position < end, bytes[position] != UInt8(ascii: "/"),
      bytes[position] != UInt8(ascii: ">")
    {
      let start = position
      let name = word()
      skipSpace()
      guard !name.isEmpty, take("=") else {
        throw malformed("expected a name with a value in quotes", at: start)
      }
      skipSpace()
      guard attributes.updateValue(try attribute(), forKey: name) == nil else {
        throw malformed("the same attribute twice", at: start)
      }
      skipSpace()
    }
    guard let id = attributes["id"], let value = attributes["value"] else {
      throw malformed("<data> needs an id and a value")
    }
    elements.key(id.characters, at: id.range)
    elements.string(value.characters, at: value.range)
  }

  private struct Attribute {
    let characters: ValueTreeBuilder.Characters
    let range: Range<Int>
  }

  /// A value in quotes, with its references and white space read as XML 1.0 §3.3.3 has it.
  private mutating func attribute() throws(ReadingError) -> Attribute {
    guard position < end, bytes[position] == UInt8(ascii: "\"") || bytes[position] == 0x27 else {
      throw malformed("expected a value in quotes")
    }
    let quote = bytes[position]
    position += 1
    let start = position
    var decoded: [UInt8]?
    while position < end, bytes[position] != quote {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "<"): throw malformed("a < in a value is written &lt;")
      case UInt8(ascii: "&"):
        if decoded == nil { decoded = Array(bytes[start..<position]) }
        decoded?.append(contentsOf: try reference())
        continue
      case 0x09, 0x0A, 0x0D:
        if decoded == nil { decoded = Array(bytes[start..<position]) }
        let isPair = byte == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
        if isPair { position += 1 }
        decoded?.append(0x20)
      default: decoded?.append(byte)
      }
      position += 1
    }
    guard position < end else { throw malformed("the value is not closed", at: start - 1) }
    let range = start..<position
    position += 1
    return Attribute(characters: decoded.map { .decoded($0) } ?? .verbatim(range), range: range)
  }

  private mutating func reference() throws(ReadingError) -> [UInt8] {
    let start = position
    let longest = 12
    guard
      let semicolon = bytes[position..<min(end, position + longest)].firstIndex(
        of: UInt8(ascii: ";"))
    else { throw malformed("an & in a value is written &amp;", at: start) }
    let name = String(decoding: bytes[(start + 1)..<semicolon], as: UTF8.self)
    position = semicolon + 1
    switch name {
    case "lt": return Array("<".utf8)
    case "gt": return Array(">".utf8)
    case "amp": return Array("&".utf8)
    case "quot": return Array("\"".utf8)
    case "apos": return Array("'".utf8)
    default:
      let digits = name.dropFirst()
      let number =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      guard name.first == "#", let scalar = number.flatMap(Unicode.Scalar.init), scalar.value > 0
      else { throw malformed("a reference that XML does not have", at: start) }
      return Array(String(scalar).utf8)
    }
  }

  /// The end of an empty element: `/>`, or `>` with the closing tag behind it.
  private mutating func closeTag(_ name: String) throws(ReadingError) {
    skipSpace()
    if take("/>") { return }
    guard take(">") else { throw malformed("the element is not closed") }
    skipSpace()
    guard take("</"), word() == name, take(">") else {
      throw malformed("the element is not closed")
    }
  }

  private mutating func word() -> String {
    let start = position
    while position < end, isLetter(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= end,
      bytes[position..<(position + length)].elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: length))
    else { return false }
    position += length
    return true
  }

  private mutating func skipSpace() {
    while position < end, isSpace(bytes[position]) { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func malformed(_ problem: String, at offset: Int? = nil) -> ReadingError {
    ReadingError(.malformed(problem), at: offset ?? position)
  }
}
