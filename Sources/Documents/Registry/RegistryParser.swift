/// Goes through a registry file line by line.
struct RegistryParser {
  private var builder = ValueTreeBuilder()
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var header = RegistryHeader.version5
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

extension RegistryParser {
  private mutating func readDoubleWord(from start: Int) throws(ReadingError) {
    let digits = position
    var value: UInt64 = 0
    while let digit = hexadecimalDigit() {
      value = value << 4 | UInt64(digit)
      position += 1
      guard position - digits <= 8 else { throw malformed("dword: takes at most eight digits") }
    }
    guard position > digits else { throw malformed("dword: takes hexadecimal digits") }
    builder.scalar(
      .integer, .decoded(Array(String(value).utf8)), at: start..<position,
      wireType: .registryDoubleWord)
  }

  /// The type number of `hex(N):`, which is hexadecimal itself.
  private mutating func readType() throws(ReadingError) -> UInt32 {
    let start = position
    var type: UInt32 = 0
    while let digit = hexadecimalDigit(), position - start < 8 {
      type = type << 4 | UInt32(digit)
      position += 1
    }
    guard position > start, take("):") else {
      throw malformed("expected a type in hexadecimal digits and ): after hex(")
    }
    return type
  }

  /// Bytes in two digits each with commas between, folded over lines with a backslash.
  private mutating func readBytes() throws(ReadingError) -> [UInt8] {
    var result: [UInt8] = []
    var end = position
    var isAfterComma = true
    while true {
      skipSpaces()
      switch peek() {
      case UInt8(ascii: "\\"):
        position += 1
        try skipFold()
      case UInt8(ascii: ",") where !isAfterComma:
        position += 1
        end = position
        isAfterComma = true
      default:
        guard isAfterComma, let first = hexadecimalDigit() else {
          // The caller looks at what follows; white space is none of the value.
          position = end
          return result
        }
        position += 1
        var byte = first
        if let second = hexadecimalDigit() {
          byte = byte << 4 | second
          position += 1
        }
        result.append(byte)
        end = position
        isAfterComma = false
      }
    }
  }

  /// After a backslash: the rest of its line is empty, or a comment; comment lines may follow.
  private mutating func skipFold() throws(ReadingError) {
    skipSpaces()
    guard let byte = peek() else { return }
    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ";")
    else { throw malformed("a backslash folds the line only at its end") }
    repeat {
      skipLine()
      skipLineEnd()
      skipSpaces()
    } while peek() == UInt8(ascii: ";")
  }

  private mutating func add(_ data: RegistryData, at range: Range<Int>) throws(ReadingError) {
    switch data.content(header: header) {
    case .text(let text):
      builder.string(.decoded(text), at: range, isOpaque: true, wireType: data.wireType)
    case .list(let texts):
      try builder.begin(.array, at: range.lowerBound, wireType: data.wireType)
      for text in texts {
        builder.string(.decoded(text), at: range, isOpaque: true, wireType: data.wireType)
      }
      builder.end(at: range.upperBound)
    case .number(let number):
      builder.scalar(
        .integer, .decoded(Array(String(number).utf8)), at: range, wireType: data.wireType)
    case .bytes:
      builder.scalar(.data, .verbatim(range), at: range, wireType: data.wireType)
    }
  }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private func hexadecimalDigit() -> UInt8? {
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return byte - UInt8(ascii: "A") + 10
    default: return nil
    }
  }

  /// Moves past a word in whatever case, if it stands here.
  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length {
      let byte = bytes[position + index]
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      guard (isCapital ? byte | 0x20 : byte) == word.utf8Start[index] else { return false }
    }
    position += length
    return true
  }

  private mutating func skipSpaces() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { position += 1 }
  }

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    return end
  }

  private mutating func skipLine() { position = endOfLine(from: position) }

  private mutating func skipLineEnd() {
    if peek() == UInt8(ascii: "\r") { position += 1 }
    if peek() == UInt8(ascii: "\n") { position += 1 }
  }

  private func malformed(_ problem: String) -> ReadingError {
    ReadingError(.malformed(problem), at: position)
  }
}
