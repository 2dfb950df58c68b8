import Documents

/// Writes the flat form as JSON, in native types: the source form, the settings file of the app on
/// Linux, a library entry or import file of version 1, a bootstrap response of version 1.
struct FlatJSONEmitter: Emitter {
  let route: DeliveryRoute

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    for entry in payload.entries {
      writer.key(entry.key.name)
      writer.content(of: entry)
    }
    writer.endObject()
    return [EmittedFile(bytes: writer.bytes + Array("\n".utf8))]
  }
}

extension JSONWriter {
  /// Writes an entry's value in its own type.
  mutating func content(of entry: Payload.Entry) {
    switch entry.value {
    case .boolean(let truth): boolean(truth)
    case .integer(let number): integer(number)
    // Numbers, objects and lists; that JSON has them was found out when the entry was made.
    case .text where entry.content.kind != .string:
      _ = CompactJSON.write(entry.content, to: &self)
    case .text(let text): string(text)
    }
  }
}
