import Documents
import KeyCatalog

extension JSONWriter {
  /// The member `writ`, with which every JSON report begins: which program made it, and which release
  /// its catalog reaches.
  mutating func programHeader(version: String) {
    key("writ")
    beginObject()
    member("version", version)
    member("catalog", Catalog.release.description)
    endObject()
  }

  /// An array of strings under a name.
  mutating func stringArray(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
