import Documents
import KeyCatalog

/// A value together with what the catalog says it should be.
public struct TypedValue: Sendable {
  public let setting: Setting
  /// The definition of the key or field.
  public let definition: ValueDefinition
  public let value: Value
  /// How far the value is inside its setting: 0 for the setting's own value.
  public let depth: Int
  /// The marks of the value and of everything around it: a header of a sensitive map is sensitive.
  public let marks: Marks

  /// The JSON Pointer in the flat configuration.
  public var pointer: String { setting.pointer(to: value) }

  /// Whether the value must not be shown.
  public var isConfidential: Bool {
    !marks.isDisjoint(with: [.secret, .sensitive])
  }
}

extension ManagedConfiguration {
  /// Calls a function for every value that the catalog defines, an object before its fields, in the
  /// order of the document.
  ///
  /// What has the wrong type is visited, what is inside it is not. A string that should hold JSON and
  /// does not (``Setting/isUnreadable``) is visited as the string that it is.
  public func visitTypedValues(_ visit: (TypedValue) -> Void) {
    for setting in settings {
      guard let key = setting.key, !setting.spelling.isDotted else { continue }
      let definition = key.definition.value
      Self.descend(
        TypedValue(
          setting: setting, definition: definition, value: setting.value, depth: 0,
          marks: definition.marks),
        visit)
    }
  }

  private static func descend(_ typed: TypedValue, _ visit: (TypedValue) -> Void) {
    visit(typed)
    guard let shape = typed.definition.shape?.definition else {
      visitEntries(of: typed, visit)
      return
    }
    let isList = typed.definition.type.isList
    switch (shape.content, typed.value.kind) {
    case (.record, .array) where isList:
      for entry in typed.value.elements { visitRecord(entry, of: shape, in: typed, visit) }
    case (.record, .object) where !isList:
      visitFields(of: typed.value, shape: shape, in: typed, visit)
    case (.map(_, let entry), .object):
      for member in typed.value.members { child(member.value, entry, of: typed, visit) }
    case (.items(let entry), .array):
      for element in typed.value.elements { child(element, entry, of: typed, visit) }
    default:
      return
    }
  }

  /// A list of enumerated values or plain strings, be it the alternative to a single one: the entries
  /// have the list's own definition.
  private static func visitEntries(of typed: TypedValue, _ visit: (TypedValue) -> Void) {
    guard typed.value.kind == .array else { return }
    let definition = typed.definition
    let types = [definition.type] + definition.alternateTypes
    guard let element = types.lazy.compactMap(\.element).first else { return }
    let entry = ValueDefinition(
      name: "", title: definition.title, description: definition.description, type: element,
      values: definition.values, maximumLength: definition.maximumLength,
      pattern: definition.pattern, format: definition.format, marks: definition.marks)
    for value in typed.value.elements { child(value, entry, of: typed, visit) }
  }

  private static func visitRecord(
    _ entry: Value, of shape: Shape, in typed: TypedValue, _ visit: (TypedValue) -> Void
  ) {
    if entry.kind == .string, let shorthand = shape.shorthand.flatMap(shape.field(named:)) {
      child(entry, shorthand, of: typed, visit)
      return
    }
    let definition = ValueDefinition(
      name: "", title: shape.title, description: shape.description, type: .object,
      alternateTypes: shape.shorthand == nil ? [] : [.string], shape: shape.id)
    child(entry, definition, of: typed, visit)
  }

  private static func visitFields(
    of object: Value, shape: Shape, in typed: TypedValue, _ visit: (TypedValue) -> Void
  ) {
    for member in object.members {
      guard let field = shape.field(named: member.name) else { continue }
      child(member.value, field, of: typed, visit)
    }
  }

  private static func child(
    _ value: Value, _ definition: ValueDefinition, of typed: TypedValue,
    _ visit: (TypedValue) -> Void
  ) {
    descend(
      TypedValue(
        setting: typed.setting, definition: definition, value: value, depth: typed.depth + 1,
        marks: typed.marks.union(definition.marks)),
      visit)
  }
}

extension Setting {
  /// Whether the value should hold JSON and does not.
  public var isUnreadable: Bool {
    if case .unreadable = decoding { true } else { false }
  }
}
