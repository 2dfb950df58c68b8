import Documents
import KeyCatalog

/// The JSON Schema (draft 2020-12) of a form of configuration, made from the catalog.
///
/// It says what one value must be, for editors and other validators: types, choices, ranges, lengths
/// and the fields of objects. What values mean together is for the linter. It refuses nothing that the
/// linter takes without an error, but for flat keys in the nested form, which the app does not read.
public struct ConfigurationSchema {
  private let target: SchemaTarget

  public init(_ target: SchemaTarget) {
    self.target = target
  }

  /// The schema as JSON, indented, with a line feed at its end.
  public var bytes: [UInt8] {
    var writer = JSONWriter(.indented)
    node.write(to: &writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private var node: SchemaNode {
    var members: [SchemaNode.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("$comment", .string("Written by: writ schema --for \(target.rawValue)")),
      .init("title", .string(target.title)), .init("description", .string(target.description)),
      .type("object"),
    ]
    if target.isResponse { members += required }
    let properties = SchemaNode.object(envelope + keys)
    members.append(.init("properties", properties))
    members.append(
      .init("patternProperties", .object([.init(#"^(_|//|\$comment$)"#, true)])))
    members.append(.init("additionalProperties", false))
    members.append(.init("$defs", .object(definitions(for: properties))))
    return .object(members)
  }

  /// Nothing falls back to device management: a response that names no provider configures nothing.
  private var required: [SchemaNode.Member] {
    guard target == .nestedResponse else {
      return [.init("required", .strings([KeyID.inferenceProvider.name]))]
    }
    return [.init("required", .strings(["inference"]))]
  }

  private var envelope: [SchemaNode.Member] {
    let version = KeyID.schemaVersion.definition
    return [
      .init(
        "$schema", .object([.init("description", "The schema, for editors."), .type("string")])),
      .init(
        version.name,
        .object([
          .init("title", .string(version.title)),
          .init("description", .string(version.description)),
          .init("const", .number(target.schemaVersion)),
        ])),
    ]
  }

  private var keys: [SchemaNode.Member] {
    let keys = target.keys
    guard target != .nestedResponse else {
      return atTop + NestedSchema(keys, in: target).properties
    }
    return keys.map(property)
  }

  /// What stands at the top of the nested form as it does in the flat one.
  private var atTop: [SchemaNode.Member] { [property(of: KeyID.expiresAt.definition)] }

  private func property(of key: KeyDefinition) -> SchemaNode.Member {
    let constraints = ValueSchema(target: target).constraints(ofKey: key.value)
    return .init(
      key.name,
      .object(SchemaText.annotations(of: key, in: target) + constraints.members))
  }

  /// The definitions that are needed, and those that they need, in an order of their own.
  private func definitions(for properties: SchemaNode) -> [SchemaNode.Member] {
    let known = Self.definitions(in: target)
    let byName = Dictionary(
      known.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    var needed: Set<String> = []
    var pending = properties.references
    while let name = pending.popLast() {
      guard needed.insert(name).inserted, let node = byName[name] else { continue }
      pending += node.references
    }
    return known.filter { needed.contains($0.name) }
  }

  private static func definitions(in target: SchemaTarget) -> [SchemaNode.Member] {
    BasicDefinition.allCases.map { .init($0.rawValue, $0.node) }
      + TextForm.all.map { .init($0.name, $0.definition) }
      + Catalog.shapes.map { .init($0.name, ShapeSchema($0, in: target).node) }
  }
}
