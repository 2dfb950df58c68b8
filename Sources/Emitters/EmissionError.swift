import KeyCatalog

/// Why a setting, or an option, cannot be written in a format.
///
/// No message quotes a value: it may be a secret.
public enum EmissionError: Error, Sendable, Equatable {
  /// No key of the catalog.
  case unknownKey(name: String)
  /// A key under a name that the app does not read: other capitals, or the name it had before.
  case otherName(name: String, key: KeyID)
  /// A field of an object key, written as a key of its own.
  case fieldAsKey(name: String, key: KeyID)
  /// Flat keys beside the clusters of the nested form, which the app does not read.
  case ignoredByForm(name: String)
  /// A bootstrap response is the only way by which the key arrives.
  case servedOnly(KeyID)
  /// The key belongs to the vendor's console and is read from nowhere else.
  case consoleOnly(KeyID)
  /// A bootstrap response must not carry the key: it decides where the configuration comes from, or
  /// device management only may set it.
  case notInResponse(KeyID)
  /// No document tells where the key stands in the nested form.
  case noNestedPath(KeyID)
  /// In the nested form, the key's place is that of another key, which the provider or the kind of
  /// credential decides.
  case nestedPathTaken(KeyID, path: String, by: KeyID)
  /// A string that should hold JSON and does not.
  case unreadable(KeyID)
  /// The value has none of the types that the key takes.
  case wrongType(KeyID)
  /// U+0000, which ends a string in the registry and has no place in XML.
  case nullCharacter(KeyID)
  /// A character that XML 1.0 has no way to write (§2.2).
  case characterOutsideXML(KeyID, Unicode.Scalar)
  /// The administrative template has no policy for the key.
  case notInTemplate(KeyID)
  /// The policy offers a list of values, and this is none of them.
  case valueNotOffered(KeyID)
  /// The policy takes whole numbers within these bounds.
  case outsideRange(KeyID, minimum: UInt32, maximum: UInt32)
  /// More UTF-16 code units than a policy's text may have.
  case tooLong(KeyID, limit: Int)
  /// The value of an option is empty or has characters that the format cannot carry.
  case unusableOption(name: String)
  /// The format has no way to take values away.
  case cannotRemove(ExportFormat)
  /// A format with values needs a configuration.
  case configurationMissing(ExportFormat)
  /// More than one of the above.
  indirect case several([EmissionError])
}

extension EmissionError {
  /// The key that the error is about, as far as it is one of the catalog's.
  public var key: KeyID? {
    switch self {
    case .unknownKey, .ignoredByForm, .unusableOption, .cannotRemove, .configurationMissing,
      .several:
      nil
    case .otherName(_, let key), .fieldAsKey(_, let key): key
    case .servedOnly(let key), .consoleOnly(let key), .unreadable(let key), .wrongType(let key),
      .nullCharacter(let key), .characterOutsideXML(let key, _), .notInTemplate(let key),
      .valueNotOffered(let key), .outsideRange(let key, _, _), .tooLong(let key, _),
      .notInResponse(let key), .noNestedPath(let key), .nestedPathTaken(let key, _, _):
      key
    }
  }

  /// The names by which a user may allow the setting to be left out: that of the key, and the one that
  /// the document has.
  var names: [String] {
    let written: String? =
      switch self {
      case .unknownKey(let name), .ignoredByForm(let name), .otherName(let name, _),
        .fieldAsKey(let name, _):
        name
      default: nil
      }
    return [key?.name, written].compactMap(\.self)
  }

  /// The errors one by one.
  public var all: [EmissionError] {
    if case .several(let errors) = self { errors } else { [self] }
  }

  /// Whether the error is about settings, so that the export can go on without them.
  public var isAboutSettings: Bool {
    switch self {
    case .unusableOption, .cannotRemove, .configurationMissing: false
    default: true
    }
  }
}

extension EmissionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownKey(let name):
      "\(Self.shown(name)) is no key of Claude Desktop, so nothing would read it: correct the name "
        + "or remove the key"
    case .otherName(let name, let key):
      "\(Self.shown(name)) is not read under that name: write \(key.name)"
    case .fieldAsKey(let name, let key):
      "\(Self.shown(name)) is a field of \(key.name) and no key: move it into the object \(key.name)"
    case .ignoredByForm(let name):
      "\(Self.shown(name)) is not read, because flat keys and the nested form are mixed: keep to one "
        + "of them"
    case .servedOnly(let key):
      "\(key.name) is read from a bootstrap response only: remove it here and let the bootstrap "
        + "server answer with it"
    case .consoleOnly(let key):
      "\(key.name) is set in the vendor's admin console only: remove it here"
    case .notInResponse(let key) where key.definition.marks.contains(.trustAnchor):
      "\(key.name) says which server the configuration comes from, which no bootstrap response can: "
        + "set it by device management"
    case .notInResponse(let key):
      "\(key.name) is not read from a bootstrap response: set it by device management"
    case .noNestedPath(let key):
      "\(key.name) has no documented place in the nested form: use the flat form, or set it by device "
        + "management"
    case .nestedPathTaken(let key, let path, let other):
      "\(key.name) would stand at \(path) in the nested form, where \(other.name) is read with this "
        + "provider and credential: remove it, or use the flat form"
    case .unreadable(let key):
      "the string given for \(key.name) should hold JSON and cannot be read: correct it"
    case .wrongType(let key):
      "\(key.name) takes \(key.definition.type.inWords), and its value is something else: correct it"
    case .nullCharacter(let key):
      "\(key.name) contains a null character (U+0000), which ends a text: remove it"
    case .characterOutsideXML(let key, let scalar):
      "\(key.name) contains the character U+\(Self.hexadecimal(scalar)), which XML cannot carry: "
        + "remove it"
    case .notInTemplate(let key):
      "the administrative template has no policy for \(key.name): remove it, or export to reg"
    case .valueNotOffered(let key):
      "the value of \(key.name) is none of those that it takes: "
        + key.definition.value.values.map(\.value).joined(separator: ", ")
    case .outsideRange(let key, let minimum, let maximum):
      "\(key.name) must be between \(minimum) and \(maximum) in an administrative template"
    case .tooLong(let key, let limit):
      "\(key.name) is longer than the \(limit) characters that a policy can hold: shorten it, or "
        + "export to reg"
    case .unusableOption(let name):
      "the \(name) is empty or contains characters that cannot be written: choose another"
    case .cannotRemove(let format):
      "\(format.rawValue) has no way to take values away: remove the profile or file itself"
    case .configurationMissing(let format):
      "an export to \(format.rawValue) needs a configuration to take the values from"
    case .several(let errors):
      errors.map(\.description).joined(separator: "; ")
    }
  }

  /// A name as it may stand in a message: of bounded length, on one line.
  private static func shown(_ name: String) -> String {
    let limit = 80
    let scalars = name.unicodeScalars.prefix(limit + 1)
    let printable = scalars.prefix(limit).map { scalar in
      scalar.properties.generalCategory.isInvisible ? "\u{FFFD}" : scalar
    }
    var text = String(String.UnicodeScalarView(printable))
    if scalars.count > limit { text += "…" }
    return "\"\(text)\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.GeneralCategory {
  /// Controls, direction marks and line separators: what could change the text around it.
  fileprivate var isInvisible: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension ValueType {
  /// The type in words, with its article.
  var inWords: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .enumeration: "one of a few strings"
    case .object: "an object"
    case .stringList: "a list of strings"
    case .enumerationList: "a list of a few strings"
    case .objectList: "a list of objects"
    }
  }
}
