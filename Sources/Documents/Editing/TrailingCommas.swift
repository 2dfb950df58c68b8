/// Commas behind the last members and entries of JSON, as lines that are merged need them: with them,
/// a line that is put in behind the last one changes no other.
public enum TrailingCommas {
  /// The text of a JSON document with a comma behind every last member or entry that ends its line;
  /// `nil` for another format.
  public static func added(to document: Document) -> [UInt8]? {
    guard document.format == .json || document.format == .linux else { return nil }
    let layout = TextLayout(document.source.bytes)
    let edits = lastChildren(in: document.root).compactMap { last -> TextEdit? in
      let end = last.range.upperBound
      guard comma(after: last, layout) == nil, endsLine(end, layout) else { return nil }
      return TextEdit(at: end, [UInt8(ascii: ",")])
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.applied(to: layout.text)
  }

  /// The text of a JSON document without commas behind last members and entries.
  public static func removed(from document: Document) -> [UInt8] {
    let layout = TextLayout(document.source.bytes)
    let edits = lastChildren(in: document.root).compactMap { last in
      comma(after: last, layout).map { TextEdit($0..<($0 + 1), []) }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.applied(to: layout.text)
  }

  private static func lastChildren(in root: Value) -> [Value] {
    var found: [Value] = []
    var pending = [root]
    while let value = pending.popLast() {
      for child in value.children {
        if child.isLast { found.append(child) }
        pending.append(child)
      }
    }
    return found
  }

  private static func comma(after value: Value, _ layout: TextLayout) -> Int? {
    let position = BracketSyntax.json.skipTrivia(from: value.range.upperBound, in: layout)
    return layout.byte(at: position) == UInt8(ascii: ",") ? position : nil
  }

  private static func endsLine(_ offset: Int, _ layout: TextLayout) -> Bool {
    let end = BracketSyntax.json.skipCommentsOnLine(from: offset, in: layout)
    return layout.isLineEnd(at: layout.skipBlanks(from: end))
  }
}
