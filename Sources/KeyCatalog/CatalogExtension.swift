/// Keys that are newer than the catalog, as somebody described them (`--catalog-extra`).
///
/// They are known while a piece of work runs, and only to it:
///
///     Catalog.$additions.withValue(additions) { … }
///
/// The catalog itself stays as it was compiled. Only a name that it does not have, and a number beyond
/// its own, are looked for here, so that nothing becomes slower.
public struct CatalogExtension: Sendable {
  /// The keys, numbered after those of the catalog.
  public let keys: [KeyDefinition]
  /// The names that the catalog has by now; what it says of them holds.
  public let known: [String]
  private let positions: [String: Int]

  /// - Parameter definitions: makes the definition of each key with the number that it is given.
  public init(_ definitions: [(name: String, make: (KeyID) -> KeyDefinition)]) {
    var keys: [KeyDefinition] = []
    var known: [String] = []
    var positions: [String: Int] = [:]
    for (name, make) in definitions where positions[name] == nil {
      guard Catalog.keyCount + keys.count < Int(UInt16.max) else { break }
      guard Catalog.compiledKey(named: name) == nil else {
        known.append(name)
        continue
      }
      positions[name] = keys.count
      keys.append(make(KeyID(rawValue: UInt16(Catalog.keyCount + keys.count))))
    }
    self.keys = keys
    self.known = known
    self.positions = positions
  }

  /// The key with exactly this name.
  func key(named name: String) -> KeyID? { positions[name].map { keys[$0].id } }

  /// The key with a number; `nil`: not one of these.
  func definition(of key: KeyID) -> KeyDefinition? {
    let position = Int(key.rawValue) - Catalog.keyCount
    return keys.indices.contains(position) ? keys[position] : nil
  }
}

extension Catalog {
  /// The keys that the work at hand knows besides those of the catalog.
  @TaskLocal public static var additions: CatalogExtension?

  /// What is said of a number that no catalog has given.
  static let unnumbered = KeyDefinition(
    id: KeyID(rawValue: .max),
    value: ValueDefinition(name: "", title: "", description: "", type: .string), section: "",
    availability: .both, scope: .both)
  static let unnumberedShape = Shape(
    id: ShapeID(rawValue: .max), name: "", title: "", description: "", content: .record([]))
}
