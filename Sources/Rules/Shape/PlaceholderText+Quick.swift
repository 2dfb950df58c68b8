extension PlaceholderText {
  /// Whether a text may hold something in the place of a value; `false` is sure.
  ///
  /// One look at each character: every string of a document is asked for, and next to none does. What
  /// ``PlaceholderClause/table`` matches must come past this, which a test sees to.
  static func mayBe(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let kinds = kinds
    return kinds.withUnsafeBufferPointer { kinds in
      for position in text.indices {
        switch kinds[Int(text[position])] {
        case .plain: continue
        case .mark: return true
        case .repeated where repeats(text, from: position): return true
        case .initial where beginsWord(text, at: position): return true
        default: continue
        }
      }
      return false
    }
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

  private static let kinds: [ByteKind] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "<"), 0x80...: .mark
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "0"), UInt8(ascii: "x"),
      UInt8(ascii: "X"):
      .repeated
    default: words.contains { $0.utf8Start[0] == lowercased(byte) } ? .initial : .plain
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

  /// What samples say in the place of a value, and the hosts for examples.
  private static let words: [StaticString] = [
    "your", "replace", "paste", "tenant", "client_id", "auth_server_id", "profile-uuid", "changeme",
    "todo", "example.com", "example.net", "example.org",
  ]

  /// The second letters of the words, by the first: the 26 letters as bits.
  private static let secondLetters: [UInt32] = (UInt8.min...UInt8.max).map { byte in
    words.reduce(0) { letters, word in
      word.utf8Start[0] == lowercased(byte)
        ? letters | 1 << UInt32(word.utf8Start[1] & 31) : letters
    }
  }

  private static func beginsWord(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 1 < text.count,
      secondLetters[Int(text[start])] >> UInt32(text[start + 1] & 31) & 1 == 1
    else { return false }
    if begins(text, at: start, with: "example") {
      let end = start + 7
      if end == text.count || !isHostByte(lowercased(text[end])) { return true }
    }
    for word in words where begins(text, at: start, with: word) { return true }
    return false
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
