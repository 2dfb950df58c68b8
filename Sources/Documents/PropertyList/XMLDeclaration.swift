/// The encoding that an XML declaration names (XML 1.0 §4.3.3).
enum XMLDeclaration {
  /// No declaration is longer; what follows is not searched.
  private static let searchedLength = 256

  /// Decodes a file as its bytes and its declaration say.
  ///
  /// A byte order mark and valid UTF-8 win over the declaration: files are converted more often than
  /// their first line is corrected.
  /// - Throws: ``ReadingError`` for an encoding that is not read, and for bytes that are not valid.
  static func decode(_ data: [UInt8]) throws(ReadingError) -> SourceText {
    let name = declaredEncoding(in: data[...].prefix(searchedLength))
    let decoded = Result { () throws(ReadingError) in try SourceText(decoding: data) }
    switch name {
    case nil, "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii":
      return try decoded.get()
    case "iso-8859-1", "latin1", "latin-1":
      if case .success(let source) = decoded { return source }
      return SourceText(decodingSingleBytes: data, as: .latin1)
    case "windows-1252", "cp1252":
      if case .success(let source) = decoded { return source }
      return SourceText(decodingSingleBytes: data, as: .windows1252)
    case .some(let other):
      throw ReadingError(.unsupportedEncoding(other), at: 0)
    }
  }

  /// The declared name in lower case, if there is one and it looks like a name.
  private static func declaredEncoding(in beginning: ArraySlice<UInt8>) -> String? {
    // Of UTF-16 every other byte is zero: its declaration is not needed to know the encoding.
    guard beginning.starts(with: "<?xml".utf8),
      let end = offset(of: "?>", in: beginning),
      let attribute = offset(of: "encoding", in: beginning[..<end])
    else { return nil }
    let value = beginning[(attribute + "encoding".utf8.count)..<end].drop { byte in
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
        UInt8(ascii: "="):
        true
      default: false
      }
    }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let name = value.dropFirst().prefix { $0 != quote }
    let isName = name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isName, !name.isEmpty, name.count <= 24 else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Where some characters first stand.
  private static func offset(of characters: StaticString, in text: ArraySlice<UInt8>) -> Int? {
    let searched = UnsafeBufferPointer(
      start: characters.utf8Start, count: characters.utf8CodeUnitCount)
    return text.indices.first { text[$0...].starts(with: searched) }
  }
}
