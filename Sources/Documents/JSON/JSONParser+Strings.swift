extension JSONParser {
  /// Reads a string, from its opening quote to past its closing one.
  mutating func string() throws(ReadingError) -> ValueTreeBuilder.Characters {
    let start = position + 1
    position = Self.endOfPlainText(in: bytes, from: start)
    guard position < bytes.count else {
      throw ReadingError(.malformed("the string is never closed"), at: start - 1)
    }
    switch bytes[position] {
    case UInt8(ascii: "\""):
      position += 1
      return .verbatim(start..<(position - 1))
    case UInt8(ascii: "\\"):
      return .decoded(try escapedString(from: start))
    default:
      throw malformed("a line break or control character inside a string is written as an escape")
    }
  }

  /// The offset of the first quote, backslash or control character; the end of the text without one.
  ///
  /// Eight characters at a time are looked at, since strings are most of every document.
  private static func endOfPlainText(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var position = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      // The high bit of a byte is set where the byte was zero, or below 0x20; sometimes also of one that
      // follows such a byte.
      let ends =
        (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
        | (word &- ones &* 0x20) & ~word
      if ends & highBits != 0 { break }
      position += 8
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20: return position
      default: position += 1
      }
    }
    return position
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
