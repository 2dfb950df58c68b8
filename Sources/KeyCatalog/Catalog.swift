/// Every key that Claude Desktop reads on third-party inference, as of one release.
///
/// Made from the definitions in `schemas/catalog` by `make generate`; nothing is read at run time.
public enum Catalog {
  /// The key with exactly this name.
  public static func key(named name: String) -> KeyID? {
    key(named: name.utf8)
  }

  /// The key whose name has exactly these characters.
  public static func key(named name: some Collection<UInt8>) -> KeyID? {
    var low = 0
    var high = sortedNames.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = sortedNames[middle]
      let characters = UnsafeBufferPointer(
        start: candidate.name.utf8Start, count: candidate.name.utf8CodeUnitCount)
      if characters.elementsEqual(name) { return candidate.id }
      if characters.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The key that had this name before it was renamed.
  public static func key(formerlyNamed name: String, ignoringCase: Bool = false) -> KeyID? {
    if ignoringCase { return foldedFormerNames[name.lowercased()] }
    return formerNames.first { $0.name == name }?.id
  }

  /// The key whose name differs from this one in the case of letters only.
  public static func key(named name: String, ignoringCase: Bool) -> KeyID? {
    ignoringCase ? foldedNames[name.lowercased()] : key(named: name)
  }

  /// The shape with this name.
  public static func shape(named name: String) -> Shape? {
    shapes.first { $0.name == name }
  }

  /// The former names of all keys.
  static let formerNames: [(name: String, id: KeyID)] =
    keys.flatMap { key in key.formerNames.map { ($0.name, key.id) } }

  private static let foldedNames = folded(keys.map { ($0.name, $0.id) })
  private static let foldedFormerNames = folded(formerNames)

  private static func folded(_ names: [(name: String, id: KeyID)]) -> [String: KeyID] {
    Dictionary(names.map { ($0.name.lowercased(), $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// A section of the reference.
  public struct Section: Sendable {
    /// Such as `connection.gateway`; the part before the first dot is the section it is in.
    public let id: String
    public let title: String

    /// The section that this one is part of.
    public var parent: String? {
      id.firstIndex(of: ".").map { String(id[..<$0]) }
    }
  }
}
