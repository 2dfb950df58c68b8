import Documents
import KeyCatalog

/// A part of a JSON Schema, its members in the order in which they are written.
enum SchemaNode: Equatable, Sendable {
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([SchemaNode])
  case object([Member])

  /// A keyword or a name with what belongs to it.
  struct Member: Equatable, Sendable {
    let name: String
    let value: SchemaNode

    init(_ name: String, _ value: SchemaNode) {
      self.name = name
      self.value = value
    }
  }

  /// A reference to a definition of the same document.
  static func reference(to definition: String) -> SchemaNode {
    .object([.reference(to: definition)])
  }

  static func strings(_ texts: [String]) -> SchemaNode { .array(texts.map(SchemaNode.string)) }

  /// A schema that one of several must fit; one alone stands for itself.
  static func anyOf(_ choices: [SchemaNode]) -> SchemaNode {
    choices.count == 1 ? choices[0] : .object([Member("anyOf", .array(choices))])
  }

  /// The members of an object, nothing for anything else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The definitions that this part refers to, in the order in which they are met.
  var references: [String] {
    switch self {
    case .array(let entries): entries.flatMap(\.references)
    case .object(let members):
      members.flatMap { member in
        if member.name == "$ref", case .string(let text) = member.value {
          return [String(text.dropFirst(Member.definitions.count))]
        }
        return member.value.references
      }
    case .boolean, .number, .string: []
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .boolean(let truth): writer.boolean(truth)
    case .number(let number): writer.literal(Literal.number(number).description)
    case .string(let text): writer.string(text)
    case .array(let entries):
      writer.beginArray()
      for entry in entries { entry.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

extension SchemaNode.Member {
  fileprivate static let definitions = "#/$defs/"

  /// `$ref` to a definition of the same document.
  static func reference(to definition: String) -> Self {
    Self("$ref", .string(definitions + definition))
  }

  static func type(_ names: String...) -> Self {
    Self("type", names.count == 1 ? .string(names[0]) : .strings(names))
  }

  /// A keyword with a number, if there is one.
  static func optional(_ name: String, _ number: Double?) -> [Self] {
    number.map { [Self(name, .number($0))] } ?? []
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral text: String) { self = .string(text) }
  init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}
