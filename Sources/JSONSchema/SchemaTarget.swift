import Configuration
import KeyCatalog

/// A form of configuration that a schema describes.
public enum SchemaTarget: String, Sendable, CaseIterable {
  /// What an administrator writes and keeps: flat keys in JSON or YAML.
  case source
  /// A bootstrap response of flat keys.
  case flatResponse = "bootstrap-v1"
  /// A bootstrap response in the nested form.
  case nestedResponse = "bootstrap-v2"

  /// Whether a bootstrap server sends it.
  var isResponse: Bool { self != .source }

  var title: String {
    switch self {
    case .source: "Claude Desktop: source of a managed configuration"
    case .flatResponse: "Claude Desktop: bootstrap response, flat (v1)"
    case .nestedResponse: "Claude Desktop: bootstrap response, nested (v2)"
    }
  }

  var description: String {
    switch self {
    case .source: "Flat keys as they are written by hand, up to release \(Catalog.release)."
    case .flatResponse:
      "Flat keys that a bootstrap server may set, up to release \(Catalog.release)."
    case .nestedResponse:
      "Nested keys that a bootstrap server may set, up to release \(Catalog.release)."
    }
  }

  /// The value of `$schemaVersion` in this form.
  var schemaVersion: Double { self == .nestedResponse ? 2 : 1 }

  /// The keys that the form may have, in the order of the catalog.
  var keys: [KeyDefinition] {
    Catalog.keys.filter { key in
      // A key whose last day is announced is no longer one to write.
      guard key.id != .schemaVersion, key.deprecation?.acceptedUntil == nil else { return false }
      switch self {
      case .source: return true
      case .flatResponse: return key.isServed
      case .nestedResponse: return key.isServed && key.nestedPath != nil
      }
    }
  }

  /// The first build that reads a key that arrives in this form; `nil`: not known.
  func since(_ key: KeyDefinition) -> AppVersion? {
    isResponse ? [key.since, key.servedSince].compactMap(\.self).max() : key.since
  }
}

extension KeyDefinition {
  /// Whether a bootstrap response may carry the key.
  fileprivate var isServed: Bool { availability == .both || availability == .served }
}
