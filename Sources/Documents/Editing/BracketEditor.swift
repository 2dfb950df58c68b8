/// Edits what stands between brackets with commas: JSON, and YAML's flow style.
///
/// A member that is taken out takes its comma along, the comment behind it on the same line, and its
/// lines when it has them to itself. Comments above it stay: they may speak of what follows as well.
struct BracketEditor {
  let writer: BracketWriter

  private var layout: TextLayout { writer.layout }
  private var syntax: BracketSyntax { writer.syntax }

  init(_ tree: ValueTree, syntax: BracketSyntax, layout: TextLayout) {
    writer = BracketWriter(tree, syntax: syntax, layout: layout)
  }

  func replace(_ value: Value, with new: NewValue) -> [TextEdit] {
    let start = (value.key ?? value).range.lowerBound
    let hasOwnLine = layout.indentation(before: start) != nil
    // A document on one line stays on one.
    let spansLines = layout.spansLines((value.parent ?? value).range)
    let indentation =
      hasOwnLine && spansLines ? Array(layout.indentationOfLine(at: start)) : nil
    return [TextEdit(value.range, writer.text(of: new, indentation: indentation))]
  }

  func change(_ change: ContainerChange) -> [TextEdit] {
    guard !change.inserted.isEmpty else {
      return removal(of: change.removed, from: change.container)
    }
    guard let place = change.removed.last else {
      return insertion(of: change.inserted, into: change.container)
    }
    // What is put in takes the place of what is taken out; the others have it behind them.
    return change.removed.dropLast().map { removal(of: $0) }
      + [replacement(of: place, with: change.inserted, in: change.container)]
  }

  // MARK: Taking out

  private func removal(of items: [Value], from container: Value) -> [TextEdit] {
    guard items.contains(where: \.isLast) else { return items.map { removal(of: $0) } }
    let children = Array(container.children)
    let removed = Set(items)
    // Those at the end have nothing behind them that stays.
    let trailing = Set(children.reversed().prefix { removed.contains($0) })
    var edits = items.map { removal(of: $0, isTrailing: trailing.contains($0)) }
    guard let previous = children.last(where: { !removed.contains($0) }) else {
      return emptied(container, edits)
    }
    if let last = children.last, comma(after: last) == nil, let comma = comma(after: previous) {
      edits.append(TextEdit(comma..<(comma + 1), []))
    }
    return edits
  }

  /// Nothing between the brackets but comments: without those, the brackets close up.
  private func emptied(_ container: Value, _ edits: [TextEdit]) -> [TextEdit] {
    let inside = inside(container)
    var position = inside.lowerBound
    for edit in edits {
      guard layout.isSpace(position..<max(position, edit.range.lowerBound)) else { return edits }
      position = edit.range.upperBound
    }
    guard layout.isSpace(position..<max(position, inside.upperBound)) else { return edits }
    return [TextEdit(inside, [])]
  }

  private func removal(of item: Value, isTrailing: Bool? = nil) -> TextEdit {
    let start = start(of: item)
    let end = comma(after: item).map { $0 + 1 } ?? item.range.upperBound
    if let indentation = layout.indentation(before: start) {
      let afterComments = layout.skipBlanks(from: syntax.skipCommentsOnLine(from: end, in: layout))
      if layout.isLineEnd(at: afterComments) {
        return TextEdit(indentation.lowerBound..<layout.afterLineEnd(at: afterComments), [])
      }
      return TextEdit(start..<layout.skipBlanks(from: end), [])
    }
    let next = layout.skipBlanks(from: end)
    let isFollowed = !(isTrailing ?? item.isLast) && !layout.isLineEnd(at: next)
    return isFollowed
      ? TextEdit(start..<next, []) : TextEdit(layout.startOfBlanks(before: start)..<end, [])
  }

  // MARK: Putting in

