import Documents

/// An object or list as one line of JSON: members in the order of the document, numbers as they were
/// written. What JSON cannot say is refused rather than made into something else.
enum CompactJSON {
  /// The text of a value, or `nil` when there is something in it that JSON does not have: data, a
  /// date, a number that is not finite.
  static func text(of value: Value) -> String? {
    var writer = JSONWriter(.compact)
    guard write(value, to: &writer) else { return nil }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The digits of a number, or `nil` when the value is no finite number.
  ///
  /// What another format wrote in a way that JSON does not have (`0x1F`, `.5`) is written anew.
  static func number(_ value: Value) -> String? {
    guard let number = value.numberValue, number.isFinite else { return nil }
    if isNumber(value.utf8) { return value.string }
    if let integer = value.integerValue { return String(integer) }
    return String(number)
  }

  /// Writes a value in the writer's own layout; whether JSON has everything that is in it.
  ///
  /// Recursion is bounded by the depth to which the readers go.
  static func write(_ value: Value, to writer: inout JSONWriter) -> Bool {
    switch value.kind {
    case .object:
      writer.beginObject()
      for member in value.members {
        writer.key(member.name)
        guard write(member.value, to: &writer) else { return false }
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in value.elements {
        guard write(element, to: &writer) else { return false }
      }
      writer.endArray()
    case .integer, .real:
      guard let digits = number(value) else { return false }
      writer.literal(digits)
    case .string, .boolean, .null: writer.value(value)
    case .data, .date: return false
    }
    return true
  }

  /// Whether the characters are a number as RFC 8259 §6 has it.
  private static func isNumber(_ characters: ArraySlice<UInt8>) -> Bool {
    var rest = characters
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func takeDigits() -> Int {
      let digits = rest.prefix(while: isDigit)
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole > 0, !(startsWithZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
