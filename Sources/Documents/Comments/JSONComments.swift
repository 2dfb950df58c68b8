/// Finds the comments of JSON with comments: `//` to the end of a line, and `/* … */`.
enum JSONComments {
  static func find(in text: [UInt8]) -> [Comment] {
    var comments: [Comment] = []
    var position = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""): position = endOfString(in: text, from: position + 1)
      case UInt8(ascii: "/"):
        guard let comment = comment(in: text, at: position) else {
          position += 1
          continue
        }
        comments.append(comment)
        position = comment.range.upperBound
      default: position += 1
      }
    }
    return comments
  }

  private static func endOfString(in text: [UInt8], from start: Int) -> Int {
    var position = start
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\""): return position + 1
      default: position += 1
      }
    }
    return text.count
  }

  private static func comment(in text: [UInt8], at start: Int) -> Comment? {
    guard start + 1 < text.count else { return nil }
    let contentStart = start + 2
    switch text[start + 1] {
    case UInt8(ascii: "/"):
      let end = LineComments.endOfLine(in: text, from: contentStart)
      return Comment(range: start..<end, content: contentStart..<end)
    case UInt8(ascii: "*"):
      guard let closing = text[contentStart...].firstRange(of: "*/") else {
        return Comment(range: start..<text.count, content: contentStart..<text.count)
      }
      return Comment(
        range: start..<closing.upperBound, content: contentStart..<closing.lowerBound)
    default: return nil
    }
  }
}
