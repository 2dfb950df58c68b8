/// Finds a name among a few dozen.
///
/// Every name of every object in a document is looked up, often more than once, which is too often for a
/// dictionary: a name's length and two of its characters choose a slot.
public struct NameTable: Sendable {
  /// The names one after the other.
  private var characters: [UInt8] = []
  /// Where each name ends.
  private var ends: [UInt32] = []
  /// The names' positions from 1, each in its slot or the next one that was free; 0 is free. A power of two
  /// of them, most of them free.
  private var slots: [UInt32] = []

  /// Two characters and a length tell a few hundred names apart; keys that somebody added may have
  /// thousands of values.
  private static let mostSlotsByTwoCharacters = 1024

  /// Without names.
  public static let empty = NameTable([])

  public init(_ names: [String]) {
    guard !names.isEmpty else { return }
    var count = 16
    while count < names.count * 4 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    characters.reserveCapacity(names.reduce(0) { $0 + $1.utf8.count })
    ends.reserveCapacity(names.count)
    for (position, var name) in names.enumerated() {
      characters += name.utf8
      ends.append(UInt32(characters.count))
      var slot = name.withUTF8(slot)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(position + 1)
    }
  }

  /// The position of the name that has exactly these UTF-8 characters.
  public func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = slot(name)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if isEqual(position, name) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ position: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    guard Int(ends[position]) - start == name.count else { return false }
    return characters.withUnsafeBufferPointer { characters in
      for offset in name.indices where characters[start + offset] != name[offset] { return false }
      return true
    }
  }

  private func slot(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    guard slots.count <= Self.mostSlotsByTwoCharacters else {
      // FNV-1a, 64 bits.
      let hash = name.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
      }
      return Int(truncatingIfNeeded: hash) & (slots.count - 1)
    }
    return (name.count &* 37 &+ Int(first) &* 5 &+ Int(last)) & (slots.count - 1)
  }
}
