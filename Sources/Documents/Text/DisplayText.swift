extension SourceText {
  /// A file's text for showing where reading it stopped; offsets of a ``ReadingError`` are its own.
  ///
  /// Decoding never fails: what is no character of the encoding stays as its bytes, or, in UTF-16,
  /// ends the text.
  public init(displaying data: [UInt8]) {
    if data.starts(with: BinaryPropertyListReader.magic)
      || data.starts(with: PolicyFileReader.signature) || FormatDetection.isSignedMessage(data)
    {
      self.init(utf8: [], encoding: .binary)
      return
    }
    if let source = try? SourceText(decoding: data) {
      self = source
    } else if let source = try? XMLDeclaration.decode(data) {
      self = source
    } else if let source = try? RegistryReader.decode(data) {
      self = source
    } else {
      self = Self.decodedPart(of: data)
    }
  }

  /// As much of a text as can be decoded; text that is no UTF-16 stays as it is.
  private static func decodedPart(of data: [UInt8]) -> SourceText {
    let isBigEndian = data.starts(with: [0xFE, 0xFF]) || data.first == 0
    let isUTF16 =
      isBigEndian || data.starts(with: [0xFF, 0xFE]) || data.dropFirst().first == 0
    guard isUTF16 else {
      let mark = data.starts(with: [0xEF, 0xBB, 0xBF])
      return SourceText(utf8: mark ? Array(data.dropFirst(3)) : data, encoding: .utf8(mark: mark))
    }
    let mark = data.starts(with: [0xFE, 0xFF]) || data.starts(with: [0xFF, 0xFE])
    return SourceText(
      utf8: validPrefixOfUTF16(data[(mark ? 2 : 0)...], isBigEndian: isBigEndian),
      encoding: isBigEndian ? .utf16BigEndian(mark: mark) : .utf16LittleEndian(mark: mark))
  }
}
