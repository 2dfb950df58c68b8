/// Writes scalars of YAML (YAML 1.2.2 §7.3).
enum YAMLText {
  /// The way in which a string is written.
  enum Style {
    /// Without quotes where that is safe, else in double quotes.
    case plain
    case singleQuoted
    case doubleQuoted

    /// The style of a scalar that begins with a character.
    init(first: UInt8?) {
      switch first {
      case UInt8(ascii: "'"): self = .singleQuoted
      case UInt8(ascii: "\""): self = .doubleQuoted
      default: self = .plain
      }
    }
  }

  static func scalar(_ text: String, style: Style = .plain, isInFlow: Bool) -> [UInt8] {
    let bytes = Array(text.utf8)
    switch style {
    case .plain where isPlainSafe(text, isInFlow: isInFlow): return bytes
    case .singleQuoted where isPrintable(text):
      let quote = UInt8(ascii: "'")
      return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    case .plain, .singleQuoted, .doubleQuoted: return doubleQuoted(text)
    }
  }

  private static func doubleQuoted(_ text: String) -> [UInt8] {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return Array((result + "\"").utf8)
  }

  /// Whether a reader takes the characters for this string and nothing else, one that follows YAML 1.1
  /// included.
  private static func isPlainSafe(_ text: String, isInFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isPrintable(text),
      YAMLScalar(plain: bytes) == .string, !earlierBooleans.contains(text.lowercased())
    else { return false }
    let isWord = first >= 0x80 || !indicators.contains(first)
    guard isWord, first != 0x20, last != 0x20, last != UInt8(ascii: ":") else { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":"), next == 0x20 { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
    }
    guard !bytes.starts(with: "---".utf8), !bytes.starts(with: "...".utf8) else { return false }
    return !isInFlow || !bytes.contains(where: Array(",[]{}".utf8).contains)
  }

  private static let indicators = Array("-?:,[]{}#&*!|>'\"%@`<=".utf8)
  private static let earlierBooleans: Set<String> = ["yes", "no", "on", "off", "y", "n"]

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isPrintable)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    default: scalar.value > 0xFFFF
    }
  }
}
