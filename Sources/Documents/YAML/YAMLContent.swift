/// Makes a value tree of the events of a YAML text.
struct YAMLContent {
  /// How many values and keys aliases may add in all. Aliases of aliases grow without bound otherwise.
  private static let maximumCopies = 10_000

  private(set) var builder = ValueTreeBuilder()
  private let bytes: UnsafeBufferPointer<UInt8>
  private var open: [Container] = []
  private var anchors: [String: Anchored] = [:]
  private var copies = 0
  /// Where the last value ended: the end of a mapping or sequence that has no bracket.
  private var contentEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private struct Container {
    let kind: ValueKind
    let anchor: String?
    let index: Int
    /// In a mapping, whether a key was read and its value has not come.
    var expectsValue = false
  }

  private enum Anchored {
    case open
    /// The numbers of the value and everything in it.
    case complete(Range<Int>)
  }

  /// Takes the next event.
  /// - Throws: ``ReadingError`` for what YAML allows and a configuration does not.
  mutating func add(_ event: YAMLEvent) throws(ReadingError) {
    switch event.content {
    case .documentStart, .documentEnd:
      break
    case .scalar(let scalar):
      try add(scalar, at: event.range)
    case .alias(let anchor):
      try addAlias(of: anchor, at: event.range)
    case .begin(let kind, let properties):
      try begin(kind, properties, at: event.range)
    case .end:
      end(event.range)
    }
  }

  private var isKeyNext: Bool {
    guard let innermost = open.last else { return false }
    return innermost.kind == .object && !innermost.expectsValue
  }

  /// Notes that a key or a value of the innermost mapping was read.
  private mutating func takeTurn() {
    guard let last = open.indices.last, open[last].kind == .object else { return }
    open[last].expectsValue.toggle()
  }

  private mutating func begin(
    _ kind: ValueKind, _ properties: YAMLEvent.Properties, at range: Range<Int>
  ) throws(ReadingError) {
    guard !isKeyNext else {
      throw malformed(
        "a list or a mapping as a key; a value that begins with { or [ is put in quotes", at: range)
    }
    switch properties.tag {
    case nil, "!": break
    case YAMLTag.map.rawValue where kind == .object: break
    case YAMLTag.seq.rawValue where kind == .array: break
    default: throw unsupportedTag(at: range)
    }
    takeTurn()
    if let anchor = properties.anchor { anchors[anchor] = .open }
    open.append(Container(kind: kind, anchor: properties.anchor, index: builder.count))
    try builder.begin(kind, at: range.lowerBound)
    contentEnd = range.upperBound
  }

  private mutating func end(_ range: Range<Int>) {
    guard let container = open.popLast() else { return }
    // Without a bracket, the end is noticed only at the next token.
    if !range.isEmpty { contentEnd = range.upperBound }
    builder.end(at: contentEnd)
    if let anchor = container.anchor {
      anchors[anchor] = .complete(container.index..<builder.count)
    }
  }

  private mutating func add(
    _ scalar: YAMLEvent.Scalar, at range: Range<Int>
  ) throws(ReadingError) {
    let index = builder.count
    let place = YAMLPlace(scalar, at: range, in: bytes)
    if isKeyNext {
      if let tag = scalar.properties.tag, tag != "!", YAMLTag(rawValue: tag)?.isScalar != true {
        throw unsupportedTag(at: range)
      }
      builder.key(
        place.characters, at: place.range, isQuoted: place.isQuoted, isOpaque: place.isOpaque)
    } else {
      try addValue(scalar, at: place)
    }
    takeTurn()
    contentEnd = max(contentEnd, place.range.upperBound)
    if let anchor = scalar.properties.anchor {
      anchors[anchor] = .complete(index..<builder.count)
    }
  }

