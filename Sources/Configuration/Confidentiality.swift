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
      if !marks.isDisjoint(with: [.secret, .sensitive]) || hasConfidentialName(setting.name) {
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

  private static func collect(from root: Value, _ places: inout [Range<Int>]) {
    var pending = [root]
    while let value = pending.popLast() {
      for child in value.children {
        if let key = child.key, hasConfidentialName(key.string) {
          places.append(child.place)
        } else {
          pending.append(child)
        }
      }
    }
  }

  /// Whether a name says that its value is a credential.
  static func hasConfidentialName(_ name: String) -> Bool {
    let folded = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    return words.contains { folded.contains($0) } && !harmless.contains(folded)
  }

  private static let words = [
    "secret", "password", "passwd", "apikey", "authorization", "cookie", "privatekey",
    "bearertoken",
    "accesstoken", "refreshtoken", "authtoken", "credentials",
  ]

  /// Names that speak of a secret and hold none.
  private static let harmless: Set<String> = ["authorizationurl", "authorizationserver"]
}
