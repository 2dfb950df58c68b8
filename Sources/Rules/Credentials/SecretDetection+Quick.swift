extension SecretDetection {
  /// Whether a text may hold a secret; `false` is sure.
  ///
  /// One look at each character: every string of a document is asked for, and next to none holds one.
  static func mayHoldSecret(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= shortestSecret else { return false }
    return kinds.withUnsafeBufferPointer { kinds in
      var word = 0
      var run = 0
      var unbroken = 0
      var previous: UInt8 = 0
      for byte in text {
        switch kinds[Int(byte)] {
        case .alphanumeric:
          run += 1
          unbroken += 1
        case .base64Sign:
          run = 0
          unbroken += 1
        case .separator:
          // Hyphens in a row are the beginning of a private key.
          if byte == previous, byte == UInt8(ascii: "-") { return true }
          run = 0
          unbroken = 0
        case .other:
          word = 0
          run = 0
          unbroken = 0
          previous = byte
          continue
        }
        word += 1
        if word == 2, KnownPrefix.mayBegin(with: previous, byte) { return true }
        if run == shortestRun || unbroken == shortestBase64 { return true }
        previous = byte
      }
      return false
    }
  }

  /// What a character means for a secret.
  private enum Kind: UInt8 {
    /// No part of one.
    case other
    case alphanumeric
    /// A character of base64 besides.
    case base64Sign
    /// Any other character of a word.
    case separator
  }

  private static let kinds: [Kind] = (UInt8.min...UInt8.max).map { byte in
    if byte.isASCIIAlphanumeric { return .alphanumeric }
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+") { return .base64Sign }
    return SecretWords.isOfWord(byte) ? .separator : .other
  }
}
