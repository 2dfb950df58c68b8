/// How YAML spells strings and numbers, so that readers of versions 1.1 and 1.2 agree on them.
enum YAMLText {
  /// The longest key, in bytes, that may stand on a line with its value: parsers look for the colon
  /// within 1024 characters (YAML 1.2.2 §7.4.2).
  static let longestKey = 1000

  /// A string on one line: as it is where nobody could read anything else, else in double quotes.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A number in digits that are one in both versions: version 1.1 wants a point in a number with an
  /// exponent, and a sign before the exponent.
  static func number(_ digits: String) -> String {
    guard let exponent = digits.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return digits }
    var mantissa = String(digits[..<exponent])
    if !mantissa.utf8.contains(UInt8(ascii: ".")) { mantissa += ".0" }
    let power = digits[digits.index(after: exponent)...]
    return mantissa + "e" + (power.hasPrefix("-") || power.hasPrefix("+") ? "" : "+") + power
  }

  // MARK: - Plain

  /// Whether a string can stand without quotes. Many more could; these leave no doubt.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "/"),
      let last = bytes.last, last != UInt8(ascii: ":"), last != 0x20
    else { return false }
    var previous: UInt8 = 0
    for byte in bytes {
      guard isLetter(byte) || isDigit(byte) || plainSigns.contains(byte) else { return false }
      // A colon before a space ends a key.
      if byte == 0x20, previous == UInt8(ascii: ":") || previous == 0x20 { return false }
      previous = byte
    }
    return !words.contains(text.lowercased())
  }

  private static let plainSigns = Set("-_./+()@~=, :".utf8)

  /// What some version reads as a truth value or as nothing.
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]

  // MARK: - Quoted

  /// A string in double quotes, with everything escaped that is no plain character (1.2.2 §5.7).
  private static func quoted(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    result.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += Array("\\\"".utf8)
      case "\\": result += Array("\\\\".utf8)
      case "\n": result += Array("\\n".utf8)
      case "\r": result += Array("\\r".utf8)
      case "\t": result += Array("\\t".utf8)
      case _ where isVisible(scalar): result += Array(String(scalar).utf8)
      default: result += escape(scalar).utf8
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      switch scalar.value {
      case ..<0x100: ("x", 2)
      case ..<0x10000: ("u", 4)
      default: ("U", 8)
      }
    return "\\\(letter)" + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  // MARK: - Block

  /// Whether a string is better read, and read the same, as a literal block: lines of visible text,
  /// the first of which has no space before it, and at most one line end after the last.
  static func canBeBlock(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(0x0A), let first = bytes.first, first != 0x0A, first != 0x20,
      !(bytes.suffix(2).elementsEqual([0x0A, 0x0A]))
    else { return false }
    var lineHasText = true
    var lineIsEmpty = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        // Spaces alone on a line are easily lost.
        guard lineHasText || lineIsEmpty else { return false }
        lineHasText = false
        lineIsEmpty = true
      case " ": lineIsEmpty = false
      case _ where isVisible(scalar):
        lineHasText = true
        lineIsEmpty = false
      default: return false
      }
    }
    return lineHasText || lineIsEmpty
  }

  /// Whether a character shows what it is: no control, no direction mark, no separator but the space.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse:
      return false
    // The last two of the basic plane are outside of what YAML takes (1.2.2 §5.1).
    default: return scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
