/// What is inside an object key, or inside the entries of a list.
public final class Shape: Sendable {
  public let id: ShapeID
  /// The name in the catalog's source, such as `oidc-gateway`.
  public let name: String
  public let title: String
  public let description: String
  public let content: Content
  /// The field that a plain string stands for, where an entry may be one.
  public let shorthand: String?
  /// The fields whose value names the variant of an object, first the one that decides.
  public let variantFields: [String]
  /// The fields by whose values a list's entry is known again, whatever its place in the list.
  public let identity: [String]
  /// An object of this shape as the entry of a list.
  public let entry: ValueDefinition
  /// The fields that every object must have, by their places in ``fields`` as bits; beyond 64 fields, two
  /// may share a bit.
  public let requiredFields: UInt64
  /// The names of the fields.
  public let names: NameTable

  public init(
    id: ShapeID, name: String, title: String, description: String, content: Content,
    shorthand: String? = nil, variantFields: [String] = [], identity: [String] = []
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.description = description
    self.content = content
    self.shorthand = shorthand
    self.variantFields = variantFields
    self.identity = identity
    entry = ValueDefinition(
      name: "", title: title, description: description, type: .object,
      alternateTypes: shorthand == nil ? [] : [.string], shape: id)
    if case .record(let fields) = content {
      names = NameTable(fields.map { $0.name })
      requiredFields = fields.enumerated().reduce(0) { required, field in
        field.element.isRequired ? required | 1 << UInt64(field.offset % 64) : required
      }
    } else {
      names = .empty
      requiredFields = 0
    }
  }

  /// How the inside is laid out.
  public enum Content: Sendable {
    /// An object with these fields and no others.
    case record([ValueDefinition])
    /// An object with keys of the administrator's choice.
    case map(KeyFormat?, ValueDefinition)
    /// A list of strings with a grammar.
    case items(ValueDefinition)
  }

  /// What the keys of a map must look like.
  public enum KeyFormat: String, Sendable, Codable {
    case headerName = "header-name"
    case toolRule = "tool-rule"
    case toolGlob = "tool-glob"
  }

  /// The fields of a record, nothing for a map or list.
  public var fields: [ValueDefinition] {
    if case .record(let fields) = content { fields } else { [] }
  }

  /// The field with a name.
  public func field(named name: String) -> ValueDefinition? {
    var name = name
    return name.withUTF8(field)
  }

  /// The field whose name has exactly these UTF-8 characters.
  public func field(named name: UnsafeBufferPointer<UInt8>) -> ValueDefinition? {
    guard case .record(let fields) = content, let position = position(ofField: name) else {
      return nil
    }
    return fields[position]
  }

  /// The place in ``fields`` of the one whose name has exactly these UTF-8 characters.
  public func position(ofField name: UnsafeBufferPointer<UInt8>) -> Int? {
    names.position(of: name)
  }
}
