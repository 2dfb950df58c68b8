import Documents
import KeyCatalog

/// Finds the values of a document that must not be shown.
public enum Confidentiality {
  /// The places of every value that is or may be a credential, in order, in offsets of the file.
  ///
  /// What the catalog marks is one; so is any string whose name speaks of a secret, wherever it stands,
  /// a payload of another product included.
  public static func places(in configuration: ManagedConfiguration) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for setting in configuration.settings {
      let marks = setting.key?.definition.marks ?? []
      if !marks.isDisjoint(with: [.secret, .sensitive]) || isConfidential(name: setting.name) {
        places.append(setting.raw.place)
      }
    }
    configuration.visitTypedValues { typed in
      if typed.isConfidential { places.append(typed.value.place) }
    }
    collect(from: configuration.document.root, &places)
    for setting in configuration.settings where setting.value.tree !== setting.raw.tree {
      collect(from: setting.value, &places)
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The places of single texts that are or may be credentials, in order.
  ///
  /// Less than ``places(in:)`` where the catalog marks a whole object or list: what must be one of the
  /// catalog's own words is no credential there.
  public static func textPlaces(in configuration: ManagedConfiguration) -> [Range<Int>] {
    let marked = places(in: configuration)
    var words: Set<Range<Int>> = []
    configuration.visitTypedValues { typed in
      if typed.definition.type == .enumeration { words.insert(typed.value.place) }
    }
    // A string that holds a document is seen by what is in it.
    for setting in configuration.settings where setting.value.tree !== setting.raw.tree {
      words.insert(setting.raw.place)
    }
    var texts: [Range<Int>] = []
    var pending = [configuration.document.root] + configuration.settings.map(\.value)
    while let value = pending.popLast() {
      if value.kind == .string, !words.contains(value.place), !isReference(value) {
        texts.append(value.place)
      }
      pending += value.children
    }
    texts.sort { $0.lowerBound < $1.lowerBound }
    var result: [Range<Int>] = []
    var index = 0
    var end = 0
    for text in texts {
      while index < marked.count, marked[index].lowerBound < text.upperBound {
        end = max(end, marked[index].upperBound)
        index += 1
      }
      if end > text.lowerBound { result.append(text) }
    }
    return result
  }

  /// Whether a text says only from where a credential is filled in.
  private static func isReference(_ value: Value) -> Bool {
    !value.utf8.isEmpty && ReferenceText.removed(from: value.string).isEmpty
  }

  private static func collect(from root: Value, _ places: inout [Range<Int>]) {
    var pending = [root]
    while let value = pending.popLast() {
      for child in value.children {
        if let key = child.key, hasConfidentialName(key.utf8) {
          places.append(child.place)
        } else {
          pending.append(child)
        }
      }
    }
  }

  /// Whether a name says that its value is a credential.
  public static func isConfidential(name: String) -> Bool { hasConfidentialName(name.utf8) }

  /// Whether a name of these characters says that its value is a credential; letter case, dashes,
  /// underscores and spaces make no difference.
  static func hasConfidentialName(_ name: some Sequence<UInt8>) -> Bool {
    let folded = name.compactMap(fold)
    return words.contains { contains($0, in: folded) } && !harmless.contains(folded)
  }

  private static func fold(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: byte
    }
  }

  private static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0...].starts(with: word) }
  }

  private static let words = [
    "secret", "password", "passwd", "apikey", "authorization", "cookie", "privatekey",
    "bearertoken", "accesstoken", "refreshtoken", "authtoken", "credentials",
  ].map { Array($0.utf8) }

  /// Names that speak of a secret and hold none.
  private static let harmless: Set<[UInt8]> = Set(
    ["authorizationurl", "authorizationserver"].map { Array($0.utf8) })
}
