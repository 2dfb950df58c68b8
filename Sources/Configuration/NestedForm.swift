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
    isDeclared(in: root) || root.members.contains(where: isCluster)
  }

  /// Whether a document says that it is in the nested form.
  public static func isDeclared(in root: Value) -> Bool {
    root[versionKey.name]?.integerValue == 2
  }

  /// The paths that a misspelled one may have been meant for: those of keys, and of the clusters
  /// around them.
  public static var paths: [String] { Array(index.keys) + interior }

  /// The key that stands at a nested path, the first where the provider decides between several.
  public static func key(at path: String) -> KeyID? { index[path]?.first?.key }

  /// Whether a member can only be a cluster.
  static func isCluster(_ member: Value.Member) -> Bool {
    guard member.value.kind == .object else { return false }
    let name = member.name
    return Catalog.clusters.contains(name) && Catalog.key(named: name) == nil
  }

  /// Whether a top-level name belongs to the flat form alone.
  static func isOnlyFlat(_ name: String) -> Bool {
    guard let key = Catalog.key(named: name) ?? Catalog.key(formerlyNamed: name) else {
      return false
    }
    return !inBothForms.contains(key) && index[name] == nil
  }

  private static let inBothForms: KeySet = [
    .schemaVersion, .expiresAt, .banner, .claudeAiImport,
  ]

  /// A key, and whether the path that led to it is one that only earlier builds read.
  typealias Match = (key: KeyID, isEarlier: Bool)

  /// The keys that stand at a nested path.
  static func keys(at path: String, ignoringCase: Bool = false) -> [Match] {
    (ignoringCase ? foldedIndex[path.lowercased()] : index[path]) ?? []
  }

  /// Whether a documented path leads through this one.
  static func isInterior(_ path: String) -> Bool { interior.contains(path) }

  private static let index: [String: [Match]] = {
    var index: [String: [Match]] = [:]
    for key in Catalog.keys {
      if let path = key.nestedPath { index[path, default: []].append((key.id, false)) }
      guard let earlier = key.earlierNestedPath?.path else { continue }
      index[earlier, default: []].append((key.id, true))
      // A key that stood at the top had its name of today there as well as its former one.
      if !earlier.contains("."), earlier != key.name {
        index[key.name, default: []].append((key.id, true))
      }
    }
    return index
  }()

  private static let foldedIndex = Dictionary(
    index.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: +)

  private static let interior: Set<String> = {
    var interior = Set(Catalog.clusters)
    for path in index.keys {
      var parts = path.split(separator: ".")
      while parts.popLast() != nil, !parts.isEmpty { interior.insert(parts.joined(separator: ".")) }
    }
    return interior
  }()
}

/// Decides which key a nested path means, where the provider decides.
public struct NestedKeyChoice: Sendable {
  private let provider: KeyDefinition.Provider?
  private let credentialKind: String?

  init(_ object: Value) {
    let inference = object["inference"]
    provider = inference?["provider"]?.stringValue
      .flatMap { KeyDefinition.Provider(rawValue: $0.lowercased()) }
    credentialKind = inference?["credential"]?["kind"]?.stringValue
  }

  /// - Parameter credentialKind: the kind of credential, as written.
  public init(provider: KeyDefinition.Provider?, credentialKind: String?) {
    self.provider = provider
    self.credentialKind = credentialKind
  }

  /// The key that is read at a nested path.
  public func key(at path: String) -> KeyID? { choose(from: NestedForm.keys(at: path))?.key }

  func choose(from candidates: [NestedForm.Match]) -> NestedForm.Match? {
    guard candidates.count > 1 else { return candidates.first }
    let fitting = candidates.filter { candidate in
      let providers = candidate.key.definition.providers
      return providers.isEmpty || provider.map(providers.contains) ?? false
    }
    // The identity provider's keys of two generations share their paths; the kind tells them apart.
    let identityProvider: KeySet = [.inferenceIdpOidc, .inferenceIdpAuthFlow]
    let wantsExternal = credentialKind == "external-idp"
    return fitting.first { identityProvider.contains($0.key) == wantsExternal } ?? fitting.first
      ?? candidates.first
  }
}