  private mutating func addValue(
    _ scalar: YAMLEvent.Scalar, at place: YAMLPlace
  ) throws(ReadingError) {
    let resolved: YAMLScalar
    switch scalar.properties.tag {
    case nil where scalar.style == .plain:
      resolved = YAMLScalar(plain: scalar.text)
    case nil, "!":
      resolved = .string
    case .some(let name):
      guard let tag = YAMLTag(rawValue: name), tag.isScalar else {
        throw unsupportedTag(at: place.range)
      }
      guard let value = YAMLScalar(scalar.text, as: tag) else {
        throw malformed("the value is not of the type that its tag names", at: place.range)
      }
      resolved = value
    }
    switch resolved {
    case .string:
      builder.string(
        place.characters, at: place.range, isQuoted: place.isQuoted, isOpaque: place.isOpaque)
    case .null:
      builder.scalar(.null, place.characters, at: place.range)
    case .boolean(let value):
      builder.boolean(value, at: place.range)
    case .integer(let decimal):
      builder.scalar(.integer, decimal.map { .decoded($0) } ?? place.characters, at: place.range)
    case .real(let decimal):
      builder.scalar(.real, decimal.map { .decoded($0) } ?? place.characters, at: place.range)
    case .unrepresentable:
      throw malformed("no number that a configuration can hold", at: place.range)
    }
  }

  private mutating func addAlias(of anchor: String, at range: Range<Int>) throws(ReadingError) {
    guard !isKeyNext else { throw malformed("an alias as a key: write the key out", at: range) }
    switch anchors[anchor] {
    case nil:
      throw malformed(
        "an alias without an anchor before it; a value that begins with * is put in quotes",
        at: range)
    case .open:
      throw malformed("an alias inside the value that it repeats", at: range)
    case .complete(let source):
      copies += source.count
      guard copies <= Self.maximumCopies else {
        throw malformed("aliases repeat more than \(Self.maximumCopies) values", at: range)
      }
      try builder.copy(source, at: range)
      takeTurn()
      contentEnd = range.upperBound
    }
  }

  private func unsupportedTag(at range: Range<Int>) -> ReadingError {
    malformed(
      "a tag that is not supported here: !!str, !!int, !!bool, !!float, !!null, !!map and !!seq are; "
        + "a value that begins with ! is put in quotes", at: range)
  }

  private func malformed(_ problem: String, at range: Range<Int>) -> ReadingError {
    ReadingError(.malformed(problem), at: range.lowerBound)
  }
}

/// Where a scalar stands, and whether its characters stand there as they are.
private struct YAMLPlace {
  let range: Range<Int>
  let characters: ValueTreeBuilder.Characters
  let isQuoted: Bool
  let isOpaque: Bool

  init(_ scalar: YAMLEvent.Scalar, at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var end = min(range.upperBound, bytes.count)
    var start = min(range.lowerBound, end)
    if scalar.properties.anchor != nil || scalar.properties.tag != nil {
      start = Self.startBehindProperties(scalar, start..<end, in: bytes)
    }
    if scalar.style == .block {
      // The block ends where the next thing begins: the lines between are none of it.
      while end > start, XMLInput.isSpace(bytes[end - 1]) { end -= 1 }
    }
    self.range = start..<end
    let isQuoted = scalar.style == .quoted && end - start >= 2
    let content = isQuoted ? (start + 1)..<(end - 1) : start..<end
    let isVerbatim = scalar.style != .block && bytes[content].elementsEqual(scalar.text)
    self.isQuoted = isQuoted && isVerbatim
    isOpaque = !isVerbatim
    characters = isVerbatim ? .verbatim(content) : .decoded(scalar.text)
  }

  /// An anchor and a tag, in either order, and a comment behind them belong to libyaml's range and not
  /// to the value.
  private static func startBehindProperties(
    _ scalar: YAMLEvent.Scalar, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let byte = bytes[start]
      if XMLInput.isSpace(byte) {
        start += 1
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        while start < range.upperBound, !XMLInput.isSpace(bytes[start]) { start += 1 }
      } else if byte == UInt8(ascii: "#") {
        while start < range.upperBound, bytes[start] != UInt8(ascii: "\n") { start += 1 }
      } else {
        break
      }
    }
    return start
  }
}
