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
    visitTypedValues(in: .settings(settings.indices), passedBy: EmptyFilter(), visit)
  }

  /// The same for a part of the configuration, less the fields and entries that a filter passes over.
  public func visitTypedValues(
    in part: ConfigurationPart, passedBy filter: any ValueFilter, _ visit: (TypedValue) -> Void
  ) {
    switch part {
    case .settings(let positions):
      for setting in settings[positions] {
        TypedValueVisit(setting: setting).visitAll(passedBy: filter, visit)
      }
    case .list(let setting):
      if let typed = setting.typed { visit(typed) }
    case .entries(let setting, let first, let count):
      TypedValueVisit(setting: setting)
        .visitEntries(from: first, count: count, passedBy: filter, visit)
    }
  }

  /// Calls a function for the values of certain definitions, and passes over everything in which there
  /// is none.
  public func visitTypedValues(
    of selection: DefinitionSelection, _ visit: (TypedValue) -> Void
  ) {
    let filter = EmptyFilter()
    for setting in settings {
      guard let typed = setting.typed, selection.holds(typed.definition) else { continue }
      TypedValueVisit(setting: setting, selection: selection).visitAll(passedBy: filter) {
        if selection.isWanted($0.definition) { visit($0) }
      }
    }
  }
}

extension Setting {
  /// Whether the value should hold JSON and does not.
  public var isUnreadable: Bool {
    if case .unreadable = decoding { true } else { false }
  }

  /// The setting's own value; `nil` where it is not that of a key that the catalog knows.
  var typed: TypedValue? {
    guard let definition = definition?.value, !spelling.isDotted else { return nil }
    return TypedValue(
      setting: self, definition: definition, value: value, depth: 0, marks: definition.marks)
  }
}
