/// Goes through JSON text once and hands what it meets to a ``ValueTreeBuilder``.
///
/// It keeps no stack of its own and never recurses, so that nesting is bounded in one place.
struct JSONParser {
  private(set) var builder = ValueTreeBuilder()
  /// The offset of the first comment or trailing comma.
  private(set) var relaxedSyntax: Int?
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What the grammar allows next.
  private enum Expectation {
    case value
    /// Just after `[`: a value or `]`.
    case firstElement
    /// Just after `{`: a key or `}`.
    case firstKey
    case key
    /// After a value: `,` or the end of what is open.
    case separator
  }

  mutating func parse() throws(ReadingError) {
    try skipSpace()
    guard position < bytes.count else { throw ReadingError(.empty, at: 0) }
    var expectation = Expectation.value
    repeat {
      try skipSpace()
      expectation = try step(expectation)
    } while !builder.isComplete
    try skipSpace()
    guard position == bytes.count else {
      throw malformed("there is more text after the end of the document")
    }
  }

  private mutating func step(_ expectation: Expectation) throws(ReadingError) -> Expectation {
    guard position < bytes.count else {
      throw malformed("the document ends in the middle of an object or array")
    }
    let byte = bytes[position]
    switch expectation {
    case .value:
      return try value(byte)
    case .firstElement:
      if byte == UInt8(ascii: "]") { return close() }
      return try value(byte)
    case .firstKey:
      if byte == UInt8(ascii: "}") { return close() }
      return try key(byte)
    case .key:
      return try key(byte)
    case .separator:
      return try separator(byte)
    }
  }

  private mutating func separator(_ byte: UInt8) throws(ReadingError) -> Expectation {
    let isObject = builder.innermost == .object
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return close() }
    guard byte == UInt8(ascii: ",") else {
      throw malformed(isObject ? "expected a comma or }" : "expected a comma or ]")
    }
    let comma = position
    position += 1
    try skipSpace()
    if position < bytes.count, bytes[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      relaxedSyntax = relaxedSyntax ?? comma
      return close()
    }
    return isObject ? .key : .value
  }

  private mutating func close() -> Expectation {
    position += 1
    builder.end(at: position)
    return .separator
  }

  private mutating func key(_ byte: UInt8) throws(ReadingError) -> Expectation {
    guard byte == UInt8(ascii: "\"") else {
      throw malformed("expected a key in double quotes")
    }
    let start = position
    let characters = try string()
    builder.key(characters, at: start..<position, isQuoted: true)
    try skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      throw malformed("expected a colon after the key")
    }
    position += 1
    return .value
  }

  private mutating func value(_ byte: UInt8) throws(ReadingError) -> Expectation {
    let start = position
    switch byte {
    case UInt8(ascii: "{"):
      try builder.begin(.object, at: start)
      position += 1
      return .firstKey
    case UInt8(ascii: "["):
      try builder.begin(.array, at: start)
      position += 1
      return .firstElement
    case UInt8(ascii: "\""):
      let characters = try string()
      builder.string(characters, at: start..<position, isQuoted: true)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
    case UInt8(ascii: "t") where take("true"): builder.boolean(true, at: start..<position)
    case UInt8(ascii: "f") where take("false"): builder.boolean(false, at: start..<position)
    case UInt8(ascii: "n") where take("null"):
      builder.scalar(.null, .verbatim(start..<position), at: start..<position)
    case UInt8(ascii: "'"):
      throw malformed("strings stand in double quotes")
    default:
      throw malformed("expected a value")
    }
    return .separator
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for offset in position..<end where bytes[offset] != word.utf8Start[offset - position] {
      return false
    }
    position = end
    return true
  }

  private mutating func number() throws(ReadingError) {
    let start = position
    var isReal = false
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let leading = position
    guard skipDigits() else { throw malformed("expected a digit") }
    if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 {
      position = leading
      throw malformed("a number does not begin with a zero")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isReal = true
      position += 1
      guard skipDigits() else { throw malformed("expected a digit after the decimal point") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isReal = true
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard skipDigits() else { throw malformed("expected a digit in the exponent") }
    }
    builder.scalar(
      isReal ? .real : .integer, .verbatim(start..<position), at: start..<position)
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while position < bytes.count,
      case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[position]
    {
      position += 1
    }
    return position > start
  }

  private mutating func skipSpace() throws(ReadingError) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(ReadingError) {
    let start = position
    relaxedSyntax = relaxedSyntax ?? start
    guard position + 1 < bytes.count else { throw malformed("expected a value") }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
        position += 1
      }
    case UInt8(ascii: "*"):
      position += 2
      while position + 1 < bytes.count {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
          position += 2
          return
        }
        position += 1
      }
      throw ReadingError(.malformed("the comment is never closed"), at: start)
    default: throw malformed("expected a value")
    }
  }

  private func malformed(_ problem: String) -> ReadingError {
    ReadingError(.malformed(problem), at: position)
  }
}

extension JSONParser {
  /// Reads a string, from its opening quote to past its closing one.
  fileprivate mutating func string() throws(ReadingError) -> ValueTreeBuilder.Characters {
    let start = position + 1
    position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return .verbatim(start..<(position - 1))
      case UInt8(ascii: "\\"):
        return .decoded(try escapedString(from: start))
      case 0..<0x20:
        throw malformed("a line break or control character inside a string is written as an escape")
      default:
        position += 1
      }
    }
    throw ReadingError(.malformed("the string is never closed"), at: start - 1)
  }

  /// Goes on at the first backslash of a string that began at `start`.
  private mutating func escapedString(from start: Int) throws(ReadingError) -> [UInt8] {
    var decoded = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return decoded
      case UInt8(ascii: "\\"):
        try escape(into: &decoded)
      case 0..<0x20:
        throw malformed("a line break or control character inside a string is written as an escape")
      default:
        decoded.append(byte)
        position += 1
      }
    }
    throw ReadingError(.malformed("the string is never closed"), at: start - 1)
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(ReadingError) {
    guard position + 1 < bytes.count else { throw malformed("the string is never closed") }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): decoded.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): decoded.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): decoded.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      try unicodeEscape(into: &decoded)
      return
    default:
      throw malformed("no such escape; a backslash itself is written twice")
    }
    position += 2
  }

  private mutating func unicodeEscape(into decoded: inout [UInt8]) throws(ReadingError) {
    let start = position
    var code = try codeUnit()
    if 0xD800...0xDBFF ~= code {
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw loneSurrogate(at: start) }
      let low = try codeUnit()
      guard 0xDC00...0xDFFF ~= low else { throw loneSurrogate(at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else {
      throw loneSurrogate(at: start)
    }
    decoded.append(contentsOf: encoded)
  }

  private func loneSurrogate(at offset: Int) -> ReadingError {
    ReadingError(.malformed("half of a surrogate pair is no character"), at: offset)
  }

  /// The four digits of `\uXXXX` at the position.
  private mutating func codeUnit() throws(ReadingError) -> UInt32 {
    guard position + 6 <= bytes.count else { throw malformed("\\u takes four hexadecimal digits") }
    var code: UInt32 = 0
    for offset in (position + 2)..<(position + 6) {
      guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue,
        bytes[offset] < 0x80
      else { throw malformed("\\u takes four hexadecimal digits") }
      code = code << 4 | UInt32(digit)
    }
    position += 6
    return code
  }
}
