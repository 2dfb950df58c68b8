/// Puts a ``ValueTree`` together while a reader goes through its text.
///
/// A reader says what it meets, in order: a key, a value, the start and the end of an object. The
/// builder keeps the stack, so that no reader recurses and nesting has one bound for all formats.
public struct ValueTreeBuilder {
  /// How deep objects and arrays may be nested. No configuration comes near; what goes deeper is an
  /// attack on the reader.
  public static let maximumDepth = 256

  private var nodes: [ValueTree.Node] = []
  private var decoded: [UInt8] = []
  /// The open objects and arrays, each with the last value put into it.
  private var open: [(container: UInt32, last: UInt32)] = []
  /// Whether the last node is a name that still has no value.
  private var hasPendingName = false

  public init() {}

  /// - Parameter length: how many bytes the text has that is read. Room for its values is made at once,
  ///   as moving them takes as long as reading does; what is not used of it takes no memory.
  init(forTextOf length: Int) {
    nodes.reserveCapacity(length / Self.usualBytesPerValue + 16)
  }

  /// Compact JSON has one value or name in so many bytes; other texts have fewer.
  private static let usualBytesPerValue = 8

  /// Whether every object and array that was opened has been closed.
  public var isComplete: Bool { open.isEmpty && !nodes.isEmpty }

  /// How many objects and arrays are open.
  public var depth: Int { open.count }

  /// The kind of the innermost open container.
  public var innermost: ValueKind? { open.last.map { nodes[Int($0.container)].kind } }

  /// How many values and keys there are so far.
  public var count: Int { nodes.count }

  /// Where the characters of a string are.
  public enum Characters {
    /// In the text itself, at this range.
    case verbatim(Range<Int>)
    /// Not as they stand in the text: these.
    case decoded([UInt8])
  }

  /// The name of the next member of the object that is open.
  public mutating func key(
    _ characters: Characters, at range: Range<Int>, isQuoted: Bool = false, isOpaque: Bool = false
  ) {
    _ = append(.string, characters, at: range, isQuoted: isQuoted, isOpaque: isOpaque, isKey: true)
    hasPendingName = true
  }

  /// A string.
  public mutating func string(
    _ characters: Characters, at range: Range<Int>, isQuoted: Bool = false,
    isOpaque: Bool = false, wireType: WireType = .plain
  ) {
    let index = append(
      .string, characters, at: range, isQuoted: isQuoted, isOpaque: isOpaque, isKey: false)
    nodes[Int(index)].wireType = wireType
  }

  /// A number, `null`, data or date; its characters are kept as written.
  public mutating func scalar(
    _ kind: ValueKind, _ characters: Characters, at range: Range<Int>, wireType: WireType = .plain
  ) {
    let index = append(
      kind, characters, at: range, isQuoted: false, isOpaque: false, isKey: false)
    nodes[Int(index)].wireType = wireType
  }

  /// A boolean.
  public mutating func boolean(_ value: Bool, at range: Range<Int>) {
    let index = append(
      .boolean, .verbatim(range), at: range, isQuoted: false, isOpaque: false, isKey: false)
    if value { nodes[Int(index)].traits.insert(.isTrue) }
  }

  /// Opens an object or an array that begins at an offset of the text.
  /// - Throws: ``ReadingError`` when nesting goes beyond ``maximumDepth``.
  public mutating func begin(
    _ kind: ValueKind, at offset: Int, wireType: WireType = .plain
  ) throws(ReadingError) {
    guard open.count < Self.maximumDepth else {
      throw ReadingError(.nestedTooDeep(limit: Self.maximumDepth), at: offset)
    }
    // No characters: of a binary file, the text need not reach up to the offset.
    let index = append(
      kind, .verbatim(0..<0), at: offset..<offset, isQuoted: false, isOpaque: false,
      isKey: false)
    nodes[Int(index)].wireType = wireType
    open.append((index, ValueTree.Node.none))
  }

