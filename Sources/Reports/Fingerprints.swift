import Crypto

/// Names for the findings of one file that stay the same when lines move.
///
/// A name is made of the path, the rule, the pointer and a number where these are the same: nothing of
/// what the file holds besides the names of its keys, so no secret can be guessed from it.
struct Fingerprints {
  private let path: String
  private var occurrences = Occurrences()

  /// - Parameter path: the file's path as the report writes it.
  init(path: String) {
    self.path = path
  }

  /// The name of the file's next finding: 32 hexadecimal digits, the first half of a SHA-256 digest.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let (subject, count) = occurrences.next("\(diagnostic.rule)\0\(diagnostic.pointer)")
    let digest = SHA256.hash(data: Array("\(path)\0\(subject)\0\(count)".utf8))
    return digest.prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
