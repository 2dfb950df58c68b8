/// Finds the comments of formats in which one begins with a sign and ends with its line: YAML and
/// registry files.
///
/// Where strings begin and end is hard to tell in YAML without reading it, so the values that were read
/// say where the sign is part of a text.
enum LineComments {
  /// - Parameters:
  ///   - tree: the values of the text.
  ///   - sign: the character that begins a comment: `#` or `;`.
  static func find(in text: [UInt8], of tree: ValueTree, sign: UInt8) -> [Comment] {
    let taken = placesOfScalars(in: tree, text)
    var next = 0
    var comments: [Comment] = []
    var position = 0
    while let start = text[position...].firstIndex(of: sign) {
      while next < taken.count, taken[next].upperBound <= start { next += 1 }
      if next < taken.count, taken[next].contains(start) {
        position = taken[next].upperBound
        continue
      }
      // In YAML, a sign that follows a character belongs to what stands before it.
      if sign == UInt8(ascii: "#"), start > 0, !isSpace(text[start - 1]) {
        position = start + 1
        continue
      }
      position = endOfLine(in: text, from: start)
      comments.append(Comment(range: start..<position, content: (start + 1)..<position))
    }
    return comments
  }

  static func endOfLine(in text: [UInt8], from start: Int) -> Int {
    text[min(start, text.count)...].firstIndex {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    } ?? text.count
  }

  /// The places of names, strings and numbers, in order; what overlaps is one.
  private static func placesOfScalars(in tree: ValueTree, _ text: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for node in tree.nodes where node.kind != .object && node.kind != .array {
      var start = Int(node.start)
      let end = min(Int(node.end), text.count)
      guard start < end else { continue }
      // The first line of a text block of YAML is its sign, which a comment may follow.
      let isBlock = text[start] == UInt8(ascii: "|") || text[start] == UInt8(ascii: ">")
      if isBlock, tree.escaping == .none {
        start = endOfLine(in: text, from: start)
      }
      if start < end { places.append(start..<end) }
    }
    places.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var merged: [Range<Int>] = []
    for place in places {
      if let last = merged.last, place.lowerBound < last.upperBound {
        let end = max(last.upperBound, place.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(place)
      }
    }
    return merged
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
