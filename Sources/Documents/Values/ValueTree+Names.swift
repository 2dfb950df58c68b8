extension ValueTree {
  /// The last member of an object that has a name.
  ///
  /// Written for speed, as is the rest of this file: rules ask for names and characters all the time.
  func lastMember(of object: UInt32, named name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    withTexts { names in
      var found: UInt32?
      var member = names.firstChild(of: object)
      while member != Node.none {
        let node = names.nodes[Int(member)]
        if node.traits.contains(.hasName), Self.areEqual(names[member - 1], name) { found = member }
        member = node.next
      }
      return found
    }
  }

  /// Calls a function with the characters of a value.
  func withCharacters<Result>(
    of index: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let node = nodes[Int(index)]
    let range = Int(node.textStart)..<Int(node.textEnd)
    if node.traits.contains(.decoded) {
      return decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether one object has two members of the same name.
  package var repeatsNames: Bool {
    withTexts { names in
      var marks: [UInt64] = []
      for index in names.nodes.indices where names.nodes[index].kind == .object {
        if names.repeats(inObject: UInt32(index), &marks) { return true }
      }
      return false
    }
  }

  private static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}

extension ValueTree.Texts {
  /// - Parameter marks: room to work in, so that not each object needs its own.
  func repeats(inObject object: UInt32, _ marks: inout [UInt64]) -> Bool {
    marks.removeAll(keepingCapacity: true)
    var member = firstChild(of: object)
    while member != ValueTree.none {
      let node = nodes[Int(member)]
      if node.traits.contains(.hasName) { marks.append(mark(of: member - 1)) }
      member = node.next
    }
    // Few are compared faster than they are sorted.
    if marks.count > 16 { marks.sort() }
    for index in marks.indices.dropFirst() {
      let others = marks.count > 16 ? marks[(index - 1)..<index] : marks[..<index]
      if others.contains(marks[index]) { return hasSameNames(inObject: object) }
    }
    return false
  }

  /// Whether names whose marks are the same are the same themselves.
  private func hasSameNames(inObject object: UInt32) -> Bool {
    var names: Set<[UInt8]> = []
    var member = firstChild(of: object)
    while member != ValueTree.none {
      let node = nodes[Int(member)]
      if node.traits.contains(.hasName), !names.insert(Array(self[member - 1])).inserted {
        return true
      }
      member = node.next
    }
    return false
  }

  /// A number made of a name (FNV-1a).
  private func mark(of key: UInt32) -> UInt64 {
    self[key].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
