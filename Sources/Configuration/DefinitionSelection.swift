import KeyCatalog

/// The definitions that are wanted, and those with such a definition somewhere inside.
///
/// What was found out is kept; it is for one thread.
///
/// Nothing that is called while its tables are read changes them, and every value of a document is looked up, so
/// that the check at run time for overlapping accesses is left out.
public final class DefinitionSelection {
  let isWanted: (ValueDefinition) -> Bool
  /// What is known of each shape by its number: whether a wanted definition is in it.
  @exclusivity(unchecked) private var known: [Bool?] = Array(
    repeating: nil, count: Int(UInt8.max) + 1)
  /// The fields of each shape that are looked into, by their places as bits.
  @exclusivity(unchecked) private var fields: [UInt64?] = Array(
    repeating: nil, count: Int(UInt8.max) + 1)

  public init(_ isWanted: @escaping (ValueDefinition) -> Bool) {
    self.isWanted = isWanted
  }

  /// Whether a value of this definition is wanted or may have one inside.
  func holds(_ definition: ValueDefinition) -> Bool {
    if isWanted(definition) { return true }
    if let entry = definition.plainEntry { return isWanted(entry) }
    guard let shape = definition.shape else { return false }
    if let known = known[Int(shape.rawValue)] { return known }
    var seen = Array(repeating: false, count: known.count)
    let isInside = isInside(shape, &seen)
    known[Int(shape.rawValue)] = isInside
    return isInside
  }

  /// The fields of a shape that are wanted or may have a wanted value inside, by their places as bits;
  /// beyond 64 fields, two may share a bit.
  func fields(of shape: Shape) -> UInt64 {
    let number = Int(shape.id.rawValue)
    if let known = fields[number] { return known }
    var found: UInt64 = 0
    for (position, field) in shape.fields.enumerated() where holds(field) {
      found |= 1 << UInt64(position % 64)
    }
    fields[number] = found
    return found
  }

  /// - Parameter seen: the shapes that were looked into already: one may lead back to itself.
  private func isInside(_ id: ShapeID, _ seen: inout [Bool]) -> Bool {
    guard !seen[Int(id.rawValue)] else { return false }
    seen[Int(id.rawValue)] = true
    let shape = id.definition
    let inside: [ValueDefinition] =
      switch shape.content {
      case .record(let fields): fields + [shape.entry]
      case .map(_, let entry), .items(let entry): [entry]
      }
    return inside.contains { definition in
      if isWanted(definition) || definition.plainEntry.map(isWanted) ?? false { return true }
      return definition.shape.map { isInside($0, &seen) } ?? false
    }
  }
}
