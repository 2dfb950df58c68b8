import Configuration
import Documents
import KeyCatalog
import Rules

/// A value together with all that is known of it: what the catalog says, and whether it may be shown.
struct Subject {
  let setting: Setting
  let value: Value
  /// `nil` for what the catalog does not know.
  let definition: ValueDefinition?
  /// The marks of the value itself.
  let marks: Marks
  /// Whether something around it may carry credentials, so that free text in it is not shown.
  let isInSensitive: Bool
  /// Whether its name, or that of something around it, speaks of a secret.
  let isNamedConfidential: Bool
  /// Whether it is the field by which an entry is known.
  let isIdentity: Bool
  /// The titles and names that lead to it, from the key.
  let path: [String]

  /// A whole setting. A string of a key that nobody knows is opened where it holds JSON.
  init(_ setting: Setting) {
    self.setting = setting
    let definition = setting.spelling.isKeyItself ? setting.definition?.value : nil
    self.definition = definition
    value = definition == nil ? setting.value.opened : setting.value
    marks = setting.definition?.marks ?? []
    isInSensitive = false
    isNamedConfidential =
      definition == nil && Confidentiality.isConfidential(unknownName: setting.name)
    isIdentity = false
    path = [definition.map(\.title) ?? setting.name]
  }

  private init(
    in parent: Subject, _ value: Value, _ definition: ValueDefinition?, name: String,
    isIdentity: Bool = false
  ) {
    setting = parent.setting
    self.value = value
    self.definition = definition
    marks = definition?.marks ?? []
    isInSensitive =
      parent.isInSensitive || !parent.marks.isDisjoint(with: [.secret, .sensitive])
    let hasOwnName = definition?.name.isEmpty == false
    isNamedConfidential =
      parent.isNamedConfidential
      || (!hasOwnName && value.key.map { Confidentiality.isConfidential(name: $0.string) } == true)
    self.isIdentity = isIdentity
    path = parent.path + [name]
  }

  /// The subject of a member of this object.
  func member(_ value: Value) -> Subject {
    let name = value.key?.string ?? ""
    guard let shape = definition?.shape?.definition else {
      return Subject(in: self, value, nil, name: name)
    }
    switch shape.content {
    case .record:
      let field = shape.field(named: name)
      return Subject(
        in: self, value, field, name: field?.title ?? name,
        isIdentity: shape.identity.contains(name))
    case .map(_, let entry): return Subject(in: self, value, entry, name: name)
    case .items: return Subject(in: self, value, nil, name: name)
    }
  }

  /// The subject of an entry of this list.
  func element(_ value: Value) -> Subject {
    guard let definition else {
      return Subject(in: self, value, nil, name: "entry \(value.position + 1)")
    }
    guard let shape = definition.shape?.definition else {
      let entry = definition.plainEntry.flatMap { $0.type == .object ? nil : $0 }
      return Subject(in: self, value, entry, name: name(ofEntry: value))
    }
    switch shape.content {
    case .items(let entry):
      return Subject(in: self, value, entry, name: name(ofEntry: value))
    case .record, .map:
      let entry = ValueDefinition(
        name: "", title: shape.title, description: "", type: .object, shape: shape.id)
      let identity = EntryIdentity(of: value, in: shape)
      let isShorthand = value.kind == .string
      return Subject(
        in: self, value, entry, name: identity?.description ?? "entry \(value.position + 1)",
        isIdentity: isShorthand)
    }
  }

  /// A short text is its own name, where it may be shown.
  private func name(ofEntry value: Value) -> String {
    let isOpen =
      !isInSensitive && !isNamedConfidential && marks.isDisjoint(with: [.secret, .sensitive])
    guard isOpen, definition?.order == nil, let text = value.stringValue, text.utf8.count <= 80
    else { return "entry \(value.position + 1)" }
    return CredentialText.redacted(AddressText.withoutUser(text))
  }

  /// Where the value is in the flat configuration.
  var pointer: String { setting.pointer(to: value) }
}

extension Setting.Spelling {
  /// Whether the name, right or wrong, means the key as a whole.
  fileprivate var isKeyItself: Bool {
    switch self {
    case .exact, .nested, .earlierNested, .letterCase, .formerName: true
    case .dotted, .comment, .unknown: false
    }
  }
}

extension Value {
  /// The document in a string that looks like one of JSON, else the value itself.
  fileprivate var opened: Value {
    guard kind == .string, let first = utf8.first,
      first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let tree = try? JSONReader.readEmbedded(in: self)
    else { return self }
    return tree.root
  }
}
