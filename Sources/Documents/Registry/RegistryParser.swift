/// Goes through a registry file line by line.
struct RegistryParser {
  var builder = ValueTreeBuilder()
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var header = RegistryHeader.version5
  /// Where the last thing of the open section ended.
  private var contentEnd = 0
  private var isInSection = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func parse() throws(ReadingError) -> ValueTreeBuilder {
    try readHeader()
    try builder.begin(.object, at: 0)
    while position < bytes.count {
      skipSpaces()
      guard let byte = peek() else { break }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: ";"): skipLine()
      case UInt8(ascii: "["): try readSection()
      case UInt8(ascii: "\""), UInt8(ascii: "@"): try readValue()
      default:
        throw malformed("expected a [key], a \"name\"=value or a comment after a semicolon")
      }
    }
    endSection()
    builder.end(at: bytes.count)
    return builder
  }

  private mutating func readHeader() throws(ReadingError) {
    let end = endOfLine(from: 0)
    if bytes[..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }), end == bytes.count {
      throw ReadingError(.empty, at: 0)
    }
    guard let header = RegistryHeader(line: Array(bytes[..<min(end, 80)])[...]) else {
      throw malformed(
        "the first line must be \"Windows Registry Editor Version 5.00\": regedit refuses the file")
    }
    self.header = header
    position = end
  }

  private mutating func readSection() throws(ReadingError) {
    endSection()
    let start = position
    let lineEnd = endOfLine(from: start)
    guard let bracket = closingBracket(from: start + 1, to: lineEnd) else {
      throw malformed("the key is not closed with ]")
    }
    let path = (start + 1)..<bracket
    builder.key(.verbatim(path), at: path)
    try builder.begin(.object, at: start)
    isInSection = true
    contentEnd = bracket + 1
    position = lineEnd
  }

  private mutating func endSection() {
    guard isInSection else { return }
    builder.end(at: contentEnd)
    isInSection = false
  }

  /// The bracket that ends a path, which may hold brackets itself: the first one with nothing but
  /// spaces or a comment behind it, else the last of the line.
  private func closingBracket(from start: Int, to end: Int) -> Int? {
    var found: Int?
    var isCandidate = false
    for offset in start..<max(start, end) {
      switch bytes[offset] {
      case UInt8(ascii: "]"):
        found = offset
        isCandidate = true
      case 0x20, 0x09: break
      case UInt8(ascii: ";") where isCandidate: return found
      default: isCandidate = false
      }
    }
    return found
  }

  private mutating func readValue() throws(ReadingError) {
    guard isInSection else { throw malformed("a value before the first [key]") }
    if peek() == UInt8(ascii: "@") {
      builder.key(.verbatim(position..<position), at: position..<(position + 1))
      position += 1
    } else {
      let start = position
      let name = try quoted()
      builder.key(name, at: start..<position, isQuoted: true)
    }
    skipSpaces()
    guard peek() == UInt8(ascii: "=") else { throw malformed("expected = after the name") }
    position += 1
    skipSpaces()
    try readData()
    contentEnd = position
    skipSpaces()
    switch peek() {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
    case UInt8(ascii: ";"): skipLine()
    default: throw malformed("expected the end of the line after the value")
    }
  }

  private mutating func readData() throws(ReadingError) {
    let start = position
    switch peek() {
    case UInt8(ascii: "\""):
      let characters = try quoted()
      builder.string(
        characters, at: start..<position, isQuoted: true, wireType: .registryString)
    case UInt8(ascii: "-"):
      position += 1
      builder.scalar(
        .null, .verbatim(start..<position), at: start..<position, wireType: .registryDeletion)
    case .some where take("dword:"):
      skipSpaces()
      try readDoubleWord(from: start)
    case .some where take("hex:"):
      try add(RegistryData(type: 3, bytes: try readBytes()), at: start..<position)
    case .some where take("hex("):
      let type = try readType()
      try add(RegistryData(type: type, bytes: try readBytes()), at: start..<position)
    default:
      throw malformed("expected a text in quotes, dword:, hex: or - after =")
    }
  }

  /// Reads a text in quotes, which ends on its line.
  private mutating func quoted() throws(ReadingError) -> ValueTreeBuilder.Characters {
    let start = position + 1
    var decoded: [UInt8]?
    position = start
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return decoded.map { .decoded($0) } ?? .verbatim(start..<(position - 1))
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw unclosed(start - 1)
      case UInt8(ascii: "\\"):
        if decoded == nil { decoded = Array(bytes[start..<position]) }
        position += 1
        guard let next = peek(), next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") else {
          throw unclosed(start - 1)
        }
        decoded?.append(next)
      default:
        decoded?.append(byte)
      }
      position += 1
    }
    throw unclosed(start - 1)
  }

  private func unclosed(_ start: Int) -> ReadingError {
    ReadingError(
      .malformed(
        "the text is not closed on its line: a quote inside it is written \\\", and a line break "
          + "cannot stand in quotes"), at: start)
  }
}
