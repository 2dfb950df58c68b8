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
    fields.first { $0.name == name }
  }
}
