import Configuration
import Documents
import KeyCatalog

/// A value as device management carries it.
///
/// Objects and lists are one string of JSON, the only form that every build reads from a property
/// list and from the registry. Numbers that need not be whole are strings as well: a property list
/// would need `<real>`, which the app does not read, and the registry has no type for them.
enum WireValue: Equatable {
  case boolean(Bool)
  case integer(Int)
  case text(String)

  /// Makes a value of what a document gives for a key.
  /// - Throws: ``EmissionError/wrongType(_:)`` when the key takes no such value, or JSON none.
  init(_ value: Value, of key: KeyID) throws(EmissionError) {
    let definition = key.definition.value
    for type in [definition.type] + definition.alternateTypes {
      if let wire = Self.make(value, as: type) {
        self = wire
        return
      }
    }
    // What a reference left for a later step will hold is of no type yet; every type has a string form.
    guard let text = value.stringValue, ReferenceText.isHeld(by: text) else {
      throw .wrongType(key)
    }
    self = .text(text)
  }

  private static func make(_ value: Value, as type: ValueType) -> WireValue? {
    switch type {
    case .boolean: value.booleanValue.map(WireValue.boolean)
    case .integer: value.integerValue.map(WireValue.integer)
    case .number: CompactJSON.number(value).map(WireValue.text)
    case .string, .enumeration: value.stringValue.map(WireValue.text)
    case .object: value.kind == .object ? json(value) : nil
    case .stringList, .enumerationList, .objectList: value.kind == .array ? json(value) : nil
    }
  }

  private static func json(_ value: Value) -> WireValue? {
    CompactJSON.text(of: value).map(WireValue.text)
  }

  /// The value as a `REG_DWORD` of the registry, where it is one.
  var doubleWord: UInt32? {
    switch self {
    case .boolean(let truth): truth ? 1 : 0
    case .integer(let number): UInt32(exactly: number)
    case .text: nil
    }
  }

  /// The value as a string: the form that every build reads.
  var text: String {
    switch self {
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }
}
