/// What JSON and YAML's flow style do differently between the same brackets and commas.
enum BracketSyntax {
  case json
  case yaml

  func name(_ text: String) -> [UInt8] {
    switch self {
    case .json: Self.quoted(text)
    case .yaml: YAMLText.scalar(text, isInFlow: true)
    }
  }

  func string(_ text: String) -> [UInt8] { name(text) }

  /// A scalar of a document.
  func scalar(_ value: Value) -> [UInt8] {
    switch value.kind {
    case .integer, .real: Array(value.utf8)
    case .boolean: Array((value.booleanValue == true ? "true" : "false").utf8)
    case .null: Array("null".utf8)
    default: string(value.string)
    }
  }

  /// Past a comment that begins at an offset; `nil` when there is none.
  func comment(at offset: Int, in layout: TextLayout) -> Int? {
    switch self {
    case .json:
      if layout.starts("//", at: offset) { return layout.endOfLine(at: offset) }
      guard layout.starts("/*", at: offset) else { return nil }
      var end = offset + 2
      while end < layout.text.count, !layout.starts("*/", at: end) { end += 1 }
      return min(end + 2, layout.text.count)
    case .yaml:
      let isComment =
        layout.byte(at: offset) == UInt8(ascii: "#")
        && (offset == 0 || TextLayout.isSpace(layout.text[offset - 1]))
      return isComment ? layout.endOfLine(at: offset) : nil
    }
  }

  /// Past white space, line ends and comments.
  func skipTrivia(from offset: Int, in layout: TextLayout) -> Int {
    var position = layout.skipSpace(from: offset)
    while let end = comment(at: position, in: layout) { position = layout.skipSpace(from: end) }
    return position
  }

  /// Past the comments that follow on the same line, without the blanks behind the last; what begins
  /// on the line and ends on another is none of them.
  func skipCommentsOnLine(from offset: Int, in layout: TextLayout) -> Int {
    var position = offset
    while let end = comment(at: layout.skipBlanks(from: position), in: layout),
      !layout.spansLines(position..<end)
    {
      position = end
    }
    return position
  }

  private static func quoted(_ text: String) -> [UInt8] {
    [UInt8(ascii: "\"")] + JSONWriter.escape(text.utf8) + [UInt8(ascii: "\"")]
  }
}
