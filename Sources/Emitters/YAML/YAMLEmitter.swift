import Documents

/// Writes the flat form as YAML, in block style and native types, for an administrator to keep.
///
/// What it writes means the same in YAML 1.1 and 1.2.
struct YAMLEmitter: Emitter {
  let route = DeliveryRoute.source

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    var writer = YAMLWriter()
    for entry in payload.entries {
      switch entry.value {
      case .boolean(let truth):
        writer.member(entry.key.name, scalar: truth ? "true" : "false")
      case .integer(let number):
        writer.member(entry.key.name, scalar: String(number))
      case .text(let text) where entry.content.kind == .string:
        writer.member(entry.key.name, string: text)
      case .text:
        writer.member(entry.key.name, value: entry.content)
      }
    }
    return [EmittedFile(bytes: payload.entries.isEmpty ? Array("{}\n".utf8) : writer.bytes)]
  }
}
