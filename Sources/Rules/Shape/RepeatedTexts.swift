/// Tells whether texts may repeat, without keeping them.
///
/// Numbers made of them are enough, and cost less than a table of a hundred thousand names.
struct RepeatedTexts {
  private var marks: [UInt64] = []

  /// Notes one more text.
  mutating func add(_ characters: UnsafeBufferPointer<UInt8>) {
    // FNV-1a, 64 bits.
    marks.append(
      characters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  /// Whether two of the texts may be the same; `false` is sure.
  mutating func mayExist() -> Bool {
    marks.sort()
    for position in marks.indices.dropFirst() where marks[position] == marks[position - 1] {
      return true
    }
    return false
  }
}
