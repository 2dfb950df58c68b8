import Documents

extension Value {
  /// Whether two values are the same, entries and members in the same order.
  ///
  /// Goes through both once, without making a string. Numbers are the same whatever their digits.
  func isSame(as other: Value) -> Bool {
    guard kind == other.kind else { return isSameNumber(as: other) }
    switch kind {
    case .object, .array:
      var others = other.children
      for child in children {
        guard let partner = others.next(), child.key.hasSameText(as: partner.key),
          child.isSame(as: partner)
        else { return false }
      }
      return others.next() == nil
    case .boolean: return booleanValue == other.booleanValue
    case .null: return true
    case .integer, .real: return utf8.elementsEqual(other.utf8) || isSameNumber(as: other)
    case .string, .data, .date: return utf8.elementsEqual(other.utf8)
    }
  }

  private func isSameNumber(as other: Value) -> Bool {
    if let number = integerValue, let otherNumber = other.integerValue {
      return number == otherNumber
    }
    guard let number = numberValue, let otherNumber = other.numberValue else { return false }
    return number == otherNumber
  }

  /// Whether two values of a key that nobody knows are the same for all that can be told: a property
  /// list and the registry have strings where JSON has booleans and numbers.
  func isSameText(as other: Value) -> Bool {
    guard kind.isScalar, other.kind.isScalar else { return false }
    return scalarText == other.scalarText
  }

  private var scalarText: String {
    booleanValue.map { $0 ? "true" : "false" } ?? string
  }
}

extension Value? {
  fileprivate func hasSameText(as other: Value?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let name?, let otherName?): name.utf8.elementsEqual(otherName.utf8)
    default: false
    }
  }
}

extension ValueKind {
  /// Whether there is nothing inside such a value.
  var isScalar: Bool { self != .object && self != .array }
}

extension Value {
  /// The members of an object by name; of several with one name the last, as JavaScript reads them.
  var membersByName: [String: Value] {
    Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// The members of an object in the order of the text, without those that a later one overrides.
  func countingMembers(_ byName: [String: Value]) -> [Value] {
    members.filter { byName[$0.name] == $0.value }.map(\.value)
  }
}
