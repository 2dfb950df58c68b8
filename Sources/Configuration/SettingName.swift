import KeyCatalog

/// Tells what a name means that is no key's own.
enum SettingName {
  /// The key that somebody who wrote this name meant, and how it was written.
  /// - Parameter hasCase: whether letter case counts; it does not for the names of registry values.
  static func interpret(_ name: String, hasCase: Bool) -> (KeyID?, Setting.Spelling) {
    if isComment(name) { return (nil, .comment) }
    if !hasCase, let key = Catalog.key(named: name, ignoringCase: true) { return (key, .exact) }
    if let key = Catalog.key(formerlyNamed: name) { return (key, .formerName) }
    if let key = Catalog.key(named: name, ignoringCase: true) { return (key, .letterCase) }
    if let key = Catalog.key(formerlyNamed: name, ignoringCase: true) { return (key, .formerName) }
    if let dot = name.firstIndex(of: "."),
      let key = Catalog.key(named: String(name[..<dot]), ignoringCase: true),
      key.definition.type.isCollection
    {
      return (key, .dotted(field: String(name[name.index(after: dot)...])))
    }
    return (nil, .unknown)
  }

  /// Whether people use such a name for a comment.
  private static func isComment(_ name: String) -> Bool {
    name.hasPrefix("_") || name.hasPrefix("//") || name == "$comment"
  }
}

extension Setting.Spelling {
  /// Whether the name is that of a field, not of a key.
  var isDotted: Bool {
    if case .dotted = self { true } else { false }
  }
}
