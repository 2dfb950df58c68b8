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

  /// One value: 40 bytes, whatever it holds.
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
    var key: UInt32 = Node.none
    var firstChild: UInt32 = Node.none
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
    }
  }
}
