import Configuration
import Documents
import KeyCatalog

extension DocumentFormat {
  /// Whether the format carries a key's object, array or number as a string.
  var packsValuesIntoStrings: Bool { holdsRegistryValues || isPropertyList }

  var isPropertyList: Bool { self == .plist || self == .mobileconfig }
}

extension TypedValue {
  /// Whether the value has one of the types that it may have.
  func hasAcceptedType(in format: DocumentFormat) -> Bool {
    matches(definition.type, in: format)
      || definition.alternateTypes.contains { matches($0, in: format) }
  }

  /// Whether the value holds or is a reference that is filled in at export, so that neither its type
  /// nor what it will hold can be told.
  var isFilledInLater: Bool {
    value.kind == .string && ReferenceText.isHeld(by: value.string)
  }

  /// The text of a string whose content can be judged: not an empty one, and not a reference.
  var judgedText: String? {
    guard value.kind == .string, !value.utf8.isEmpty else { return nil }
    let text = value.string
    return ReferenceText.isHeld(by: text) ? nil : text
  }

  private func matches(_ type: ValueType, in format: DocumentFormat) -> Bool {
    switch type {
    case .boolean: return value.kind == .boolean
    case .integer:
      if value.kind == .integer { return true }
      // JSON does not tell 24.0 from 24; a property list has two elements for them.
      let isJSON = !format.isPropertyList || value.tree.host != nil
      return value.kind == .real && isJSON && value.integerValue != nil
    case .number: return value.kind == .integer || value.kind == .real
    case .string, .enumeration: return value.kind == .string
    case .object: return value.kind == .object
    case .stringList, .enumerationList, .objectList: return value.kind == .array
    }
  }
}

extension ValueType {
  /// The type in words for an administrator, with an article.
  var words: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string, .enumeration: "a string"
    case .object: "an object"
    case .stringList, .enumerationList: "a list of strings"
    case .objectList: "a list of objects"
    }
  }
}

extension ValueKind {
  /// The kind in words for an administrator, with an article where it needs one.
  var words: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .integer: "a whole number"
    case .real: "a number with a fraction"
    case .boolean: "true or false"
    case .null: "null"
    case .data: "binary data"
    case .date: "a date"
    }
  }
}

extension Target {
  /// The name under which a value stands: its key's or its field's; the value where it has none.
  static func name(of typed: TypedValue) -> Target {
    guard typed.depth > 0 else { return .name(of: typed.setting) }
    return Target(
      key: typed.setting.name, pointer: typed.pointer,
      location: .value(typed.value.key ?? typed.value))
  }
}
