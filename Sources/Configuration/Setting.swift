import Documents
import KeyCatalog

/// One key of a configuration with its value, as a document gives it.
///
/// A class, since every value that is looked at comes with its setting.
public final class Setting: Sendable {
  /// The name in the flat configuration; as written where the catalog does not know it.
  public let name: String
  /// The key that is meant, even where it is misspelled.
  public let key: KeyID?
  /// All that the catalog knows of the key.
  public let definition: KeyDefinition?
  public let spelling: Spelling
  /// Where the name stands.
  public let nameValue: Value
  /// The value as the document carries it.
  public let raw: Value
  /// The value that the app works with: the JSON inside a string opened, `"true"` a boolean.
  public let value: Value
  public let decoding: Decoding
  /// The registry hive it comes from, in a registry file.
  public let hive: RegistryHive?

  init(
    name: String, key: KeyID?, spelling: Spelling, nameValue: Value, raw: Value, value: Value,
    decoding: Decoding, hive: RegistryHive?
  ) {
    self.name = name
    self.key = key
    definition = key?.definition
    self.spelling = spelling
    self.nameValue = nameValue
    self.raw = raw
    self.value = value
    self.decoding = decoding
    self.hive = hive
  }

  /// How the name was written.
  public enum Spelling: Sendable, Equatable {
    case exact
    /// In the nested form, at this path.
    case nested(path: String)
    /// In the nested form, at a path that only earlier builds read.
    case earlierNested(path: String)
    /// With other capitals than the key has.
    case letterCase
    /// A name that the key had before.
    case formerName
    /// A field of an object key written as a key of its own (`bootstrapOidc.clientId`).
    case dotted(field: String)
    /// A comment by habit: begins with `_` or `//`, or is `$comment`.
    case comment
    /// No key that the catalog knows.
    case unknown
  }

  /// What had to be done to the value.
  public enum Decoding: Sendable, Equatable {
    /// Nothing: it has the type that it should have, or none that could be made from it.
    case native
    /// It was a string.
    case fromString
    /// It was a number that stands for a boolean.
    case fromNumber
    /// A string that should hold JSON and does not; the offset is one of the string's characters.
    case unreadable(ReadingError)
  }

  /// Whether the app reads the key under the name it was given.
  public var isReadUnderItsName: Bool {
    switch spelling {
    case .exact, .nested: true
    default: false
    }
  }
}

extension Setting {
  /// Whether a setting that stands before another of the same key is the one that counts.
  ///
  /// A name that the app reads decides over one that it does not, and the machine's registry hive over
  /// the user's; otherwise the last one counts.
  func decides(over later: Setting) -> Bool {
    if isReadUnderItsName != later.isReadUnderItsName { return isReadUnderItsName }
    return hive == .localMachine && later.hive == .currentUser
  }

  /// The JSON Pointer (RFC 6901) of the setting in the flat configuration.
  public var pointer: String { "/" + JSONPointer.escape(name) }

  /// The JSON Pointer of a value inside this setting.
  public func pointer(to value: Value) -> String {
    var tokens: [String] = []
    var current = value
    while current != self.value, current != raw, let parent = current.parent {
      tokens.append(current.key?.string ?? String(current.position))
      current = parent
    }
    return tokens.reversed().reduce(into: pointer) { $0 += "/" + JSONPointer.escape($1) }
  }

  /// The JSON Pointer that a missing field of an object inside this setting would have.
  public func pointer(to value: Value, field: String) -> String {
    pointer(to: value) + "/" + JSONPointer.escape(field)
  }
}

/// Helpers for RFC 6901.
public enum JSONPointer {
  /// Escapes one reference token.
  public static func escape(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") })
    else { return token }
    return token.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
