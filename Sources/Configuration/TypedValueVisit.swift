import Documents
import KeyCatalog

/// One way through the values of a setting.
///
/// It hands definitions and bare values down: making a ``TypedValue`` of each takes longer than most rules
/// do. A class, since every value passes through it.
final class TypedValueVisit {
  private let setting: Setting
  /// What is looked into; `nil`: everything.
  private let selection: DefinitionSelection?

  init(setting: Setting, selection: DefinitionSelection? = nil) {
    self.setting = setting
    self.selection = selection
  }

  /// Visits the setting's own value and everything inside it.
  /// - Parameter filter: what is passed over, the setting's own value apart. It is handed on rather than
  ///   kept, so that nobody counts who has it.
  func visitAll(passedBy filter: any ValueFilter, _ visit: (TypedValue) -> Void) {
    guard let typed = setting.typed else { return }
    visit(typed)
    typed.value.withBare {
      descend(into: $0, as: typed.definition, depth: 0, marks: typed.marks, filter, visit)
    }
  }

  /// Visits some entries of a setting that is a list.
  func visitEntries(
    from first: Value, count: Int, passedBy filter: any ValueFilter, _ visit: (TypedValue) -> Void
  ) {
    guard let typed = setting.typed, let entry = Entry(in: typed.definition, typed.value.kind)
    else { return }
    first.withBare { first in
      first.forEachSibling(atMost: count) {
        self.visit($0, as: entry, depth: 1, marks: typed.marks, filter, visit)
      }
    }
  }

  /// What the entries of a list are, or of a map with names of the administrator's choice.
  private struct Entry {
    let definition: ValueDefinition
    /// What an entry is that is a string in the place of an object.
    var shorthand: ValueDefinition?

    init?(in definition: ValueDefinition, _ kind: ValueKind) {
      guard let shape = definition.shape?.definition else {
        guard kind == .array, let entry = definition.plainEntry else { return nil }
        self.definition = entry
        return
      }
      switch (shape.content, kind) {
      case (.record, .array) where definition.type.isList:
        self.definition = shape.entry
        shorthand = shape.shorthand.flatMap(shape.field(named:))
      case (.map(_, let entry), .object), (.items(let entry), .array):
        self.definition = entry
      default:
        return nil
      }
    }
  }

  private func descend(
    into value: BareValue, as definition: ValueDefinition, depth: Int, marks: Marks,
    _ filter: any ValueFilter, _ visit: (TypedValue) -> Void
  ) {
    guard value.isContainer else { return }
    if value.kind == .object, !definition.type.isList, let shape = definition.shape?.definition,
      case .record(let fields) = shape.content
    {
      visitFields(fields, of: shape, in: value, depth: depth + 1, marks: marks, filter, visit)
    } else if let entry = Entry(in: definition, value.kind), isLookedInto(entry) {
      value.forEachChild {
        self.visit($0, as: entry, depth: depth + 1, marks: marks, filter, visit)
      }
    }
  }

  private func isLookedInto(_ entry: Entry) -> Bool {
    guard let selection else { return true }
    return selection.holds(entry.definition) || entry.shorthand.map(selection.holds) ?? false
  }

  private func visit(
    _ value: BareValue, as entry: Entry, depth: Int, marks: Marks, _ filter: any ValueFilter,
    _ visit: (TypedValue) -> Void
  ) {
    if value.kind == .string, let shorthand = entry.shorthand {
      inside(value, shorthand, depth: depth, marks: marks, filter, visit)
    } else if filter.passesOver(value, as: entry.definition) {
      guard value.isContainer else { return }
      let marks = marks.union(entry.definition.marks)
      descend(into: value, as: entry.definition, depth: depth, marks: marks, filter, visit)
    } else {
      inside(value, entry.definition, depth: depth, marks: marks, filter, visit)
    }
  }

  private func visitFields(
    _ fields: [ValueDefinition], of shape: Shape, in object: BareValue, depth: Int, marks: Marks,
    _ filter: any ValueFilter, _ visit: (TypedValue) -> Void
  ) {
    let wanted = selection?.fields(of: shape) ?? .max
    guard wanted != 0 else { return }
    object.forEachMember { name, value in
      guard let position = shape.position(ofField: name), wanted >> UInt64(position % 64) & 1 == 1
      else { return }
      if filter.passesOver(value, asField: position, of: shape) {
        guard value.isContainer else { return }
        let field = fields[position]
        let marks = marks.union(field.marks)
        descend(into: value, as: field, depth: depth, marks: marks, filter, visit)
      } else {
        inside(value, fields[position], depth: depth, marks: marks, filter, visit)
      }
    }
  }

  private func inside(
    _ value: BareValue, _ definition: ValueDefinition, depth: Int, marks: Marks,
    _ filter: any ValueFilter, _ visit: (TypedValue) -> Void
  ) {
    let marks = marks.union(definition.marks)
    visit(
      TypedValue(
        setting: setting, definition: definition, value: setting.value.value(value), depth: depth,
        marks: marks))
    descend(into: value, as: definition, depth: depth, marks: marks, filter, visit)
  }
}
