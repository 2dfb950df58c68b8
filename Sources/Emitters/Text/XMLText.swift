/// Text in XML 1.0 (fifth edition).
enum XMLText {
  /// The first character that a document cannot contain, not even as a reference (§2.2).
  static func firstForbidden(in text: String) -> Unicode.Scalar? {
    // Both ranges that are forbidden begin with bytes that are rare in configurations.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return nil }
    return text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// Text between tags.
  ///
  /// Tabs and line ends are written as references, so that neither a parser (§2.11) nor an editor
  /// that converts line ends changes them.
  static func content(_ text: String) -> String {
    escape(text) { byte in
      switch byte {
      case UInt8(ascii: "\""): nil
      default: reference(byte)
      }
    }
  }

  /// The value of an attribute that stands in double quotes (§3.3.3).
  static func attribute(_ text: String) -> String { escape(text, with: reference) }

  /// Text of our own for people to read, whose line ends stay as they are.
  static func prose(_ text: String) -> String {
    escape(text) { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\n"): nil
      default: reference(byte)
      }
    }
  }

  private static func reference(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    // "]]>" must not stand in text; all of them, so that nobody has to look back.
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    case 0x0D: "&#13;"
    default: nil
    }
  }

  private static func escape(_ text: String, with replacement: (UInt8) -> String?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if let replacement = replacement(byte) {
        bytes.append(contentsOf: replacement.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
