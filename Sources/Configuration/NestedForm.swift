import Documents
import KeyCatalog

/// The nested form of a configuration: `"$schemaVersion": 2`, and keys sorted into clusters.
public enum NestedForm {
  /// The member that names the form of a document.
  public static let versionKey = KeyID.schemaVersion

  /// Whether a document is in the nested form: it says so, or it has a cluster.
  ///
  /// `banner` and `claudeAiImport` are clusters and flat keys alike, and so tell nothing.
  public static func isUsed(in root: Value) -> Bool {
    if let version = root[versionKey.name]?.integerValue { return version == 2 }
    return root.members.contains { isCluster($0) }
  }

  /// Whether a member can only be a cluster.
  static func isCluster(_ member: Value.Member) -> Bool {
    member.value.kind == .object && Catalog.clusters.contains(member.name)
      && Catalog.key(named: member.name) == nil
  }

  /// The keys that stand at a nested path, each with whether the path is the one that only earlier
  /// builds read.
  static func keys(at path: String) -> [(key: KeyID, isEarlier: Bool)] {
    index[path] ?? []
  }

  /// Whether a documented path leads through this one.
  static func isInterior(_ path: String) -> Bool { interior.contains(path) }

  private static let index: [String: [(key: KeyID, isEarlier: Bool)]] = {
    var index: [String: [(key: KeyID, isEarlier: Bool)]] = [:]
    for key in Catalog.keys {
      if let path = key.nestedPath { index[path, default: []].append((key.id, false)) }
      if let earlier = key.earlierNestedPath, earlier.path.contains(".") {
        index[earlier.path, default: []].append((key.id, true))
      }
    }
    return index
  }()

  private static let interior: Set<String> = {
    var interior = Set(Catalog.clusters)
    for path in index.keys {
      var parts = path.split(separator: ".")
      while parts.popLast() != nil, !parts.isEmpty { interior.insert(parts.joined(separator: ".")) }
    }
    return interior
  }()
}
