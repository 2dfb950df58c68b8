/// How a format writes the characters of a string that it cannot write as they are.
///
/// Needed to find a place inside a string again: the position of a mistake in JSON that stands in a
/// property list's string, for example, counts the entities before it.
public enum StringEscaping: Sendable {
  /// Nothing is escaped, or what is cannot be followed.
  case none
  /// RFC 8259 §7.
  case json
  /// XML 1.0: references, CDATA sections, comments, and line ends read as one line feed (§2.11).
  case xml
  /// A registry file's quoted strings: a backslash before a backslash or a quote.
  case registry
}

extension StringEscaping {
  /// Writes characters as they must stand inside a string.
  /// - Parameter raw: the string as it is written, whose manner is followed where there is a choice.
  func escape(_ text: [UInt8], like raw: ArraySlice<UInt8> = []) -> [UInt8] {
    switch self {
    case .none: return text
    case .json: return JSONWriter.escape(text)
    case .registry:
      return text.flatMap { byte in
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"")
          ? [UInt8(ascii: "\\"), byte] : [byte]
      }
    case .xml: return XMLEscape.escape(text, like: raw)
    }
  }
}

/// Characters of XML's text (XML 1.0 §2.4).
private enum XMLEscape {
  static func escape(_ text: [UInt8], like raw: ArraySlice<UInt8>) -> [UInt8] {
    let quote = quote(in: raw)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case 0x0D: result += "&#13;".utf8
      case UInt8(ascii: "\""): result += quote
      default: result.append(byte)
      }
    }
    return result
  }

  /// Quotes need no reference here; many tools write one all the same.
  private static func quote(in raw: ArraySlice<UInt8>) -> [UInt8] {
    guard !raw.contains(UInt8(ascii: "\"")) else { return [UInt8(ascii: "\"")] }
    let references = ["&#34;", "&quot;", "&#x22;"].map { Array($0.utf8) }
    let used = references.first { reference in
      raw.indices.contains { raw[$0] == reference[0] && raw[$0...].starts(with: reference) }
    }
    return used ?? [UInt8(ascii: "\"")]
  }
}
