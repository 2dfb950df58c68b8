import Documents
import KeyCatalog

/// Finds the values of a document that must not be shown.
public enum Confidentiality {
  /// The places of every value that is or may be a credential, in order, in offsets of the file.
  ///
  /// What the catalog marks is one; so is any string whose name speaks of a secret, wherever it stands,
  /// a payload of another product included, and so is a comment that speaks of one.
  public static func places(in configuration: ManagedConfiguration) -> [Range<Int>] {
    var places: [Range<Int>] = []
    let root = configuration.document.root
    // A value by itself says nothing of what it is.
    if root.kind != .object, root.kind != .array { places.append(root.place) }
    for setting in configuration.settings {
      let marks = setting.definition?.marks ?? []
      let hasConfidentialName =
        setting.key == nil
        ? isConfidential(unknownName: setting.name) : isConfidential(name: setting.name)
      if !marks.isDisjoint(with: [.secret, .sensitive]) || hasConfidentialName {
        places.append(setting.raw.place)
      }
    }
    configuration.visitTypedValues { typed in
      if typed.isConfidential { places.append(typed.value.place) }
    }
    collect(from: root, &places)
    for setting in configuration.settings where setting.value.tree !== setting.raw.tree {
      collect(from: setting.value, &places)
    }
    places += comments(in: configuration.document)
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

  /// Whether a name that the catalog does not know may be that of a credential: nobody knows what it
  /// means, so that less is enough.
  public static func isConfidential(unknownName name: String) -> Bool {
    let folded = name.utf8.compactMap(fold)
    return hasConfidentialName(name.utf8) || endings.contains { folded.suffix($0.count) == $0[...] }
  }

  /// Whether a name of these characters says that its value is a credential; letter case, dashes,
  /// underscores and spaces make no difference, and neither does one slip at its end.
  static func hasConfidentialName(_ name: some Sequence<UInt8>) -> Bool {
    let folded = name.compactMap(fold)
    return words.contains { contains($0, in: folded) || endsAlmost(in: $0, folded) }
      && !harmless.contains(folded)
  }

  /// Whether a text speaks of a credential, as comments do.
  static func speaksOfCredentials(_ text: some Sequence<UInt8>) -> Bool {
    let folded = text.compactMap(fold)
    return wordsOfProse.contains { contains($0, in: folded) }
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
    return (0...(text.count - word.count)).contains {
      text[$0] == word[0] && text[$0...].starts(with: word)
    }
  }

  /// Whether a text ends in a word with one character missing, added or changed, or with two
  /// neighbors in each other's place: whoever misspells `apiKey` means it all the same.
  private static func endsAlmost(in word: [UInt8], _ text: [UInt8]) -> Bool {
    // Most names differ in both of the last two characters, where one slip leaves one of them.
    guard let last = text.last, let wordEnd = word.last else { return false }
    let beforeLast = text.dropLast().last
    let beforeWordEnd = word.dropLast().last
    guard
      last == wordEnd || last == beforeWordEnd || beforeLast == wordEnd
        || beforeLast == beforeWordEnd
    else { return false }
    return (word.count - 1...word.count + 1).contains { length in
      guard text.count >= length else { return false }
      let end = text[(text.count - length)...]
      let before = zip(end, word).prefix { $0 == $1 }.count
      let after = zip(end.reversed(), word.reversed()).prefix { $0 == $1 }.count
      if before + after >= max(length, word.count) - 1 { return true }
      guard length == word.count, before + after == length - 2 else { return false }
      let first = end.startIndex + before
      return end[first] == word[before + 1] && end[first + 1] == word[before]
    }
  }

  private static let words = [
    "secret", "password", "passwd", "apikey", "authorization", "cookie", "privatekey",
    "bearertoken", "accesstoken", "refreshtoken", "authtoken", "credentials",
  ].map { Array($0.utf8) }

  /// How the names of credentials end; those of many other things do too.
  private static let endings = [
    "key", "keys", "token", "tokens", "header", "headers", "auth", "pass", "pwd", "passphrase",
  ].map { Array($0.utf8) }

  private static let wordsOfProse: [[UInt8]] =
    words + ["token", "credential", "passphrase", "passcode"].map { Array($0.utf8) }
    + Catalog.keys.filter { !$0.value.marks.isDisjoint(with: [.secret, .sensitive]) }
    .map { $0.name.utf8.compactMap(fold) }

  /// Names that speak of a secret and hold none.
  private static let harmless: Set<[UInt8]> = Set(
    [
      "authorizationurl", "authorizationserver", "credential", "bearertokentype",
      "inferencevertexcredentialsfile",
    ].map {
      Array($0.utf8)
    })
}
