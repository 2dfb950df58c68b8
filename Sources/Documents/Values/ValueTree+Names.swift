extension ValueTree {
  /// Whether one object may have two members of the same name; `false` is sure.
  ///
  /// Documents without such names are the rule. Numbers made of them are enough to tell that, and cost
  /// less than a table of names for each object.
  package var mayRepeatNames: Bool {
    var marks: [UInt64] = []
    for node in nodes where node.key != Node.none {
      marks.append(mark(of: Value(tree: self, index: node.key).utf8, in: node.parent))
    }
    marks.sort()
    return zip(marks, marks.dropFirst()).contains { $0 == $1 }
  }

  /// A number made of a name and of the object that it is in (FNV-1a).
  private func mark(of name: ArraySlice<UInt8>, in object: UInt32) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(object) &* 0x9E37_79B9_7F4A_7C15
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
