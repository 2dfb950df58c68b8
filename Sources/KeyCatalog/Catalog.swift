/// Every key that Claude Desktop reads on third-party inference, as of one release.
///
/// Made from the definitions in `schemas/catalog` by `make generate`; nothing is read at run time.
public enum Catalog {
  /// The key with exactly this name.
  public static func key(named name: String) -> KeyID? {
    compiledKey(named: name) ?? additions?.key(named: name)
  }

  /// The key whose name has exactly these UTF-8 characters.
  public static func key(named name: ArraySlice<UInt8>) -> KeyID? {
    if let key = name.withUnsafeBufferPointer(search) { return key }
    return additions.flatMap { $0.key(named: String(decoding: name, as: UTF8.self)) }
  }

  /// The key of the catalog itself with exactly this name.
  static func compiledKey(named name: String) -> KeyID? {
    var name = name
    return name.withUTF8(search)
  }

  private static func search(_ name: UnsafeBufferPointer<UInt8>) -> KeyID? {
    var low = 0
    var high = sortedNames.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = sortedNames[middle]
      let difference = compare(
        name,
        UnsafeBufferPointer(
          start: candidate.name.utf8Start, count: candidate.name.utf8CodeUnitCount))
      if difference == 0 { return candidate.id }
      if difference < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Below 0 where the left name comes first, 0 where both are the same.
  ///
  /// Written out, since this runs for every name of a document.
  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
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
