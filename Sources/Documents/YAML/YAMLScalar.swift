/// The tags that are read, by their whole names.
enum YAMLTag: String {
  case str = "tag:yaml.org,2002:str"
  case int = "tag:yaml.org,2002:int"
  case bool = "tag:yaml.org,2002:bool"
  case float = "tag:yaml.org,2002:float"
  case null = "tag:yaml.org,2002:null"
  case map = "tag:yaml.org,2002:map"
  case seq = "tag:yaml.org,2002:seq"

  var isScalar: Bool { self != .map && self != .seq }
}

/// What a scalar means (YAML 1.2.2 §10.3.2). A number that JSON would write otherwise comes with its
/// digits in JSON's form.
enum YAMLScalar: Equatable {
  case string
  case null
  case boolean(Bool)
  case integer([UInt8]?)
  case real([UInt8]?)
  /// Infinity, not a number, and what is beyond 64 bits in a base other than ten.
  case unrepresentable

  /// A scalar without quotes and without a tag.
  init(plain text: [UInt8]) {
    self =
      Self.asNull(text) ?? Self.asBoolean(text) ?? Self.asInteger(text) ?? Self.asReal(text)
      ?? .string
  }

  /// A scalar whose tag says what it is; `nil` when it is not.
  init?(_ text: [UInt8], as tag: YAMLTag) {
    let value: YAMLScalar? =
      switch tag {
      case .str: .string
      case .null: Self.asNull(text)
      case .bool: Self.asBoolean(text)
      case .int: Self.asInteger(text)
      case .float: Self.asReal(text) ?? Self.asInteger(text).flatMap(Self.realFromInteger)
      case .map, .seq: nil
      }
    guard let value else { return nil }
    self = value
  }

  private static func asNull(_ text: [UInt8]) -> YAMLScalar? {
    text.isEmpty || ["~", "null", "Null", "NULL"].contains { text.elementsEqual($0.utf8) }
      ? .null : nil
  }

  private static func asBoolean(_ text: [UInt8]) -> YAMLScalar? {
    if ["true", "True", "TRUE"].contains(where: { text.elementsEqual($0.utf8) }) {
      return .boolean(true)
    }
    if ["false", "False", "FALSE"].contains(where: { text.elementsEqual($0.utf8) }) {
      return .boolean(false)
    }
    return nil
  }

  private static func asInteger(_ text: [UInt8]) -> YAMLScalar? {
    if text.starts(with: "0x".utf8) || text.starts(with: "0o".utf8) {
      let radix = text[1] == UInt8(ascii: "x") ? 16 : 8
      let digits = text.dropFirst(2)
      guard !digits.isEmpty, digits.allSatisfy({ isDigit($0, radix: radix) }) else { return nil }
      guard let value = UInt64(String(decoding: digits, as: UTF8.self), radix: radix) else {
        return .unrepresentable
      }
      return .integer(Array(String(value).utf8))
    }
    let digits = withoutSign(text)
    guard !digits.isEmpty, digits.allSatisfy({ isDigit($0, radix: 10) }) else { return nil }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    let isJSON = digits.count == 1 || digits.count == significant.count
    if isJSON, text.first != UInt8(ascii: "+") { return .integer(nil) }
    let sign = text.first == UInt8(ascii: "-") && !significant.isEmpty ? [UInt8(ascii: "-")] : []
    return .integer(sign + (significant.isEmpty ? [UInt8(ascii: "0")] : Array(significant)))
  }

  private static func asReal(_ text: [UInt8]) -> YAMLScalar? {
    let rest = withoutSign(text)
    let names = [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"]
    if names.contains(where: { rest.elementsEqual($0.utf8) }) { return .unrepresentable }
    let whole = rest.prefix { isDigit($0, radix: 10) }
    var tail = rest[whole.endIndex...]
    var fraction: ArraySlice<UInt8> = []
    let hasPoint = tail.first == UInt8(ascii: ".")
    if hasPoint {
      fraction = tail.dropFirst().prefix { isDigit($0, radix: 10) }
      tail = tail.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty, hasPoint || !tail.isEmpty, isExponent(tail) else {
      return nil
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return .unrepresentable
    }
    let isJSON =
      text.first != UInt8(ascii: "+") && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
      && !whole.isEmpty && !(hasPoint && fraction.isEmpty)
    return .real(isJSON ? nil : Array(String(value).utf8))
  }

  private static func realFromInteger(_ integer: YAMLScalar) -> YAMLScalar? {
    guard case .integer(let digits) = integer else { return integer }
    return .real(digits)
  }

  /// Nothing, or `e` and a number.
  private static func isExponent(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    let digits = withoutSign(Array(text.dropFirst()))
    return first | 0x20 == UInt8(ascii: "e") && !digits.isEmpty
      && digits.allSatisfy { isDigit($0, radix: 10) }
  }

  private static func withoutSign(_ text: [UInt8]) -> ArraySlice<UInt8> {
    text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
      ? text.dropFirst() : text[...]
  }

  private static func isDigit(_ byte: UInt8, radix: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "7"): true
    case UInt8(ascii: "8"), UInt8(ascii: "9"): radix >= 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
    default: false
    }
  }
}
