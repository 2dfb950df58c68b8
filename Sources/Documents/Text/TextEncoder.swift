extension SourceText {
  /// The text as a file's bytes, in the encoding in which it was written, with the byte order mark it
  /// had.
  /// - Throws: ``EditingError/notInEncoding`` for a character that a single-byte encoding lacks, and
  ///   ``EditingError/binary`` for what was no text.
  public func encoded() throws(EditingError) -> [UInt8] {
    switch encoding {
    case .utf8(let mark): return (mark ? [0xEF, 0xBB, 0xBF] : []) + bytes
    case .utf16LittleEndian(let mark):
      return Self.utf16(bytes, mark: mark) { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian(let mark):
      return Self.utf16(bytes, mark: mark) { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .latin1, .windows1252: return try Self.singleBytes(bytes, encoding)
    case .binary: throw .binary
    }
  }

  private static func utf16(
    _ text: [UInt8], mark: Bool, _ encode: (UInt16) -> [UInt8]
  ) -> [UInt8] {
    var result = mark ? encode(0xFEFF) : []
    result.reserveCapacity(2 * text.count + 2)
    for unit in String(decoding: text, as: UTF8.self).utf16 { result += encode(unit) }
    return result
  }

  /// Encodes text in one byte a character.
  static func singleBytes(
    _ text: [UInt8], _ encoding: TextEncoding
  ) throws(EditingError) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if encoding == .windows1252, let index = windows1252.firstIndex(of: scalar.value) {
        result.append(0x80 + UInt8(index))
      } else if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value)
        || (encoding == .latin1 && scalar.value < 0x100)
      {
        result.append(UInt8(scalar.value))
      } else {
        throw .notInEncoding
      }
    }
    return result
  }
}
