import Configuration
import Documents
import Rules

/// Writes values of a document with everything confidential taken out.
struct Disclosure: Sendable {
  private let confidential: Set<Range<Int>>

  init(_ configuration: ManagedConfiguration) {
    confidential = Set(
      Confidentiality.places(in: configuration) + CredentialText.places(in: configuration))
  }

  /// Writes a setting's decoded value.
  /// - Parameter omitted: the JSON Pointers of what is left out of it.
  func write(_ setting: Setting, omitting omitted: Set<String>, to writer: inout JSONWriter) {
    guard !confidential.contains(setting.raw.place) else {
      writer.string(Wording.redacted)
      return
    }
    write(setting.value, at: setting.pointer, omitting: omitted, to: &writer)
  }

  private func write(
    _ value: Value, at pointer: String, omitting omitted: Set<String>, to writer: inout JSONWriter
  ) {
    guard !confidential.contains(value.place) else {
      writer.string(Wording.redacted)
      return
    }
    switch value.kind {
    case .object:
      writer.beginObject()
      for member in value.members {
        let inner = pointer + "/" + JSONPointer.escape(member.name)
        guard !omitted.contains(inner) else { continue }
        writer.key(CredentialText.redacted(member.name))
        write(member.value, at: inner, omitting: omitted, to: &writer)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in value.elements {
        let inner = "\(pointer)/\(element.position)"
        guard !omitted.contains(inner) else { continue }
        write(element, at: inner, omitting: omitted, to: &writer)
      }
      writer.endArray()
    case .string: writer.string(CredentialText.redacted(value.string))
    default: writer.value(value)
    }
  }
}
