/// How PowerShell spells strings.
///
/// Scripts are ASCII: PowerShell 5.1 reads one without a byte order mark in the code page of the
/// machine, and some consoles take the mark away.
enum PowerShellText {
  /// An expression that is the string, on one line.
  ///
  /// In single quotes only the quote itself is special, which is doubled; a here-string would take its
  /// line ends from the file. What is no printable ASCII is written in the escapes of .NET's regular
  /// expressions, where every backslash is doubled.
  static func expression(_ text: String) -> String {
    guard text.utf8.allSatisfy(isPrintable) else {
      return "[regex]::Unescape(\(unescapable(text)))"
    }
    return quoted(text)
  }

  /// Printable ASCII in single quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  private static func unescapable(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "'")]
    for unit in text.utf16 {
      switch unit {
      case 0x27: result += Array("''".utf8)
      case 0x5C: result += Array("\\\\".utf8)
      case 0x0A: result += Array("\\n".utf8)
      case 0x0D: result += Array("\\r".utf8)
      case 0x09: result += Array("\\t".utf8)
      case 0x20..<0x7F: result.append(UInt8(truncatingIfNeeded: unit))
      default:
        let digits = String(unit, radix: 16, uppercase: true)
        result += Array(
          ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
      }
    }
    result.append(UInt8(ascii: "'"))
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }
}
