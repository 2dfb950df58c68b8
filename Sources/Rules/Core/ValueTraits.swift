import Configuration
import Documents
import KeyCatalog
import WebAddress

/// What one look at a value shows.
///
/// Nothing is wrong with nearly all values. What several rules would have to look at each of them for is
/// found out once, so that a plain value costs next to nothing however many rules there are. A trait may be
/// there without need, and is never missing.
public struct ValueTraits: OptionSet, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// It may have another type than the key or field has first of all.
  public static let otherType = ValueTraits(rawValue: 1 << 0)
  /// An empty string, object or list.
  public static let empty = ValueTraits(rawValue: 1 << 1)
  /// Its text may hold something that is to be filled in.
  public static let placeholder = ValueTraits(rawValue: 1 << 2)
  /// Its text is none of the current values of an enumeration.
  public static let otherWord = ValueTraits(rawValue: 1 << 3)
  /// Its text is no address of HTTPS in the plainest spelling.
  public static let unusualAddress = ValueTraits(rawValue: 1 << 4)
  /// Its text is no name of a host in the plainest spelling.
  public static let unusualHost = ValueTraits(rawValue: 1 << 5)

  /// Its text has more bytes than the key or field takes characters.
  public static let long = ValueTraits(rawValue: 1 << 6)
  /// An object with a name that is no field.
  public static let unknownName = ValueTraits(rawValue: 1 << 7)
  /// An object without a field that it must have.
  public static let missingField = ValueTraits(rawValue: 1 << 8)
}

/// How values of one definition are looked at.
///
/// A class, since it is reached for with every value of a document.
public final class ValueLook: Sendable {
  /// The traits that somebody wants to know of.
  private let wanted: ValueTraits
  /// The kinds that a value may have.
  private let kinds: Kinds
  private let longest: Int
  /// The words of an enumeration that are still accepted.
  private let words: NameTable
  /// The names of fields.
  private let names: NameTable
  private let requiredFields: UInt64

  /// - Parameter wanted: the traits that somebody wants to know of.
  public init(at definition: ValueDefinition, wanted: ValueTraits) {
    self.wanted = wanted
    var kinds = Kinds(of: definition.type)
    for type in definition.alternateTypes { kinds.formUnion(Kinds(of: type)) }
    self.kinds = kinds
    longest = definition.maximumLength ?? .max
    words =
      wanted.contains(.otherWord)
      ? NameTable(definition.values.filter { !$0.isDeprecated }.map { $0.value }) : .empty
    let asksForNames = !wanted.isDisjoint(with: [.unknownName, .missingField])
    let shape = asksForNames ? definition.shape?.definition : nil
    names = shape?.names ?? .empty
    requiredFields = shape?.requiredFields ?? 0
  }

  /// What a value shows.
  public func traits(of value: BareValue) -> ValueTraits {
    var traits: ValueTraits = []
    if !kinds.contains(Kinds(value.kind)) { traits.insert(.otherType) }
    guard value.kind == .string else {
      if value.isEmptyContainer { traits.insert(.empty) }
      if value.kind == .object { traits.formUnion(self.traits(ofNamesIn: value)) }
      return traits
    }
    let text = value.characters
    guard !text.isEmpty else {
      return traits.union([.empty, .otherWord, .unusualAddress, .unusualHost])
    }
    if text.count > longest { traits.insert(.long) }
    if wanted.contains(.placeholder), PlaceholderText.mayBe(in: text) {
      traits.insert(.placeholder)
    }
    if wanted.contains(.otherWord), words.position(of: text) == nil { traits.insert(.otherWord) }
    if wanted.contains(.unusualAddress), PlainSpelling.host(ofAddress: text) == nil {
      traits.insert(.unusualAddress)
    }
    if wanted.contains(.unusualHost), !PlainSpelling.isHost(text) { traits.insert(.unusualHost) }
    return traits
  }

  private func traits(ofNamesIn object: BareValue) -> ValueTraits {
    guard !wanted.isDisjoint(with: [.unknownName, .missingField]) else { return [] }
    var traits: ValueTraits = []
    var found: UInt64 = 0
    object.forEachMember { name, _ in
      if let position = names.position(of: name) {
        found |= 1 << UInt64(position % 64)
      } else {
        traits.insert(.unknownName)
      }
    }
    if found & requiredFields != requiredFields { traits.insert(.missingField) }
    return traits
  }

  /// A set of kinds.
  private struct Kinds: OptionSet {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ kind: ValueKind) { self.init(rawValue: 1 << UInt16(kind.rawValue)) }

    /// The kinds that values of a type have in every document.
    init(of type: ValueType) {
      self =
        switch type {
        case .boolean: Kinds(.boolean)
        case .integer: Kinds(.integer)
        case .number: [Kinds(.integer), Kinds(.real)]
        case .string, .enumeration: Kinds(.string)
        case .object: Kinds(.object)
        case .stringList, .enumerationList, .objectList: Kinds(.array)
        }
    }
  }
}
