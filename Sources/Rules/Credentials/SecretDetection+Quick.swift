extension SecretDetection {
  /// Whether a text may hold a secret; `false` is sure.
  ///
  /// One look at each character: every string of a document is asked for, and next to none holds one.
  static func mayHoldSecret(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= shortestSecret else { return false }
    var word = 0
    var run = 0
    var unbroken = 0
    var previous: UInt8 = 0
    for byte in text {
      switch kind(of: byte) {
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

  // A table to the compiler, and one that need not be made.
  @inline(__always)
  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      .alphanumeric
    case UInt8(ascii: "/"), UInt8(ascii: "+"): .base64Sign
    case _ where SecretWords.isOfWord(byte): .separator
    default: .other
    }
  }
}
