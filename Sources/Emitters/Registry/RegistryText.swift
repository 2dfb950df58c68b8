/// How a registry file spells values.
enum RegistryText {
  /// The longest line of hexadecimal bytes, in characters, as regedit folds them.
  static let longestLine = 80

  /// Whether a string can stand between quotes: a control character or a line separator cannot.
  static func canBeQuoted(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: false
      default: true
      }
    }
  }

  /// A string in quotes, with a backslash before every quote and backslash in it.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A `REG_SZ` as the bytes of its UTF-16LE text with the closing null, folded to lines of at most
  /// ``longestLine`` characters.
  /// - Parameter beginning: what the first line begins with: the value's name and `=`.
  static func binaryString(_ text: String, after beginning: String) -> String {
    var data: [UInt8] = []
    appendUTF16(text, to: &data)
    data += [0, 0]

    var written = Array((beginning + "hex(1):").utf8)
    var column = written.count
    for (position, byte) in data.enumerated() {
      let isLast = position == data.count - 1
      // Two digits, then a comma and the sign of continuation unless nothing follows.
      if position > 0, column + (isLast ? 2 : 4) > longestLine {
        written += Array("\\\r\n  ".utf8)
        column = 2
      }
      written.append(digit(byte >> 4))
      written.append(digit(byte & 0x0F))
      column += 2
      if !isLast {
        written.append(UInt8(ascii: ","))
        column += 1
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// Eight digits of a double word.
  static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// Appends text as UTF-16LE.
  static func appendUTF16(_ text: String, to bytes: inout [UInt8]) {
    for unit in text.utf16 {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
