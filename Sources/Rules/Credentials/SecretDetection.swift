import Documents

/// Recognizes credentials by what they look like: the prefixes that services give their keys, signed
/// tokens, private keys, and strings too random to be anything else.
///
/// Identifiers are random too, but of other kinds: UUIDs and digests are hexadecimal, the names of
/// models and resources are words with separators, and so none of them is taken for a secret.
enum SecretDetection {
  /// What a secret was recognized as, for a message; never the secret itself.
  enum Evidence: Equatable {
    /// The prefix of a service's keys.
    case prefix(service: String)
    /// A signed token (RFC 7519).
    case signedToken
    case privateKey
    /// Random characters.
    case randomText

    var description: String {
      switch self {
      case .prefix(let service): "a credential of \(service)"
      case .signedToken: "a signed token (JWT)"
      case .privateKey: "a private key"
      case .randomText: "a random key or token"
      }
    }
  }

  /// No secret is shorter, in bytes.
  static let shortestSecret = 12

  /// Longer texts are looked through up to here.
  private static let longestText = 1 << 16

  /// The first secret in a text.
  /// - Parameter judgesRandomness: also take what is merely random for a secret; not where
  ///   identifiers are expected.
  static func findSecret(in text: String, judgesRandomness: Bool = true) -> Evidence? {
    let bytes = Array(text.utf8)
    guard bytes.count >= shortestSecret else { return nil }
    if bytes[...].firstRange(of: "-----BEGIN ") != nil {
      return bytes[...].firstRange(of: "PRIVATE KEY-----") != nil ? .privateKey : nil
    }
    var words = SecretWords(bytes.prefix(longestText))
    while let word = words.next() {
      let mayBeRandom = judgesRandomness && !word.isInAddress
      if let evidence = evidence(in: word.text, judgesRandomness: mayBeRandom) { return evidence }
    }
    return nil
  }

  /// What a single word is a secret by.
  static func evidence(
    in word: ArraySlice<UInt8>, judgesRandomness: Bool
  ) -> Evidence? {
    guard word.count >= shortestSecret else { return nil }
    if let service = KnownPrefix.service(of: word) { return .prefix(service: service) }
    if isSignedToken(word) { return .signedToken }
    guard judgesRandomness, !isDigest(word) else { return nil }
    return hasRandomRun(word) || isRandomBase64(word) ? .randomText : nil
  }

  /// Three parts of base64url of which the first begins as an encoded JSON object does.
  private static func isSignedToken(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.starts(with: Array("eyJ".utf8)) else { return false }
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[0].count >= 10 && parts[1].count >= 10
  }

  /// A digest that says so, such as `sha512-…` in base64; hexadecimal ones have no capitals among small
  /// letters.
  private static func isDigest(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: Array("sha256-".utf8)) || word.starts(with: Array("sha384-".utf8))
      || word.starts(with: Array("sha512-".utf8))
  }
}

// MARK: - Randomness

extension SecretDetection {
  /// Fewer characters than this may well be an identifier.
  static let shortestRun = 24
  /// The length of an AWS secret access key.
  static let shortestBase64 = 40

  /// A run of letters and digits without separators in which capitals, small letters and digits are
  /// mixed, as no word is.
  private static func hasRandomRun(_ word: ArraySlice<UInt8>) -> Bool {
    word.split { !$0.isASCIIAlphanumeric }.contains {
      $0.count >= shortestRun && isMixed($0, digitRuns: 3)
    }
  }

  /// A key in base64 whose separators fall where words would have none.
  private static func isRandomBase64(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = word.count(where: \.isASCIIAlphanumeric)
    let signs = word.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") }
    guard word.count >= shortestBase64, letters + signs == word.count,
      word.first != UInt8(ascii: "/")
    else { return false }
    return isMixed(word, digitRuns: 4)
  }

  /// Whether capitals, small letters and digits are mixed and rarely repeat.
  private static func isMixed(_ run: ArraySlice<UInt8>, digitRuns wanted: Int) -> Bool {
    var seen = [Bool](repeating: false, count: 256)
    var distinct = 0
    var digitRuns = 0
    var wasDigit = false
    var hasCapital = false
    var hasSmall = false
    for byte in run {
      if !seen[Int(byte)] {
        seen[Int(byte)] = true
        distinct += 1
      }
      let isDigit = byte.isASCIIDigit
      if isDigit, !wasDigit { digitRuns += 1 }
      wasDigit = isDigit
      hasCapital = hasCapital || byte.isASCIICapital
      hasSmall = hasSmall || byte.isASCIISmall
    }
    // Random text of this alphabet has about two thirds of its characters different; prose far fewer.
    return hasCapital && hasSmall && digitRuns >= wanted
      && distinct * 5 >= min(run.count, 40) * 3
  }
}
