import Configuration
import KeyCatalog

extension ManagedConfiguration {
  /// The settings of some keys in the order of the document, each key once, so that a message which
  /// names them stays short whatever the document repeats.
  func firstSettings(where isWanted: (KeyID) -> Bool) -> [Setting] {
    var seen: KeySet = []
    return settings.filter { setting in
      guard let key = setting.key, isWanted(key) else { return false }
      return seen.insert(key).inserted
    }
  }
}