  private func replacement(
    of item: Value, with members: [(name: String, value: NewValue)], in container: Value
  ) -> TextEdit {
    let start = start(of: item)
    let indentation = layout.indentation(before: start).map { Array(layout.text[$0]) }
    let texts = members.map { text(of: $0, in: container, indentation: indentation) }
    let separator =
      indentation.map { [UInt8(ascii: ",")] + layout.lineEnd + $0 } ?? writer.separator
    return TextEdit(start..<item.range.upperBound, texts.joined(with: separator))
  }

  private func insertion(
    of members: [(name: String, value: NewValue)], into container: Value
  ) -> [TextEdit] {
    var last: Value?
    for child in container.children { last = child }
    guard let last else { return [insertion(of: members, intoEmpty: container)] }
    let trailing = comma(after: last)
    let end = trailing.map { $0 + 1 } ?? last.range.upperBound
    guard let indentation = layout.indentation(before: start(of: last)) else {
      let texts = members.map { self.text(of: $0, in: container, indentation: nil) }
      let text = texts.joined(with: writer.separator)
      return [
        TextEdit(
          at: end,
          trailing == nil
            ? writer.separator + text : writer.separator.dropFirst() + text + [UInt8(ascii: ",")])
      ]
    }
    let own = Array(layout.text[indentation])
    let lines = members.map {
      layout.lineEnd + own + self.text(of: $0, in: container, indentation: own)
    }
    .joined(with: [UInt8(ascii: ",")])
    let behindComments = syntax.skipCommentsOnLine(from: end, in: layout)
    let place =
      layout.isLineEnd(at: layout.skipBlanks(from: behindComments)) ? behindComments : end
    if trailing != nil { return [TextEdit(at: place, lines + [UInt8(ascii: ",")])] }
    guard place > end else { return [TextEdit(at: end, [UInt8(ascii: ",")] + lines)] }
    return [TextEdit(at: end, [UInt8(ascii: ",")]), TextEdit(at: place, lines)]
  }

  private func insertion(
    of members: [(name: String, value: NewValue)], intoEmpty container: Value
  ) -> TextEdit {
    let inside = inside(container)
    guard layout.spansLines(inside) else {
      let texts = members.map { self.text(of: $0, in: container, indentation: nil) }
      let text = texts.joined(with: writer.separator)
      return layout.isSpace(inside)
        ? TextEdit(inside, text) : TextEdit(at: inside.upperBound, text + [0x20])
    }
    let outer = Array(layout.indentationOfLine(at: inside.upperBound))
    let inner = outer + writer.unit
    let text = members.map { inner + self.text(of: $0, in: container, indentation: inner) }
      .joined(with: [UInt8(ascii: ",")] + layout.lineEnd)
    if layout.isSpace(inside) {
      return TextEdit(inside, layout.lineEnd + text + layout.lineEnd + outer)
    }
    let place = layout.startOfBlanks(before: inside.upperBound)
    return TextEdit(place..<inside.upperBound, text + layout.lineEnd + outer)
  }

  /// A member of an object, or an entry of an array.
  private func text(
    of item: (name: String, value: NewValue), in container: Value, indentation: [UInt8]?
  ) -> [UInt8] {
    container.kind == .array
      ? writer.text(of: item.value, indentation: indentation)
      : writer.member(item, indentation: indentation)
  }

  // MARK: Places

  private func start(of item: Value) -> Int { (item.key ?? item).range.lowerBound }

  private func inside(_ container: Value) -> Range<Int> {
    var start = container.range.lowerBound
    // An anchor or a tag may stand before the bracket.
    while let byte = layout.byte(at: start), byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") {
      start += 1
    }
    return (start + 1)..<max(start + 1, container.range.upperBound - 1)
  }

  /// The comma behind a member, if there is one.
  private func comma(after item: Value) -> Int? {
    let position = syntax.skipTrivia(from: item.range.upperBound, in: layout)
    return layout.byte(at: position) == UInt8(ascii: ",") ? position : nil
  }
}
