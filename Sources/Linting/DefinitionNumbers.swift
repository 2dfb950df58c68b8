import KeyCatalog

/// Numbers of definitions.
///
/// A definition is looked up for every value that something may be wrong with, which is too often for a
/// dictionary: its address chooses a slot.
struct DefinitionNumbers {
  private struct Slot {
    /// Not kept alive: whoever gives the number does that.
    let definition: ObjectIdentifier
    let number: Int
  }

  /// A power of two of them, half of them free at least; a definition is in its own or the next free one.
  private var slots: [Slot?] = Array(repeating: nil, count: 256)
  private var count = 0

  subscript(definition: ValueDefinition) -> Int? {
    get { slots[slot(of: ObjectIdentifier(definition))]?.number }
    set {
      guard let newValue else { return }
      if count * 2 >= slots.count { grow() }
      let identifier = ObjectIdentifier(definition)
      let slot = slot(of: identifier)
      if slots[slot] == nil { count += 1 }
      slots[slot] = Slot(definition: identifier, number: newValue)
    }
  }

  private func slot(of definition: ObjectIdentifier) -> Int {
    // Objects begin at multiples of 16 bytes.
    var position = Int(bitPattern: definition) >> 4 & (slots.count - 1)
    while let slot = slots[position], slot.definition != definition {
      position = (position + 1) & (slots.count - 1)
    }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: nil, count: old.count * 2)
    for case let slot? in old { slots[self.slot(of: slot.definition)] = slot }
  }
}
