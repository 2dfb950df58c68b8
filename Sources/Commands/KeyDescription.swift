import Documents
import KeyCatalog
import Reports

/// A key as JSON: all that the catalog knows of it, what it does not know left out.
struct KeyDescription {
  private let key: KeyDefinition

  init(_ key: KeyDefinition) { self.key = key }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", key.name)
    writer.member("title", key.title)
    writer.member("description", key.description)
    writer.member("type", key.type.rawValue)
    writer.member("section", key.section)
    writer.strings("provider", key.providers.map(\.rawValue))
    writer.member("availability", key.availability.rawValue)
    writer.member("scope", key.scope.rawValue)
    writer.member("since", key.since?.description)
    writer.key("default")
    writer.literal(key.value.defaultValue)
    writer.key("secret")
    writer.boolean(key.marks.contains(.secret))
    writeConstraints(of: key.value, to: &writer)
    writeHistory(to: &writer)
    if let shape = key.value.shape?.definition { write(shape, to: &writer) }
    writer.endObject()
  }

  private func writeHistory(to writer: inout JSONWriter) {
    writer.optional("mdmSince", key.managementSince?.description)
    writer.optional("servedSince", key.servedSince?.description)
    writer.optional("scopeSince", key.scopeSince?.description)
    writer.optional("nestedPath", key.nestedPath)
    if key.isNestedPathInferred { writer.flag("nestedPathInferred") }
    if let earlier = key.earlierNestedPath {
      writer.key("earlierNestedPath")
      writer.beginObject()
      writer.member("path", earlier.path)
      writer.member("until", earlier.until.description)
      writer.endObject()
    }
    if let earlier = key.earlierDefault {
      writer.key("earlierDefault")
      writer.beginObject()
      writer.key("value")
      writer.literal(earlier.value)
      writer.member("until", earlier.until.description)
      writer.endObject()
    }
    writer.strings("platforms", key.platforms.map(\.rawValue))
    writer.strings("changedIn", key.changedIn.map(\.description))
    writer.strings("renamedFrom", key.formerNames.map(\.name))
    writer.optional("enforcedFrom", key.enforcedFrom?.description)
    writeEnd(to: &writer)
  }

  private func writeEnd(to writer: inout JSONWriter) {
    if let deprecation = key.deprecation {
      writer.key("deprecated")
      writer.beginObject()
      writer.optional("since", deprecation.since?.description)
      writer.optional("replacedBy", deprecation.replacedBy?.name)
      writer.optional("acceptedUntil", deprecation.acceptedUntil?.description)
      if deprecation.hasNoEndDate { writer.flag("noEndDate") }
      writer.endObject()
    }
    if let removal = key.removal {
      writer.key("removed")
      writer.beginObject()
      writer.optional("in", removal.release?.description)
      writer.optional("replacedBy", removal.replacedBy?.name)
      writer.endObject()
    }
    if let consent = key.consent {
      writer.key("consent")
      writer.beginObject()
      writer.optional("since", consent.since?.description)
      if consent.isInferred { writer.flag("inferred") }
      writer.endObject()
    }
  }

  private func writeConstraints(of value: ValueDefinition, to writer: inout JSONWriter) {
    writer.strings("marks", Marks.names.filter { value.marks.contains($0.mark) }.map(\.name))
    writer.strings("alternateTypes", value.alternateTypes.map(\.rawValue))
    if !value.values.isEmpty {
      writer.key("values")
      writer.beginArray()
      for entry in value.values {
        writer.beginObject()
        writer.member("value", entry.value)
        writer.member("title", entry.title)
        writer.optional("description", entry.description)
        writer.optional("since", entry.since?.description)
        if entry.isDeprecated { writer.flag("deprecated") }
        writer.endObject()
      }
      writer.endArray()
    }
    writer.optional("min", value.minimum)
    writer.optional("max", value.maximum)
    writer.optional("exclusiveMin", value.exclusiveMinimum)
    writer.optional("maxLength", value.maximumLength.map(Double.init))
    writer.optional("pattern", value.pattern)
    writer.optional("format", value.format?.rawValue)
  }

  private func write(_ shape: Shape, to writer: inout JSONWriter) {
    writer.key("shape")
    writer.beginObject()
    writer.member("name", shape.name)
    writer.member("title", shape.title)
    writer.member("description", shape.description)
    writer.optional("shorthand", shape.shorthand)
    switch shape.content {
    case .record(let fields):
      writer.key("fields")
      writer.beginArray()
      for field in fields { write(field, to: &writer) }
      writer.endArray()
    case .map(let keyFormat, let entry):
      writer.optional("keyFormat", keyFormat?.rawValue)
      writer.key("values")
      write(entry, to: &writer)
    case .items(let entry):
      writer.key("items")
      write(entry, to: &writer)
    }
    writer.endObject()
  }

  private func write(_ field: ValueDefinition, to writer: inout JSONWriter) {
    writer.beginObject()
    if !field.name.isEmpty { writer.member("name", field.name) }
    writer.member("title", field.title)
    writer.member("description", field.description)
    writer.member("type", field.type.rawValue)
    if field.isRequired { writer.flag("required") }
    writer.strings("requiredIn", field.requiredIn)
    writer.strings("onlyIn", field.onlyIn)
    writer.optional("since", field.since?.description)
    if let value = field.defaultValue {
      writer.key("default")
      writer.literal(value)
    }
    writeConstraints(of: field, to: &writer)
    if let shape = field.shape?.definition { write(shape, to: &writer) }
    writer.endObject()
  }
}

extension JSONWriter {
  /// A member that is left out where there is nothing to say.
  fileprivate mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  fileprivate mutating func optional(_ name: String, _ value: Double?) {
    guard let value else { return }
    key(name)
    literal(Literal.number(value))
  }

  fileprivate mutating func flag(_ name: String) {
    key(name)
    boolean(true)
  }

  fileprivate mutating func strings(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  fileprivate mutating func literal(_ value: Literal?) {
    switch value {
    case nil: null()
    case .boolean(let value)?: boolean(value)
    case .number?: literal(value?.description ?? "")
    case .string(let value)?: string(value)
    }
  }
}
