/// Recognizes documents that describe what can be set, or that belong to a configuration, and hold
/// none themselves.
enum ForeignDocument {
  /// - Throws: ``ReadingError`` with the name of what it is.
  static func refuse(_ document: Document) throws(ReadingError) {
    guard let reason = reason(against: document) else { return }
    throw ReadingError(reason, at: document.root.place.lowerBound)
  }

  private static func reason(against document: Document) -> ReadingError.Reason? {
    let root = document.root
    guard root.kind == .object else { return nil }
    switch document.format {
    case .plist, .mobileconfig:
      guard root["pfm_subkeys"]?.kind == .array, root["pfm_domain"] != nil else { return nil }
      return .profileManifest
    case .json, .yaml, .linux:
      if isSchema(root) {
        return .notAConfiguration(
          "a JSON Schema: it describes keys and holds no values; see writ catalog diff")
      }
      if root["appliedId"] != nil, root["entries"]?.kind == .array {
        return .notAConfiguration(
          "the index of a configuration library: the configurations are the files beside it")
      }
      return nil
    case .reg, .pol, .intune: return nil
    }
  }

  /// Whether an object is a JSON Schema: it says so, or it has properties and what only a schema has
  /// beside them.
  private static func isSchema(_ root: Value) -> Bool {
    if let dialect = root["$schema"]?.stringValue, dialect.contains("json-schema.org/") {
      return root["properties"] != nil || root["$defs"] != nil || root["definitions"] != nil
        || root["type"] != nil || root["$ref"] != nil
    }
    guard root["properties"]?.kind == .object else { return false }
    return root["type"]?.stringValue == "object" || root["$defs"] != nil
      || root["title"]?.stringValue != nil
  }
}
