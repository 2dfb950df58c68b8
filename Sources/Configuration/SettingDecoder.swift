import Documents
import KeyCatalog

/// Opens what device management packs into strings.
///
/// In a property list and in the registry every value is a string: `true`, `false`, `1` or `0` for a
/// boolean, decimal digits for an integer, one string of JSON for an object or array. The app takes
/// the same strings from JSON documents, so that one decoder serves every format.
///
/// Only a key's own value is decoded: inside JSON, a field is what it is written as.
enum SettingDecoder {
  /// The value that the app makes of what a document carries, and what had to be done for it.
  ///
  /// What cannot be made into the key's type stays as it is, for the rules to find.
  static func decode(
    _ raw: Value, as definition: ValueDefinition, in format: DocumentFormat
  ) -> (value: Value, decoding: Setting.Decoding) {
    if raw.kind == .integer, definition.type == .boolean, format.holdsRegistryValues,
      let truth = boolean(raw)
    {
      return (raw.readAsBoolean(truth), .fromNumber)
    }
    guard raw.kind == .string else { return (raw, .native) }
    switch definition.type {
    case .boolean:
      guard let truth = boolean(raw) else { return (raw, .native) }
      return (raw.readAsBoolean(truth), .fromString)
    case .integer, .number:
      guard let number = number(raw, as: definition.type) else { return (raw, .native) }
      return (number, .fromString)
    case .object, .objectList, .stringList, .enumerationList:
      return collection(raw)
    case .string, .enumeration:
      guard let list = alternative(raw, to: definition) else { return (raw, .native) }
      return (list, .fromString)
    }
  }

  /// `true` or `1`, `false` or `0`, as a string or as a number of the registry.
  private static func boolean(_ value: Value) -> Bool? {
    if value.kind == .integer {
      return value.integerValue.flatMap { [0: false, 1: true][$0] }
    }
    if value.hasText("true") || value.hasText("1") { return true }
    if value.hasText("false") || value.hasText("0") { return false }
    return nil
  }

  /// Decimal digits, after a sign at most; for a number also what else JSON has (RFC 8259 §6).
  private static func number(_ raw: Value, as type: ValueType) -> Value? {
    let text = raw.utf8
    guard text.count <= longestNumber, let last = text.last, isDigit(last),
      let number = try? JSONReader.readEmbedded(in: raw).root
    else { return nil }
    switch number.kind {
    case .integer: return number
    case .real: return type == .number ? number : nil
    default: return nil
    }
  }

  private static func collection(_ raw: Value) -> (value: Value, decoding: Setting.Decoding) {
    do throws(ReadingError) {
      return (try JSONReader.readEmbedded(in: raw).root, .fromString)
    } catch {
      return (raw, .unreadable(error))
    }
  }

  /// The list that a string holds, where a list will do as well; a string that only looks like one
  /// stays a string.
  private static func alternative(_ raw: Value, to definition: ValueDefinition) -> Value? {
    guard definition.alternateTypes.contains(where: \.isList),
      raw.utf8.first(where: { !isBlank($0) }) == UInt8(ascii: "["),
      let tree = try? JSONReader.readEmbedded(in: raw)
    else { return nil }
    return tree.root
  }

  /// More digits than any number that the app reads.
  private static let longestNumber = 64

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The white space of JSON.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension Value {
  /// The same place in the document, read as a boolean.
  fileprivate func readAsBoolean(_ truth: Bool) -> Value {
    var builder = ValueTreeBuilder()
    let text = Array(utf8)
    builder.boolean(truth, at: 0..<text.count)
    return builder.build(text: text, escaping: .none, host: self).root
  }
}