  /// Closes the innermost object or array, which ends before this offset.
  public mutating func end(at offset: Int) {
    guard let closed = open.popLast() else { return }
    nodes[Int(closed.container)].end = UInt32(clamping: offset)
  }

  /// The finished tree.
  public func build(
    text: [UInt8], escaping: StringEscaping, host: Value? = nil
  ) -> ValueTree {
    ValueTree(text: text, escaping: escaping, host: host, decoded: decoded, nodes: nodes)
  }

  /// Repeats values that are complete, as an alias of YAML does.
  ///
  /// A value and what it holds stand one after the other, so copying is one pass over a slice. The
  /// copy's outermost value is where the alias stands; what it holds stays where it is written.
  /// - Parameters:
  ///   - source: the numbers of the value and everything in it.
  ///   - range: the place of the alias.
  /// - Throws: ``ReadingError`` when nesting goes beyond ``maximumDepth``.
  mutating func copy(_ source: Range<Int>, at range: Range<Int>) throws(ReadingError) {
    let shift = UInt32(nodes.count - source.lowerBound)
    var depths: [Int] = []
    depths.reserveCapacity(source.count)
    for index in source {
      var node = nodes[index]
      if index == source.lowerBound {
        depths.append(open.count)
        node.start = UInt32(clamping: range.lowerBound)
        node.end = UInt32(clamping: range.upperBound)
        node.traits.insert(.opaque)
        node.next = ValueTree.Node.none
        node.position = 0
        node.parent = open.last?.container ?? ValueTree.Node.none
        node.traits.remove(.hasName)
        if hasPendingName { node.traits.insert(.hasName) }
      } else {
        depths.append(depths[Int(node.parent) - source.lowerBound] + 1)
        node.parent += shift
        if node.next != ValueTree.Node.none { node.next += shift }
      }
      let isContainer = node.kind == .object || node.kind == .array
      if isContainer, depths[depths.count - 1] >= Self.maximumDepth {
        throw ReadingError(.nestedTooDeep(limit: Self.maximumDepth), at: range.lowerBound)
      }
      nodes.append(node)
    }
    hasPendingName = false
    if let last = open.indices.last {
      link(UInt32(source.lowerBound) + shift, intoOpen: last)
    }
  }

  private mutating func append(
    _ kind: ValueKind, _ characters: Characters, at range: Range<Int>, isQuoted: Bool,
    isOpaque: Bool, isKey: Bool
  ) -> UInt32 {
    let index = UInt32(nodes.count)
    var node = ValueTree.Node(
      kind: kind, start: UInt32(clamping: range.lowerBound),
      end: UInt32(clamping: range.upperBound),
      textStart: 0, textEnd: 0)
    switch characters {
    case .verbatim(let text):
      node.textStart = UInt32(clamping: text.lowerBound)
      node.textEnd = UInt32(clamping: text.upperBound)
    case .decoded(let bytes):
      node.textStart = UInt32(clamping: decoded.count)
      decoded.append(contentsOf: bytes)
      node.textEnd = UInt32(clamping: decoded.count)
      node.traits.insert(.decoded)
    }
    if isQuoted { node.traits.insert(.quoted) }
    if isOpaque { node.traits.insert(.opaque) }
    guard let last = open.indices.last else {
      nodes.append(node)
      return index
    }
    node.parent = open[last].container
    if isKey {
      node.traits.insert(.isName)
    } else if hasPendingName {
      node.traits.insert(.hasName)
      hasPendingName = false
    }
    nodes.append(node)
    if !isKey { link(index, intoOpen: last) }
    return index
  }

  private mutating func link(_ index: UInt32, intoOpen position: Int) {
    let previous = open[position].last
    if previous == ValueTree.Node.none {
      nodes[Int(open[position].container)].traits.insert(.hasChildren)
    } else {
      nodes[Int(previous)].next = index
      nodes[Int(index)].position = nodes[Int(previous)].position + 1
    }
    open[position].last = index
  }
}
