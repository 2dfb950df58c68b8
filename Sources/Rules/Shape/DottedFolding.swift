import Configuration
import Documents
import KeyCatalog

/// Folds the dotted names of one key into the object that the app reads.
struct DottedFolding {
  private let key: KeyID
  private let configuration: ManagedConfiguration
  private var members: [(name: String, value: Fix.Replacement)] = []
  private var removals: [Fix.Edit] = []
  private var names: Set<String> = []
  private var parent: Value?
  /// Something that cannot be folded without guessing.
  private var isUnclear = false

  init(_ key: KeyID, in configuration: ManagedConfiguration) {
    self.key = key
    self.configuration = configuration
  }

  mutating func add(_ setting: Setting, field: String) {
    guard let surroundings = setting.nameValue.parent, parent == nil || parent == surroundings,
      names.insert(field).inserted,
      let definition = key.definition.value.shape?.definition.field(named: field),
      let value = Self.value(setting.raw, as: definition)
    else {
      isUnclear = true
      return
    }
    parent = surroundings
    members.append((field, value))
    removals.append(.remove(setting.raw))
  }

  /// One change for all the names of the key; every finding about one of them offers it.
  var fix: Fix? {
    guard !isUnclear, let parent, key.definition.type == .object else { return nil }
    let title = "fold into one \(key.name)"
    guard let present = configuration[key], !present.spelling.isDottedField else {
      let object = configuration.carried(.object(members))
      return Fix(title, removals + [.insert(name: key.name, object, into: parent)])
    }
    // An object that is there already takes the fields that it lacks.
    guard present.isReadUnderItsName, present.raw.kind == .object, present.decoding == .native,
      !members.contains(where: { present.raw[$0.name] != nil })
    else { return nil }
    let insertions = members.map {
      Fix.Edit.insert(name: $0.name, $0.value, into: present.raw)
    }
    return Fix(title, removals + insertions)
  }

  /// A value as its field has it: numbers and booleans may stand there as text.
  private static func value(
    _ raw: Value, as definition: ValueDefinition
  ) -> Fix.Replacement? {
    switch (definition.type, raw.kind) {
    case (.string, .string), (.enumeration, .string): .string(raw.string)
    case (.integer, .string): Int(raw.string).map(Fix.Replacement.integer)
    case (.integer, .integer): raw.integerValue.map(Fix.Replacement.integer)
    case (.boolean, .boolean): raw.booleanValue.map(Fix.Replacement.boolean)
    case (.boolean, _):
      switch raw.string {
      case "true", "1": .boolean(true)
      case "false", "0": .boolean(false)
      default: nil
      }
    default: nil
    }
  }
}
