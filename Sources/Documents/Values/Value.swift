/// One value of a document: what it is, what it holds, and where it stands.
///
/// A value is a number and a reference to its tree; copying one costs nothing, and no string is made
/// until it is asked for. Two values are equal when they are the same place in the same tree, not
/// when they hold the same.
public struct Value: Sendable {
  public let tree: ValueTree
  let index: UInt32

  init(tree: ValueTree, index: UInt32) {
    self.tree = tree
    self.index = index
  }

  var node: ValueTree.Node { tree.nodes[Int(index)] }

  public var kind: ValueKind { node.kind }
  public var wireType: WireType { node.wireType }

  /// The value's characters: the decoded text of a string, the digits of a number.
  public var utf8: ArraySlice<UInt8> {
    let node = node
    let range = Int(node.textStart)..<Int(node.textEnd)
    return node.traits.contains(.decoded) ? tree.decoded[range] : tree.text[range]
  }

  /// Calls a function with ``utf8``, where it is short and called so often that a slice is too dear.
  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    tree.withCharacters(of: index, body)
  }

  /// ``utf8`` as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of a string value, `nil` for any other kind.
  public var stringValue: String? { kind == .string ? string : nil }

  /// The truth of a boolean value, `nil` for any other kind.
  public var booleanValue: Bool? {
    kind == .boolean ? node.traits.contains(.isTrue) : nil
  }

  /// A number without a fraction, `nil` for anything else and for one beyond 64 bits.
  public var integerValue: Int? {
    switch kind {
    case .integer: Int(string) ?? Self.hexadecimal(string)
    case .real: Double(string).flatMap(Self.whole)
    default: nil
    }
  }

  /// A number, `nil` for any other kind.
  public var numberValue: Double? {
    kind == .integer || kind == .real ? Double(string) : nil
  }

  /// The number itself where it has no fraction; written so that it needs no mathematics library,
  /// which nothing else of the module does.
  private static func whole(_ number: Double) -> Int? {
    guard abs(number) < 0x1p63, Double(Int(number)) == number else { return nil }
    return Int(number)
  }

  /// Reads `0x1F` or `-0x1F`, as a property list may write an integer.
  private static func hexadecimal(_ text: String) -> Int? {
    let isNegative = text.hasPrefix("-")
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard digits.hasPrefix("0x") || digits.hasPrefix("0X") else { return nil }
    return Int((isNegative ? "-" : "") + digits.dropFirst(2), radix: 16)
  }

  /// Whether the characters are exactly these, told without making a string.
  public func hasText(_ text: StaticString) -> Bool {
    withUTF8 { characters in
      guard characters.count == text.utf8CodeUnitCount else { return false }
      return text.withUTF8Buffer { $0.elementsEqual(characters) }
    }
  }
}

extension Value: Equatable {
  public static func == (left: Value, right: Value) -> Bool {
    left.index == right.index && left.tree === right.tree
  }
}

extension Value: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(tree))
  }
}

extension Value {
  /// The object or array that this value is in.
  public var parent: Value? { related(node.parent) }

  /// The key under which this value stands in its object.
  public var key: Value? { related(tree.key(of: index)) }

  /// How many values stand before this one in its object or array: the number of an array's entry,
  /// counted from 0.
  public var position: Int { Int(node.position) }

  private func related(_ index: UInt32) -> Value? {
    index == ValueTree.Node.none ? nil : Value(tree: tree, index: index)
  }

  /// The members of an object or the entries of an array, in the order of the text.
  public var children: Children { Children(tree: tree, following: tree.firstChild(of: index)) }

  /// The members of an object; nothing for any other kind.
  public var members: Members { Members(children: children) }

  /// The entries of an array; nothing for any other kind.
  public var elements: Children {
    kind == .array ? children : Children(tree: tree, following: ValueTree.Node.none)
  }

  /// The value of a member; of several with that name the last, as JavaScript reads it.
  public subscript(name: String) -> Value? {
    guard kind == .object else { return nil }
    var name = name
    return name.withUTF8 { tree.lastMember(of: index, named: $0) }
      .map { Value(tree: tree, index: $0) }
  }

  /// Whether an object or array holds nothing.
  public var isEmptyContainer: Bool {
    (kind == .object || kind == .array) && !node.traits.contains(.hasChildren)
  }

  /// A name and what stands under it.
  public struct Member: Sendable {
    public let key: Value
    public let value: Value

    public init(key: Value, value: Value) {
      self.key = key
      self.value = value
    }

    /// The key as a string.
    public var name: String { key.string }
  }

  /// The first of ``children``.
  public var firstChild: Value? { related(tree.firstChild(of: index)) }

  /// Calls a function for each of ``children``.
  ///
  /// An iterator owns what it returns, which costs more than most rules do.
  public func forEachChild(_ body: (Value) -> Void) {
    var child = tree.firstChild(of: index)
    while child != ValueTree.none {
      body(Value(tree: tree, index: child))
      child = tree.sibling(after: child)
    }
  }

  /// The members of an object, one after the other.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    var children: Children

    public mutating func next() -> Member? {
      while let value = children.next() {
        if let key = value.key { return Member(key: key, value: value) }
      }
      return nil
    }
  }

  /// The values inside another, one after the other.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let tree: ValueTree
    var following: UInt32

    public mutating func next() -> Value? {
      guard following != ValueTree.Node.none else { return nil }
      let value = Value(tree: tree, index: following)
      following = value.node.next
      return value
    }
  }
}
