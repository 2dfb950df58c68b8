import KeyCatalog
import WebAddress

/// What texts of a format must look like.
enum TextFormat {
  /// What a format demands, in words that follow "must be"; nothing for a format that has rules of
  /// its own, or when the text is as it should be.
  static func demand(of format: ValueFormat, unmetBy text: String) -> String? {
    guard let demand = demand(of: format), !demand.isMet(text) else { return nil }
    return demand.words
  }

  /// Whether a format demands anything of a text, other than what rules of its own do.
  static func hasDemand(_ format: ValueFormat) -> Bool { demand(of: format) != nil }

  private static func demand(
    of format: ValueFormat
  ) -> (words: String, isMet: (String) -> Bool)? {
    switch format {
    case .uuid: ("a UUID", isUUID)
    case .uuidOrDomain: ("a UUID or a domain", { isUUID($0) || isDomain($0) })
    case .awsRegion: ("an AWS region such as eu-central-1", isRegion)
    case .color: ("a color such as #F5F5F5", isColor)
    case .singleLine: ("one line", isSingleLine)
    case .headerValue: ("the value of an HTTP header, on one line", isHeaderValue)
    case .hostNameList: ("host names with spaces between them", isHostList)
    default: nil
    }
  }

  /// A UUID as RFC 9562 writes it: five groups of hexadecimal digits, without braces.
  static func isUUID(_ text: String) -> Bool {
    guard text.utf8.count == 36 else { return false }
    return text.utf8.enumerated().allSatisfy { position, byte in
      [8, 13, 18, 23].contains(position) ? byte == UInt8(ascii: "-") : isHexadecimal(byte)
    }
  }

  /// A name of at least two labels.
  static func isDomain(_ text: String) -> Bool {
    guard let host = try? Host(parsing: text), case .name = host else { return false }
    return host.labels.count >= 2 && host.labels.allSatisfy(isLabel)
  }

  /// Letters, then further words, then a number: `us-gov-west-1`.
  private static func isRegion(_ text: String) -> Bool {
    let parts = text.utf8.prefix(64).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.utf8.count < 64, parts.count >= 3, let number = parts.last else { return false }
    return (1...2).contains(number.count) && number.allSatisfy(isDigit)
      && parts[0].count == 2
      && parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(isLowercase) }
  }

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
      && text.utf8.dropFirst().allSatisfy(isHexadecimal)
  }

  private static func isSingleLine(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.value == 0x0A || $0.value == 0x0D || $0.value == 0x2028 }
  }

  /// RFC 9110 §5.5, and what fetch refuses: no line breaks and no NUL.
  private static func isHeaderValue(_ text: String) -> Bool {
    !text.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0 }
  }

  private static func isHostList(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).allSatisfy { host in
      (try? Host(parsing: String(host))).map { $0.labels.allSatisfy(isLabel) } ?? false
    }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty
      && label.utf8.allSatisfy {
        isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  private static func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
