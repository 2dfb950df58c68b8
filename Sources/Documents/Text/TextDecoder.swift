extension SourceText {
  /// Decodes a file's bytes: UTF-8 and UTF-16 with or without a byte order mark.
  ///
  /// Without a mark, UTF-16 is told by the zero byte beside its first character, which in every
  /// format that `writ` reads is ASCII.
  /// - Throws: ``ReadingError`` at the first byte that is no character of the encoding.
  public init(decoding data: [UInt8]) throws(ReadingError) {
    if data.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(data.dropFirst(3))
      try Self.checkUTF8(rest)
      self.init(utf8: rest, encoding: .utf8(mark: true))
    } else if data.starts(with: [0xFF, 0xFE]) {
      self.init(
        utf8: try Self.decodeUTF16(data.dropFirst(2), isBigEndian: false),
        encoding: .utf16LittleEndian(mark: true))
    } else if data.starts(with: [0xFE, 0xFF]) {
      self.init(
        utf8: try Self.decodeUTF16(data.dropFirst(2), isBigEndian: true),
        encoding: .utf16BigEndian(mark: true))
    } else if data.count >= 2, data[0] != 0, data[1] == 0 {
      self.init(
        utf8: try Self.decodeUTF16(data[...], isBigEndian: false),
        encoding: .utf16LittleEndian(mark: false))
    } else if data.count >= 2, data[0] == 0, data[1] != 0 {
      self.init(
        utf8: try Self.decodeUTF16(data[...], isBigEndian: true),
        encoding: .utf16BigEndian(mark: false))
    } else {
      try Self.checkUTF8(data)
      self.init(utf8: data)
    }
  }

  /// Decodes a single-byte encoding, in which every byte is a character.
  ///
  /// `windows1252` is what regedit calls ANSI on a Western system.
  public init(decodingSingleBytes data: [UInt8], as encoding: TextEncoding) {
    var text: [UInt8] = []
    text.reserveCapacity(data.count)
    for byte in data {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      var code = UInt32(byte)
      if encoding == .windows1252, byte < 0xA0 { code = Self.windows1252[Int(byte - 0x80)] }
      text.append(contentsOf: String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
    }
    self.init(utf8: text, encoding: encoding)
  }

  /// The 32 positions in which windows-1252 differs from Latin-1 (WHATWG Encoding, index windows-1252).
  static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Finds the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates).
  private static func checkUTF8(_ bytes: [UInt8]) throws(ReadingError) {
    let invalid = bytes.withUnsafeBufferPointer(firstInvalidUTF8)
    if let offset = invalid { throw ReadingError(.notUTF8, at: offset) }
  }

  private static func firstInvalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        // Most text is ASCII: eight characters at a time.
        while offset + 8 <= bytes.count,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
        }
        if offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        continue
      }
      guard let length = sequenceLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// The length of the multi-byte sequence at an offset, or `nil` when it is malformed.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[offset] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<(offset + length) where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Decodes UTF-16 without a byte order mark.
  /// - Throws: ``ReadingError`` with the offset in the decoded text at which it is not valid.
  static func decodeUTF16(
    _ data: ArraySlice<UInt8>, isBigEndian: Bool
  ) throws(ReadingError) -> [UInt8] {
    let (text, isComplete) = decodeUTF16UpToError(data, isBigEndian: isBigEndian)
    guard isComplete else { throw ReadingError(.notUTF16, at: text.count) }
    return text
  }

  /// Decodes UTF-16 up to the first unit that is no character.
  static func validPrefixOfUTF16(_ data: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    decodeUTF16UpToError(data, isBigEndian: isBigEndian).text
  }

  private static func decodeUTF16UpToError(
    _ data: ArraySlice<UInt8>, isBigEndian: Bool
  ) -> (text: [UInt8], isComplete: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity(data.count)
    var decoder = UTF16()
    var units = UTF16Units(data: data, isBigEndian: isBigEndian).makeIterator()
    while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar):
        if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
      case .emptyInput: return (text, data.count.isMultiple(of: 2))
      case .error: return (text, false)
      }
    }
  }

  private struct UTF16Units: Sequence {
    let data: ArraySlice<UInt8>
    let isBigEndian: Bool

    func makeIterator() -> Iterator {
      Iterator(data: data, isBigEndian: isBigEndian, offset: data.startIndex)
    }

    struct Iterator: IteratorProtocol {
      let data: ArraySlice<UInt8>
      let isBigEndian: Bool
      var offset: Int

      mutating func next() -> UInt16? {
        guard offset + 1 < data.endIndex else { return nil }
        let first = UInt16(data[offset])
        let second = UInt16(data[offset + 1])
        offset += 2
        return isBigEndian ? first << 8 | second : second << 8 | first
      }
    }
  }
}
