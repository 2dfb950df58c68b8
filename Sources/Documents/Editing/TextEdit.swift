/// A change of a text: other bytes in a range's place.
public struct TextEdit: Sendable, Equatable {
  /// Offsets in the UTF-8 text (``SourceText/bytes``).
  public let range: Range<Int>
  public let replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: some Sequence<UInt8>) {
    self.range = range
    self.replacement = Array(replacement)
  }

  /// An insertion.
  init(at offset: Int, _ text: some Sequence<UInt8>) {
    self.init(offset..<offset, text)
  }
}

extension [TextEdit] {
  /// Applies edits that are in order and do not overlap.
  func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for edit in self {
      result += text[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    return result + text[position...]
  }

  /// The edits of one change in order.
  /// - Throws: ``EditingError/overlapping`` when they contradict each other.
  func inOrder() throws(EditingError) -> [TextEdit] {
    // Of two edits at one offset, the insertion comes first.
    let sorted = self.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for (edit, next) in zip(sorted, sorted.dropFirst()) {
      let areBothInsertions =
        edit.range.isEmpty && next.range.isEmpty && edit.range == next.range
      guard edit.range.upperBound <= next.range.lowerBound, !areBothInsertions else {
        throw .overlapping
      }
    }
    return sorted
  }
}

/// Ranges of a text that changes claim, none of which touches another's.
struct RangeClaims: Sendable {
  private var ranges: [Range<Int>] = []

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether a range is free: it shares no byte with another, and where one of the two is an insertion
  /// they do not even touch, since nobody could tell which comes first.
  func isFree(_ range: Range<Int>) -> Bool {
    let index = position(of: range)
    if index < ranges.count, Self.conflict(range, ranges[index]) { return false }
    return index == 0 || !Self.conflict(range, ranges[index - 1])
  }

  /// Claims a free range.
  mutating func claim(_ range: Range<Int>) {
    ranges.insert(range, at: position(of: range))
  }

  private static func conflict(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.isEmpty || right.isEmpty else { return left.overlaps(right) }
    return left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }

  private func position(of range: Range<Int>) -> Int {
    // Changes come mostly in the order of the text.
    guard let last = ranges.last, last.lowerBound >= range.lowerBound else { return ranges.count }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
