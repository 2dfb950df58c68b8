import Configuration
import Documents

/// One model of `inferenceModels`: an object, or a plain string that stands for one with that name.
struct ModelEntry {
  /// The entry itself.
  let value: Value

  init?(_ value: Value) {
    guard value.kind == .object || value.kind == .string else { return nil }
    self.value = value
  }

  /// Where the name stands.
  var nameValue: Value? {
    let name = value.kind == .string ? value : value["name"]
    return name?.kind == .string ? name : nil
  }

  /// The name as written.
  var name: String? { nameValue?.string }

  /// What `[1m]` at the end of a name says: the model of that name, with a context of one million
  /// tokens.
  static let longContextSuffix = "[1m]"

  /// The provider's ID of the model: the name without `[1m]`.
  var identifier: String? {
    guard let name else { return nil }
    return hasLongContextSuffix
      ? String(name.utf8.dropLast(Self.longContextSuffix.utf8.count)) : name
  }

  /// Whether the name ends in `[1m]`.
  var hasLongContextSuffix: Bool {
    nameValue?.withUTF8 { $0.suffix(4).elementsEqual(Self.longContextSuffix.utf8) } ?? false
  }

  /// Whether the entry offers a context of one million tokens, by a field or by its name.
  var supportsLongContext: Bool {
    value["supports1m"]?.booleanValue == true || hasLongContextSuffix
  }

  /// Whether the model is the first of the list, which the app takes as its default.
  var isFirst: Bool { value.position == 0 }
}

extension Setting {
  /// The models of `inferenceModels`; what is neither object nor string is left out.
  var models: some Sequence<ModelEntry> { value.elements.lazy.compactMap { ModelEntry($0) } }
}
