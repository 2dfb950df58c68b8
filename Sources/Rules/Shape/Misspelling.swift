import Configuration
import Documents
import KeyCatalog

/// Keys that somebody surely meant: a name that is no key and differs from one by a slip.
enum Misspelling {
  /// How many unknown names are looked at, and how many changes a slip may be.
  private static let mostNames = 32
  private static let mostChanges = 2

  /// The keys meant by the unknown names of a configuration.
  static func keys(meantIn configuration: ManagedConfiguration) -> KeySet {
    let unknown = configuration.settings.lazy.filter { $0.spelling == .unknown }.prefix(mostNames)
    var keys: KeySet = []
    for setting in unknown {
      if let key = key(meantBy: setting.name, in: configuration) { keys.insert(key) }
    }
    return keys
  }

  private static func key(meantBy name: String, in configuration: ManagedConfiguration) -> KeyID? {
    let isNested = configuration.envelope.form == .nested
    let nearest = Suggestion.nearest(
      to: name, among: isNested ? NestedForm.paths : Catalog.keys.map(\.name), within: mostChanges)
    guard let best = nearest.first else { return nil }
    return isNested ? NestedForm.key(at: best) : Catalog.key(named: best)
  }
}
