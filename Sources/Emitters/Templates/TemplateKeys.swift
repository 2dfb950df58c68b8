import KeyCatalog

/// The keys that a description for macOS lists: those that device management can carry there.
enum TemplateKeys {
  static let macOS: [KeyDefinition] = Catalog.keys.filter {
    $0.isManageable && ($0.platforms.isEmpty || $0.platforms.contains(.macOS))
  }
}
