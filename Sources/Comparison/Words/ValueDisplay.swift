import Configuration
import Documents
import KeyCatalog
import Rules

extension Subject {
  /// The value as it may be shown.
  var shown: ShownValue {
    var writer = JSONWriter(.compact)
    write(to: &writer)
    return ShownValue(json: String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Whether nothing of the value may be shown.
  var isWhollyConfidential: Bool {
    // In a text that should be JSON and is not, nobody knows which characters are a secret's.
    if setting.isUnreadable, value == setting.value { return true }
    if isNamedConfidential { return !isOfFewValues }
    if !marks.isDisjoint(with: [.secret, .sensitive]) { return value.kind.isScalar }
    return isInSensitive && value.kind.isScalar && !isHarmlessInside
  }

  // Recursion is bounded by the depth to which the readers go.
  private func write(to writer: inout JSONWriter) {
    if isWhollyConfidential {
      writer.string(ShownValue.redacted)
      return
    }
    switch value.kind {
    case .object:
      writer.beginObject()
      for child in value.children {
        writer.key(CredentialText.redacted(child.key?.string ?? ""))
        member(child).write(to: &writer)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for child in value.elements { element(child).write(to: &writer) }
      writer.endArray()
    case .string: writer.string(shownText)
    case .integer, .real: writer.number(value)
    default: writer.value(value)
    }
  }

  private var shownText: String {
    if isInSensitive, definition?.format?.isAddress == true {
      return AddressText.origin(of: value.string) ?? ShownValue.redacted
    }
    return CredentialText.redacted(AddressText.withoutUser(value.string))
  }

  /// Whether a value has so few possible values that it cannot be a secret.
  private var isOfFewValues: Bool {
    switch definition?.type {
    case .boolean: value.kind == .boolean
    case .enumeration: definition?.values.contains { value.stringValue == $0.value } ?? false
    default: false
    }
  }

  /// Whether a value may be shown inside something that may carry credentials: what the entry is known
  /// by, numbers and choices, and from addresses and programs the part that carries none.
  private var isHarmlessInside: Bool {
    if isIdentity || isOfFewValues { return true }
    switch definition?.type {
    case .integer, .number: return value.numberValue != nil
    case .string:
      guard let format = definition?.format else { return false }
      return format.isAddress || (format == .executablePath && AddressText.isBarePath(value.string))
    default: return value.kind == .null
    }
  }
}

extension JSONWriter {
  /// A number in a form that JSON has, whatever form the document has for it.
  fileprivate mutating func number(_ value: Value) {
    if let integer = value.integerValue {
      self.integer(integer)
    } else if let number = value.numberValue, number.isFinite {
      literal(String(number))
    } else {
      string(value.string)
    }
  }
}

extension ValueFormat {
  /// Whether the text is an address whose origin may be shown by itself.
  fileprivate var isAddress: Bool {
    switch self {
    case .httpsURL, .httpsOrLoopbackURL, .url, .urlPattern: true
    default: false
    }
  }
}

/// What of an address or path may be shown.
enum AddressText {
  /// Scheme, host and port; `nil` for what has no such beginning.
  static func origin(of text: String) -> String? {
    guard let scheme = text.firstRange(of: "://") else { return nil }
    let authority = text[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    return text[..<scheme.upperBound] + String(host)
      + (authority.endIndex < text.endIndex ? "/…" : "")
  }

  /// The text with the user and password of an address in it replaced (RFC 3986 §3.2.1).
  static func withoutUser(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    let authority = text[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return text[..<scheme.upperBound] + ShownValue.redacted + text[at...]
  }

  /// Whether a text is a path without anything that could be an argument.
  static func isBarePath(_ text: String) -> Bool {
    !text.contains(" -") && !text.contains(" /") && !text.contains("=") && !text.contains("\"")
  }
}
