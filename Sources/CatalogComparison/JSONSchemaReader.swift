import Configuration
import Documents
import KeyCatalog

/// Reads the keys that a JSON Schema describes, be they flat or in the nested form.
struct JSONSchemaReader {
  private let root: Value
  private var keys: [PublishedCatalog.Key] = []

  /// References that lead through more of their kind lead in a circle.
  private static let mostReferences = 16
  /// More than any schema has; one that refers to itself may have no end.
  private static let mostKeys = 10_000

  static func read(_ source: SourceText) throws(ReadingError) -> PublishedCatalog {
    let root = try JSONReader.read(source, format: .json).root
    var reader = JSONSchemaReader(root: root)
    guard let schema = reader.schema(withMembersIn: root) else {
      throw ReadingError(
        .notAConfiguration(
          "neither a JSON Schema with properties, nor a profile manifest, nor an ADMX template"),
        at: 0)
    }
    reader.collect(schema, path: "", depth: 0)
    // Only the dialect of Jamf Pro has options for the form beside the properties.
    return PublishedCatalog(
      form: root["options"]?.kind == .object ? .formSchema : .jsonSchema, keys: reader.keys)
  }

  private init(root: Value) { self.root = root }

  /// The schema that lists the members of an object: the one given, or one that it is put together of.
  private func schema(withMembersIn value: Value) -> Value? {
    var pending = [value]
    var looked = 0
    while let next = pending.popLast(), looked < 1000 {
      looked += 1
      let schema = resolved(next)
      if schema["properties"]?.kind == .object { return schema }
      for name in ["allOf", "anyOf", "oneOf"] {
        if let parts = schema[name] { pending.append(contentsOf: parts.elements) }
      }
    }
    return nil
  }

  private mutating func collect(_ schema: Value, path: String, depth: Int) {
    guard depth < 8, let properties = schema["properties"] else { return }
    for member in properties.members {
      guard keys.count < Self.mostKeys else { return }
      let name = member.name
      if name.hasPrefix("$") { continue }
      let inner = path.isEmpty ? name : path + "." + name
      let isKey =
        path.isEmpty && Catalog.key(named: name) != nil || NestedForm.key(at: inner) != nil
      if !isKey, Self.isCluster(inner), let cluster = self.schema(withMembersIn: member.value) {
        collect(cluster, path: inner, depth: depth + 1)
      } else {
        keys.append(key(inner, member.value))
      }
    }
  }

  /// Whether a path leads to keys and is none itself.
  private static func isCluster(_ path: String) -> Bool {
    NestedForm.paths.contains(path) && NestedForm.key(at: path) == nil
  }

  private func key(_ name: String, _ value: Value) -> PublishedCatalog.Key {
    var key = PublishedCatalog.Key(name)
    let variants = self.variants(of: value)
    let constants = variants.flatMap(Self.constants)
    if !constants.isEmpty { key.values = constants }
    let described = variants.first { $0["type"] != nil } ?? variants.first
    guard let described else { return key }
    key.type = type(of: described, hasConstants: !constants.isEmpty)
    key.minimum = described["minimum"]?.numberValue
    key.maximum = described["maximum"]?.numberValue
    if key.type == .stringList, let items = described["items"] {
      let values = self.variants(of: items).flatMap(Self.constants)
      if !values.isEmpty { (key.type, key.values) = (.enumerationList, values) }
    }
    return key
  }

  private static func constants(of schema: Value) -> [String] {
    if let constant = schema["const"]?.stringValue { return [constant] }
    return schema["enum"]?.elements.compactMap(\.stringValue) ?? []
  }

  private func type(of schema: Value, hasConstants: Bool) -> ValueType? {
    let names = schema["type"].map { type in
      type.stringValue.map { [$0] } ?? type.elements.compactMap(\.stringValue)
    }
    guard let name = names?.first(where: { $0 != "null" }) else {
      return hasConstants ? .enumeration : nil
    }
    switch name {
    case "boolean": return .boolean
    case "integer": return .integer
    case "number": return .number
    case "string": return hasConstants ? .enumeration : .string
    case "object": return .object
    case "array":
      let items = schema["items"].map(variants) ?? []
      return items.contains { $0["type"]?.stringValue == "object" } ? .objectList : .stringList
    default: return nil
    }
  }

  /// The schemas of which one must fit, without the one for null; references followed.
  private func variants(of value: Value) -> [Value] {
    let schema = resolved(value)
    let alternatives = schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"]
    guard let alternatives else { return [schema] }
    return alternatives.elements.prefix(100).map(resolved).filter {
      $0["type"]?.stringValue != "null"
    }
  }

  /// Follows references inside the document (`#/$defs/…`).
  private func resolved(_ value: Value) -> Value {
    var value = value
    for _ in 0..<Self.mostReferences {
      guard let reference = value["$ref"]?.stringValue, reference.hasPrefix("#/") else { break }
      var target: Value? = root
      for token in reference.dropFirst(2).split(separator: "/") {
        target = target?[String(token).replacing("~1", with: "/").replacing("~0", with: "~")]
      }
      guard let target else { break }
      value = target
    }
    return value
  }
}
