extension RegistryParser {
  mutating func readDoubleWord(from start: Int) throws(ReadingError) {
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
  mutating func readType() throws(ReadingError) -> UInt32 {
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
  mutating func readBytes() throws(ReadingError) -> [UInt8] {
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

  mutating func add(_ data: RegistryData, at range: Range<Int>) throws(ReadingError) {
    if case .bytes = data.content(header: header) {
      builder.scalar(.data, .verbatim(range), at: range, wireType: data.wireType)
    } else {
      try builder.registryValue(data, header: header, at: range)
    }
  }
}
