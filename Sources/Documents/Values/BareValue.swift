/// A value as it lies in memory, while its tree is known to live.
///
/// Rules look at every value of a document. To hand each of them around as a ``Value``, which keeps its tree
/// alive, takes longer than most rules do, and threads that share a tree hinder each other by it.
public struct BareValue {
  public let kind: ValueKind
  /// The characters of a string, as ``Value/utf8`` has them; none of any other kind.
  public let characters: UnsafeBufferPointer<UInt8>
  /// The value's number in its tree, by which ``Value/value(numbered:)`` finds it again.
  public var number: UInt32 { index }
  fileprivate let index: UInt32
  private let texts: ValueTree.Texts

  fileprivate init(_ index: UInt32, _ texts: ValueTree.Texts) {
    self.index = index
    self.texts = texts
    kind = texts.nodes[Int(index)].kind
    // A binary file has places of other values beyond its text.
    characters = kind == .string ? texts[index] : UnsafeBufferPointer(start: nil, count: 0)
  }

  public var isContainer: Bool { kind == .object || kind == .array }

  /// Whether an object or array holds nothing.
  public var isEmptyContainer: Bool {
    isContainer && !texts.nodes[Int(index)].traits.contains(.hasChildren)
  }

  /// Calls a function for each value in an object or array.
  public func forEachChild(_ body: (BareValue) -> Void) {
    let first = texts.firstChild(of: index)
    if first != ValueTree.none { BareValue(first, texts).forEachSibling(atMost: .max, body) }
  }

  /// Calls a function for this value and those after it in its object or array, so many in all.
  public func forEachSibling(atMost count: Int, _ body: (BareValue) -> Void) {
    var sibling = index
    var number = 0
    while number < count, sibling != ValueTree.none {
      body(BareValue(sibling, texts))
      sibling = texts.nodes[Int(sibling)].next
      number += 1
    }
  }

  /// Calls a function for each member of an object, with the characters of its name.
  public func forEachMember(_ body: (UnsafeBufferPointer<UInt8>, BareValue) -> Void) {
    var member = texts.firstChild(of: index)
    while member != ValueTree.none {
      let node = texts.nodes[Int(member)]
      if node.traits.contains(.hasName) { body(texts[member - 1], BareValue(member, texts)) }
      member = node.next
    }
  }

  /// The value of the same tree that has a number.
  public func value(numbered number: UInt32) -> BareValue { BareValue(number, texts) }

  /// The member of an object with a name; of several the last, as for a ``Value``.
  public func member(named name: StaticString) -> BareValue? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var found: BareValue?
    forEachMember { name, value in
      guard name.count == wanted.count else { return }
      for offset in name.indices where name[offset] != wanted[offset] { return }
      found = value
    }
    return found
  }

  /// Calls a function for the value itself and every value inside it, each before what it holds, names
  /// left out.
  public func forEachDescendant(_ body: (BareValue) -> Void) {
    var current = index
    while current != ValueTree.none {
      body(BareValue(current, texts))
      current = successor(of: current)
    }
  }

  /// The value after one in the order of the text, as long as it is inside this one.
  private func successor(of inner: UInt32) -> UInt32 {
    var current = inner
    let first = texts.firstChild(of: current)
    if first != ValueTree.none { return first }
    while current != index {
      let node = texts.nodes[Int(current)]
      if node.next != ValueTree.none { return node.next }
      current = node.parent
    }
    return ValueTree.none
  }
}

extension Value {
  /// Calls a function with the value as it lies in memory.
  public func withBare<Result>(_ body: (BareValue) -> Result) -> Result {
    tree.withTexts { body(BareValue(index, $0)) }
  }

  /// The value that a bare one of the same tree is.
  public func value(_ bare: BareValue) -> Value { value(numbered: bare.index) }

  /// The value of the same tree that has a number, which must be that of a ``BareValue``.
  public func value(numbered number: UInt32) -> Value { Value(tree: tree, index: number) }
}

extension ValueTree {
  /// A tree's values and their characters, without the cost of reaching them one by one.
  struct Texts {
    let nodes: UnsafeBufferPointer<Node>
    let text: UnsafeBufferPointer<UInt8>
    let decoded: UnsafeBufferPointer<UInt8>

    func firstChild(of index: UInt32) -> UInt32 {
      guard nodes[Int(index)].traits.contains(.hasChildren) else { return Node.none }
      return nodes[Int(index) + 1].traits.contains(.isName) ? index + 2 : index + 1
    }

    /// The characters of a string or name.
    subscript(index: UInt32) -> UnsafeBufferPointer<UInt8> {
      let node = nodes[Int(index)]
      let range = Int(node.textStart)..<Int(node.textEnd)
      return UnsafeBufferPointer(
        rebasing: node.traits.contains(.decoded) ? decoded[range] : text[range])
    }
  }

  func withTexts<Result>(_ body: (Texts) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        decoded.withUnsafeBufferPointer { decoded in
          body(Texts(nodes: nodes, text: text, decoded: decoded))
        }
      }
    }
  }
}
