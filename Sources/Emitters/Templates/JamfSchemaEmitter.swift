import Configuration
import Documents
import KeyCatalog

/// Writes a custom schema for Jamf Pro: a JSON Schema with the words of its form editor
/// (`property_order`, `options`).
///
/// Every property may be left unset, which is what the form begins with, so that no default is written
/// into a profile by accident. Objects and lists are strings of JSON, as profiles carry them.
struct JamfSchemaEmitter: Emitter {
  let isTemplate = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.member("title", "Claude Desktop (\(Profile.preferenceDomain))")
    writer.member(
      "description",
      "Managed settings of Claude Desktop on third-party inference, up to release "
        + "\(Catalog.release)")
    writer.member("type", "object")
    writer.key("options")
    writer.beginObject()
    writer.key("remove_empty_properties")
    writer.boolean(true)
    writer.endObject()
    writer.key("properties")
    writer.beginObject()
    for (position, key) in TemplateKeys.macOS.enumerated() {
      Self.write(key, order: 5 * (position + 1), to: &writer)
    }
    writer.endObject()
    writer.endObject()
    return [EmittedFile(bytes: writer.bytes + Array("\n".utf8))]
  }

  private static func write(_ key: KeyDefinition, order: Int, to writer: inout JSONWriter) {
    writer.key(key.name)
    writer.beginObject()
    writer.member("title", key.title)
    writer.member(
      "description",
      KeyExplanation.text(
        of: key, entry: KeyExplanation.entry(of: key), version: key.managedSince))
    writer.key("property_order")
    writer.integer(order)
    writer.key("anyOf")
    writer.beginArray()
    writer.beginObject()
    writer.member("type", "null")
    writer.member("title", "Not configured")
    writer.endObject()
    writer.beginObject()
    writer.member("title", "Configured")
    writeType(of: key, to: &writer)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }

  private static func writeType(of key: KeyDefinition, to writer: inout JSONWriter) {
    switch key.type {
    case .boolean:
      writer.member("type", "boolean")
    case .integer:
      writer.member("type", "integer")
      writer.member("minimum", key.value.minimum)
      writer.member("maximum", key.value.maximum)
    case .enumeration:
      writer.member("type", "string")
      writer.member("enum", key.value.values.map(\.value))
      writer.key("options")
      writer.beginObject()
      writer.member("enum_titles", key.value.values.map(\.title))
      writer.endObject()
    // `<real>` is no type that the app reads.
    case .number, .string, .object, .stringList, .enumerationList, .objectList:
      writer.member("type", "string")
      guard let hint = hint(for: key.type) else { return }
      writer.key("options")
      writer.beginObject()
      writer.key("inputAttributes")
      writer.beginObject()
      writer.member("placeholder", hint)
      writer.endObject()
      writer.endObject()
    }
  }

  /// What an empty field shows.
  private static func hint(for type: ValueType) -> String? {
    switch type {
    case .number: "1.5"
    case .object: #"{"name":"value"}"#
    case .stringList, .enumerationList: #"["a","b"]"#
    case .objectList: #"[{"name":"value"}]"#
    case .boolean, .integer, .string, .enumeration: nil
    }
  }
}

extension JSONWriter {
  /// Writes a member that is a string.
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member that is a list of strings.
  fileprivate mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Writes a member that is a whole number, if there is one.
  fileprivate mutating func member(_ name: String, _ number: Double?) {
    guard let whole = number.flatMap(Int.init(exactly:)) else { return }
    key(name)
    integer(whole)
  }
}
