/// The values of one text, flat in memory: an array of small nodes over one buffer.
///
/// A tree keeps what a dictionary loses: the order of members, repeated keys, and where in the text
/// each value stands. It is immutable once built, so any number of threads may read it.
///
/// A string may itself hold a document (an object-typed key in a property list or in the registry is
/// one string of JSON). Such a document is a tree of its own whose ``host`` is the string that holds
/// it; positions are followed through the host to the file.
public final class ValueTree: Sendable {
  /// The UTF-8 text that the ranges of the nodes point into.
  public let text: [UInt8]
  /// How strings are escaped in ``text``.
  public let escaping: StringEscaping
  /// The string that holds this text, or `nil` when it is the file itself.
  public let host: Value?
  /// Strings that differ from what stands in the text, because they were escaped there.
  let decoded: [UInt8]
  let nodes: [Node]
  /// The way from offsets in this text to those of the host's; `nil` where they run side by side.
  let hostMap: EscapeMap?

  init(
    text: [UInt8], escaping: StringEscaping, host: Value?, decoded: [UInt8], nodes: [Node]
  ) {
    self.text = text
    self.escaping = escaping
    self.host = host
    self.decoded = decoded
    self.nodes = nodes
    hostMap = host.flatMap(\.escapedText).map(EscapeMap.init)
  }

  /// The outermost value.
  public var root: Value { Value(tree: self, index: 0) }

  /// No value.
  static let none = UInt32.max

  func firstChild(of index: UInt32) -> UInt32 {
    guard nodes[Int(index)].traits.contains(.hasChildren) else { return Node.none }
    // What it holds follows a container, each name just before its value.
    return nodes[Int(index) + 1].traits.contains(.isName) ? index + 2 : index + 1
  }

  func sibling(after index: UInt32) -> UInt32 { nodes[Int(index)].next }

  func key(of index: UInt32) -> UInt32 {
    nodes[Int(index)].traits.contains(.hasName) ? index - 1 : Node.none
  }

  /// One value or name: 32 bytes, whatever it holds.
  struct Node: Sendable {
    static let none = UInt32.max

    var kind: ValueKind
    var wireType: WireType = .plain
    var traits: Traits = []
    /// The range in the text at which a finding about this value points.
    var start: UInt32
    var end: UInt32
    /// The range of the value's characters: in ``ValueTree/decoded`` with ``Traits/decoded``, else in
    /// ``ValueTree/text``.
    var textStart: UInt32
    var textEnd: UInt32
    var parent: UInt32 = Node.none
    var next: UInt32 = Node.none
    /// How many values stand before this one in its object or array.
    var position: UInt32 = 0

    struct Traits: OptionSet, Sendable {
      let rawValue: UInt8
      /// The characters are in the buffer of decoded strings.
      static let decoded = Traits(rawValue: 1 << 0)
      /// A boolean that is true.
      static let isTrue = Traits(rawValue: 1 << 1)
      /// The characters stand between a pair of quotes, one byte each.
      static let quoted = Traits(rawValue: 1 << 2)
      /// No place inside the value can be told, only the whole.
      static let opaque = Traits(rawValue: 1 << 3)
      /// The name of a member.
      static let isName = Traits(rawValue: 1 << 4)
      /// A member, whose name is the node before.
      static let hasName = Traits(rawValue: 1 << 5)
      /// An object or array that holds something.
      static let hasChildren = Traits(rawValue: 1 << 6)
    }
  }
}
