/// Opens the text that a custom profile wraps in base64 (RFC 4648 §4).
enum Base64Text {
  /// The types of settings whose value is wrapped.
  private static let types = ["omaSettingStringXml", "omaSettingBase64"]

  /// What is wrapped in a value; the value itself where nothing is.
  ///
  /// No place inside the text can be told then, only the whole.
  static func opened(_ value: Value, ofType type: String) -> Value {
    guard value.kind == .string, types.contains(where: type.hasSuffix),
      let bytes = decode(value.utf8), String(validating: bytes, as: UTF8.self) != nil
    else { return value }
    var builder = ValueTreeBuilder()
    let text = Array(value.utf8)
    builder.string(.decoded(bytes), at: 0..<text.count, isOpaque: true)
    return builder.build(text: text, escaping: .none, host: value).root
  }

  /// The bytes, or `nil` when a character is none of base64's; white space is passed over.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    var isAtEnd = false
    for byte in text {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20: continue
      case UInt8(ascii: "="):
        isAtEnd = true
        continue
      default: break
      }
      guard !isAtEnd, let digit = digit(byte) else { return nil }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return count < 6 ? bytes : nil
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
