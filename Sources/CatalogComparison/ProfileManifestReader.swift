import Documents
import KeyCatalog

/// Reads the keys of a profile manifest (the ProfileManifests format, `pfm_subkeys`).
enum ProfileManifestReader {
  static func keys(of root: Value) throws(ReadingError) -> [PublishedCatalog.Key] {
    guard let entries = root["pfm_subkeys"], entries.kind == .array else {
      throw ReadingError(
        .notAConfiguration("a property list without pfm_subkeys, so no profile manifest"), at: 0)
    }
    return entries.elements.compactMap { entry in
      guard let name = entry["pfm_name"]?.stringValue, !isEnvelope(name) else { return nil }
      var key = PublishedCatalog.Key(name, type: type(of: entry))
      let values = entry["pfm_range_list"]?.elements.compactMap(\.stringValue) ?? []
      if !values.isEmpty { key.values = values }
      key.minimum = entry["pfm_range_min"]?.numberValue
      key.maximum = entry["pfm_range_max"]?.numberValue
      return key
    }
  }

  /// The members that every payload has, and those that only arrange the others on a screen.
  private static func isEnvelope(_ name: String) -> Bool {
    name.hasPrefix("Payload") || name.hasPrefix("PFC_")
  }

  private static func type(of entry: Value) -> ValueType? {
    switch entry["pfm_type"]?.stringValue {
    case "boolean": .boolean
    case "integer": .integer
    case "real": .number
    case "string": entry["pfm_range_list"] == nil ? .string : .enumeration
    case "dictionary": .object
    case "array": .stringList
    default: nil
    }
  }
}
