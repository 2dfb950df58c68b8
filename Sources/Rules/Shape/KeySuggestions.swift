import Configuration
import Documents
import KeyCatalog

/// What somebody who wrote an unknown key may have meant.
struct KeySuggestions {
  private let name: String
  private let isNested: Bool
  private let isObject: Bool

  init(for setting: Setting, in configuration: ManagedConfiguration) {
    name = setting.name
    isNested = configuration.envelope.form == .nested
    isObject = setting.raw.kind == .object
  }

  /// The advice; `nil` when nothing is near.
  var text: String? {
    if isNested, Catalog.clusters.contains(name), !isObject { return "\(name) holds an object" }
    if let key = keyOfOtherForm { return key }
    let nearest = Suggestion.nearest(
      to: name, among: isNested ? NestedForm.paths : Catalog.keys.map(\.name))
    guard !nearest.isEmpty else { return nil }
    return "probably meant: \(Wording.alternatives(nearest.map(quoted)))"
  }

  /// The name as the form of this document has it, where it is written as in the other form.
  private var keyOfOtherForm: String? {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    if isNested, let path = Catalog.key(named: last)?.definition.nestedPath {
      return "in the nested form \(last) stands at \(path)"
    }
    guard let key = NestedForm.key(at: name) else { return nil }
    return isNested
      ? "write \(name) as objects inside each other" : "in the flat form it is \(quoted(key.name))"
  }
}
