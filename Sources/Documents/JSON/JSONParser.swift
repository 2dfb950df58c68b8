/// Goes through JSON text once and hands what it meets to a ``ValueTreeBuilder``.
///
/// It keeps no stack of its own and never recurses, so that nesting is bounded in one place.
struct JSONParser {
  private(set) var builder: ValueTreeBuilder
  /// The offset of the first comment or trailing comma.
  private(set) var relaxedSyntax: Int?
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    builder = ValueTreeBuilder(forTextOf: bytes.count)
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
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    if byte == closing { return close() }
    guard byte == UInt8(ascii: ",") else {
      throw malformed(isObject ? "expected a comma or }" : "expected a comma or ]")
    }
    let comma = position
    position += 1
    try skipSpace()
    if position < bytes.count, bytes[position] == closing {
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
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      throw malformed("expected a value: text stands in double quotes")
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
    while true {
      var next = position
      while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
      position = next
      guard next < bytes.count, bytes[next] == UInt8(ascii: "/") else { return }
      try skipComment()
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
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

  func malformed(_ problem: String) -> ReadingError {
    ReadingError(.malformed(problem), at: position)
  }
}
