extension PlaceholderText {
  /// Whether a text may hold something in the place of a value; `false` is sure.
  ///
  /// One look at each character: every string of a document is asked for, and next to none does. What
  /// ``PlaceholderClause/table`` matches must come past this, which a test sees to.
  static func mayBe(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for position in text.indices {
      switch kind(of: text[position]) {
      case .plain: continue
      case .mark: return true
      case .repeated where repeats(text, from: position): return true
      case .initial where isStart(text, position) && beginsWord(text, at: position): return true
      default: continue
      }
    }
    return false
  }

  /// What a character means for a placeholder.
  private enum ByteKind: UInt8 {
    case plain
    /// Enough to look closer.
    case mark
    /// Several in a row are.
    case repeated
    /// A word of samples may begin with it.
    case initial
  }

  // A table to the compiler, and one that need not be made.
  @inline(__always)
  private static func kind(of byte: UInt8) -> ByteKind {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "<"), 0x80...: .mark
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "0"), UInt8(ascii: "x"),
      UInt8(ascii: "X"):
      .repeated
    // The letters that begin the words below.
    case UInt8(ascii: "y"), UInt8(ascii: "r"), UInt8(ascii: "p"), UInt8(ascii: "t"),
      UInt8(ascii: "c"), UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "Y"),
      UInt8(ascii: "R"), UInt8(ascii: "P"), UInt8(ascii: "T"), UInt8(ascii: "C"),
      UInt8(ascii: "A"), UInt8(ascii: "E"):
      .initial
    default: .plain
    }
  }

  /// `__`, `...`, `xxx` or `0000`.
  private static func repeats(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let byte = lowercased(text[start])
    let length =
      switch byte {
      case UInt8(ascii: "_"): 2
      case UInt8(ascii: "0"): 4
      default: 3
      }
    guard start + length <= text.count else { return false }
    for position in start..<(start + length) where lowercased(text[position]) != byte {
      return false
    }
    return true
  }

  /// Whether a word may begin at a place: no part of a value begins inside a word or number.
  private static func isStart(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position > 0 else { return true }
    let previous = lowercased(text[position - 1])
    return !PlaceholderShape.isLetter(previous) && !PlaceholderShape.isDigit(previous)
  }

  /// What samples say in the place of a value, and the hosts for examples.
  private static let words: [StaticString] = [
    "your", "replace", "paste", "tenant", "client_id", "auth_server_id", "profile-uuid", "changeme",
    "todo", "example.com", "example.net", "example.org",
  ]

  /// The words, by the letter that they begin with.
  private static let wordsByInitial: [[StaticString]] = (UInt8.min...UInt8.max).map { byte in
    words.filter { $0.utf8Start[0] == lowercased(byte) }
  }

  private static func beginsWord(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for word in wordsByInitial[Int(text[start])] where begins(text, at: start, with: word) {
      return true
    }
    guard begins(text, at: start, with: "example") else { return false }
    let end = start + 7
    return end == text.count || !isHostByte(lowercased(text[end]))
  }

  private static func begins(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, with word: StaticString
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where lowercased(text[start + offset]) != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
