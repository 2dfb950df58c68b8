/// A set of keys, as bits by their numbers.
///
/// Configurations are asked for their keys so often that hashing them would show, and a set of a type of our
/// own costs time at every start.
public struct KeySet: SetAlgebra, Sendable {
  /// The last word is never 0, so that equal sets have equal words.
  private var words: [UInt64] = []

  public init() {}

  public var isEmpty: Bool { words.isEmpty }

  /// The keys in the order of the catalog.
  public func sorted() -> [KeyID] {
    (0..<words.count * 64).lazy.map { KeyID(rawValue: UInt16($0)) }.filter(contains)
  }

  public func contains(_ key: KeyID) -> Bool {
    let (word, bit) = Self.place(of: key)
    return word < words.count && words[word] & bit != 0
  }

  @discardableResult
  public mutating func insert(_ key: KeyID) -> (inserted: Bool, memberAfterInsert: KeyID) {
    let isNew = !contains(key)
    let (word, bit) = Self.place(of: key)
    while words.count <= word { words.append(0) }
    words[word] |= bit
    return (isNew, key)
  }

  @discardableResult
  public mutating func remove(_ key: KeyID) -> KeyID? {
    guard contains(key) else { return nil }
    let (word, bit) = Self.place(of: key)
    words[word] &= ~bit
    dropZeros()
    return key
  }

  @discardableResult
  public mutating func update(with key: KeyID) -> KeyID? {
    insert(key).inserted ? nil : key
  }

  public mutating func formUnion(_ other: KeySet) { combine(with: other) { $0 | $1 } }
  public mutating func formIntersection(_ other: KeySet) { combine(with: other) { $0 & $1 } }
  public mutating func formSymmetricDifference(_ other: KeySet) { combine(with: other) { $0 ^ $1 } }

  public func union(_ other: KeySet) -> KeySet { with(other) { $0.formUnion($1) } }
  public func intersection(_ other: KeySet) -> KeySet { with(other) { $0.formIntersection($1) } }
  public func symmetricDifference(_ other: KeySet) -> KeySet {
    with(other) { $0.formSymmetricDifference($1) }
  }

  private func with(_ other: KeySet, _ change: (inout KeySet, KeySet) -> Void) -> KeySet {
    var result = self
    change(&result, other)
    return result
  }

  private mutating func combine(with other: KeySet, _ combined: (UInt64, UInt64) -> UInt64) {
    while words.count < other.words.count { words.append(0) }
    for index in words.indices {
      words[index] = combined(words[index], index < other.words.count ? other.words[index] : 0)
    }
    dropZeros()
  }

  private mutating func dropZeros() {
    while words.last == 0 { words.removeLast() }
  }

  private static func place(of key: KeyID) -> (word: Int, bit: UInt64) {
    (Int(key.rawValue) >> 6, 1 << UInt64(key.rawValue & 63))
  }
}
