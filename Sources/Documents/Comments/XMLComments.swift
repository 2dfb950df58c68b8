/// Finds the comments of an XML text, which may stand anywhere between tags (XML 1.0 §2.5).
enum XMLComments {
  static func find(in text: [UInt8]) -> [Comment] {
    var comments: [Comment] = []
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = text[start...]
      if rest.starts(with: "<!--".utf8) {
        let contentStart = start + 4
        let end = text[contentStart...].firstRange(of: "-->")
        let contentEnd = end?.lowerBound ?? text.count
        position = end?.upperBound ?? text.count
        comments.append(Comment(range: start..<position, content: contentStart..<contentEnd))
      } else if rest.starts(with: "<![CDATA[".utf8) {
        position = rest.firstRange(of: "]]>")?.upperBound ?? text.count
      } else if rest.starts(with: "<?".utf8) {
        position = rest.firstRange(of: "?>")?.upperBound ?? text.count
      } else {
        position = start + 1
      }
    }
    return comments
  }
}
