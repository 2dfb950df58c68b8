import KeyCatalog

/// Tells, without reading a file as a document, whether it may concern the app at all.
///
/// A hook is given every profile and every JSON file of a repository. Those that name neither the
/// preference domain, nor the policy key, nor a key that no other product has, are passed over, also
/// where they are broken.
public enum Relatedness {
  /// Whether bytes in any encoding that `writ` reads mention the app's configuration.
  public static func mentionsTheApp(_ bytes: [UInt8]) -> Bool {
    var word: UInt64 = start
    var length = 0
    var recent = RecentBytes()
    for byte in bytes where byte != 0 {
      // The zero bytes of UTF-16 are passed over, so that its ASCII reads like UTF-8's.
      recent.append(fold(byte))
      if isWordByte(byte) {
        word = (word ^ UInt64(fold(byte))) &* prime
        length += 1
        continue
      }
      if length > 0, distinctiveNames.contains(word) || recent.endsPhrase { return true }
      word = start
      length = 0
    }
    return length > 0 && (distinctiveNames.contains(word) || recent.endsPhraseAtEnd)
  }

  // FNV-1a, 64 bits.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private static func fold(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch fold(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// The hashes of the names that are enough to tell.
  private static let distinctiveNames: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    for key in Catalog.keys where !key.marks.contains(.sharedName) {
      for name in [key.name] + key.formerNames.map(\.name) {
        hashes.insert(name.utf8.reduce(start) { ($0 ^ UInt64(fold($1))) &* prime })
      }
    }
    return hashes
  }()
}

/// The last bytes of a file that is gone through, to recognize phrases of several words.
private struct RecentBytes {
  private static let domain = Array(Profile.preferenceDomain.utf8)
  private static let policyKey = Array(#"software\policies\claude"#.utf8)

  private var bytes: [UInt8] = Array(repeating: 0, count: 64)
  private var count = 0

  mutating func append(_ byte: UInt8) {
    bytes[count & 63] = byte
    count += 1
  }

  /// Whether a phrase ended just before the last byte.
  var endsPhrase: Bool { ends(Self.domain, skipping: 1) || ends(Self.policyKey, skipping: 1) }

  /// Whether a phrase ends with the last byte.
  var endsPhraseAtEnd: Bool { ends(Self.domain, skipping: 0) || ends(Self.policyKey, skipping: 0) }

  private func ends(_ phrase: [UInt8], skipping: Int) -> Bool {
    guard count >= phrase.count + skipping else { return false }
    let first = count - skipping - phrase.count
    for (offset, byte) in phrase.enumerated() where bytes[(first + offset) & 63] != byte {
      return false
    }
    return true
  }
}
