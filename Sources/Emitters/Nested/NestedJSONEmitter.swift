import Configuration
import Documents
import KeyCatalog

/// Writes the nested form as JSON: a library entry or import file of version 2, a bootstrap response
/// of version 2.
///
/// Several keys share a place (`inference.baseUrl`), and the provider and the kind of credential
/// decide which of them is read there. Only that one can be written; the others are named, like the
/// keys that have no documented place.
struct NestedJSONEmitter: Emitter {
  let route: DeliveryRoute

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let choice = Self.choice(for: payload)
    let placed = omissions.gather(payload.entries) {
      (entry) throws(EmissionError) in
      (entry: entry, path: try Self.path(of: entry.key, choice: choice))
    }
    var layout = NestedLayout()
    for (entry, path) in placed {
      layout.insert(entry, at: path.split(separator: ".").map(String.init)[...])
      if entry.key.definition.isNestedPathInferred {
        omissions.note(.inferredPath(entry.key, path: path))
      }
    }
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.key(NestedForm.versionKey.name)
    writer.integer(2)
    layout.write(to: &writer)
    writer.endObject()
    return [EmittedFile(bytes: writer.bytes + Array("\n".utf8))]
  }

  /// What decides about shared places, in the configuration that is written.
  private static func choice(for payload: Payload) -> NestedKeyChoice {
    func text(_ key: KeyID) -> String? {
      payload.entries.last { $0.key == key }?.value.text
    }
    return NestedKeyChoice(
      provider: text(.inferenceProvider).flatMap {
        KeyDefinition.Provider(rawValue: $0.lowercased())
      }, credentialKind: text(.inferenceCredentialKind))
  }

  private static func path(
    of key: KeyID, choice: NestedKeyChoice
  ) throws(EmissionError) -> String {
    // What belongs to the document as a whole stands beside the clusters, in both forms.
    if key == .expiresAt { return key.name }
    guard let path = key.definition.nestedPath else { throw .noNestedPath(key) }
    if let reader = choice.key(at: path), reader != key {
      throw .nestedPathTaken(key, path: path, by: reader)
    }
    return path
  }
}

/// Objects inside objects, with members in the order in which they came.
struct NestedLayout {
  private var members: [(name: String, content: Content)] = []

  private enum Content {
    case entry(Payload.Entry)
    case object(NestedLayout)
  }

  /// Puts an entry at a path of names, of which there is at least one.
  mutating func insert(_ entry: Payload.Entry, at path: ArraySlice<String>) {
    guard let name = path.first else { return }
    if path.count == 1 {
      members.append((name, .entry(entry)))
      return
    }
    let position = members.firstIndex { $0.name == name }
    var inner = NestedLayout()
    if let position, case .object(let existing) = members[position].content { inner = existing }
    inner.insert(entry, at: path.dropFirst())
    if let position {
      members[position].content = .object(inner)
    } else {
      members.append((name, .object(inner)))
    }
  }

  /// Writes the members into the object that is open.
  func write(to writer: inout JSONWriter) {
    for (name, content) in members {
      writer.key(name)
      switch content {
      case .entry(let entry): writer.content(of: entry)
      case .object(let inner):
        writer.beginObject()
        inner.write(to: &writer)
        writer.endObject()
      }
    }
  }
}
