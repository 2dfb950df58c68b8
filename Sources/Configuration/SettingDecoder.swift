import Documents
import KeyCatalog

/// Opens what device management packs into strings.
///
/// In a property list and in the registry every value is a string: `true`, `false`, `1` or `0` for a
/// boolean, digits for a number, one string of JSON for an object or array. The app takes the same
/// strings from JSON documents, so that one decoder serves every format.
enum SettingDecoder {
  static func decode(
    _ raw: Value, as definition: ValueDefinition, in format: DocumentFormat
  ) -> (value: Value, decoding: Setting.Decoding) {
    if raw.kind == .integer, definition.type == .boolean, format == .reg,
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
      guard let number = try? JSONReader.readEmbedded(in: raw).root, number.numberValue != nil
      else { return (raw, .native) }
      return (number, .fromString)
    case .object, .objectList, .stringList, .enumerationList:
      return collection(raw)
    case .string, .enumeration:
      let acceptsList = definition.alternateTypes.contains { $0.isCollection }
      guard acceptsList, raw.utf8.first == UInt8(ascii: "[") else { return (raw, .native) }
      return collection(raw)
    }
  }

  private static func boolean(_ value: Value) -> Bool? {
    if value.hasText("true") || value.hasText("1") { return true }
    if value.hasText("false") || value.hasText("0") { return false }
    return nil
  }

  private static func collection(_ raw: Value) -> (value: Value, decoding: Setting.Decoding) {
    do throws(ReadingError) {
      return (try JSONReader.readEmbedded(in: raw).root, .fromString)
    } catch {
      return (raw, .unreadable(error))
    }
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
