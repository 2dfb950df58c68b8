import KeyCatalog
import Testing

@Suite struct KeySetTests {
  /// Beyond the catalog's own numbers, as keys are that somebody added.
  static let added = KeyID(rawValue: 400)

  @Test func `holds what was inserted and no longer what was removed`() {
    var set: KeySet = [.inferenceProvider, .banner, Self.added]
    #expect(set.contains(.banner) && set.contains(Self.added) && !set.contains(.bootstrapUrl))
    #expect(set.insert(.banner).inserted == false)
    #expect(set.remove(Self.added) == Self.added)
    #expect(set.remove(Self.added) == nil)
    #expect(set == [.banner, .inferenceProvider])
    #expect(set.sorted() == [KeyID.banner, .inferenceProvider].sorted())
  }

  @Test func `equal sets are equal whatever was in them before`() {
    var set: KeySet = [Self.added]
    set.remove(Self.added)
    #expect(set.isEmpty && set == KeySet())
    #expect(KeySet([.banner, Self.added]).intersection([.banner]) == [.banner])
    #expect(KeySet([.banner, Self.added]).symmetricDifference([Self.added]) == [.banner])
    #expect(KeySet([.banner]).union([Self.added]) == [Self.added, .banner])
    #expect(KeySet([.banner, Self.added]).subtracting([Self.added]) == [.banner])
  }
}
