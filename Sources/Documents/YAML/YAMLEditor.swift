/// Edits YAML in block and in flow style.
///
/// A member that is taken out takes its lines: those of what it holds, the comment behind it, and
/// comments below it that are indented deeper. Comments above it stay: they may speak of what follows
/// as well.
struct YAMLEditor: FormatEditor {
  private let layout: TextLayout
  private let writer: YAMLBlockWriter
  private let flow: BracketEditor

  init(_ tree: ValueTree) {
    layout = TextLayout(tree.text)
    writer = YAMLBlockWriter(tree, layout: layout)
    flow = BracketEditor(tree, syntax: .yaml, layout: layout)
  }

  func rename(_ key: Value, to name: String) throws(EditingError) -> [TextEdit] {
    let style = YAMLText.Style(first: layout.byte(at: key.range.lowerBound))
    let isInFlow = key.parent.map { !writer.isBlock($0) } ?? false
    return [TextEdit(key.range, YAMLText.scalar(name, style: style, isInFlow: isInFlow))]
  }

  func replace(_ value: Value, with new: NewValue) throws(EditingError) -> [TextEdit] {
    if let parent = value.parent, !writer.isBlock(parent) {
      guard case .string(let text) = new, value.kind == .string else {
        return flow.replace(value, with: new)
      }
      let style = YAMLText.Style(first: layout.byte(at: value.range.lowerBound))
      return [TextEdit(value.range, YAMLText.scalar(text, style: style, isInFlow: true))]
    }
    if writer.isBlock(value), !value.isAlias { return [replaceBlock(value, with: new)] }
    let range = value.range
    if case .string(let text) = new {
      return [try replaceScalar(value, with: text)]
    }
    guard new.isContainer else {
      let text = flow.writer.text(of: new, indentation: nil)
      return [TextEdit(range, try separation(before: value) + text)]
    }
    guard let key = value.key else {
      let column = writer.column(of: range.lowerBound)
      let lines = writer.lines(of: new, column: column)
      return [TextEdit(range, try separation(before: value) + lines)]
    }
    let column = writer.column(of: key.range.lowerBound)
    let start = layout.startOfBlanks(before: range.lowerBound)
    return [TextEdit(start..<range.upperBound, writer.value(new, under: column))]
  }

  func change(_ change: ContainerChange) throws(EditingError) -> [TextEdit] {
    let container = change.container
    guard writer.isBlock(container) else { return flow.change(change) }
    for item in change.removed { try check(item) }
    guard !change.inserted.isEmpty else { return removal(of: change.removed, from: container) }
    guard let first = container.children.first(where: { _ in true }) else {
      throw .unsupported("an object without members and without brackets")
    }
    let column = writer.column(of: start(of: first))
    let text =
      container.kind == .array
      ? writer.lines(of: .array(change.inserted.map(\.value)), column: column)
      : writer.members(change.inserted, column: column)
    guard let place = change.removed.last else {
      return [TextEdit(at: end(of: container), layout.lineEnd + writer.spaces(column) + text)]
    }
    return change.removed.dropLast().map { removal(of: $0) }
      + [TextEdit(start(of: place)..<valueEnd(of: place), text)]
  }

  // MARK: Other values

  private func replaceScalar(_ value: Value, with text: String) throws(EditingError) -> TextEdit {
    let first = layout.byte(at: value.range.lowerBound)
    if value.kind == .string, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      return try replaceBlockScalar(value, with: text)
    }
    let style = value.kind == .string ? YAMLText.Style(first: first) : .plain
    return TextEdit(
      value.range,
      try separation(before: value) + YAMLText.scalar(text, style: style, isInFlow: false))
  }

  /// A text in lines of its own stays one, with the header it has.
  private func replaceBlockScalar(
    _ value: Value, with text: String
  ) throws(EditingError) -> TextEdit {
    let range = value.range
    let headerEnd = layout.endOfLine(at: range.lowerBound)
    var header = Array(layout.text[range.lowerBound..<min(headerEnd, range.upperBound)])
    let indicator = header.prefix { !TextLayout.isSpace($0) }
    let content = layout.skipSpace(from: headerEnd)
    guard !indicator.contains(where: { (0x30...0x39).contains($0) }), content < range.upperBound
    else { throw .unsupported("a text block whose indentation is given by a number") }
    let indentation = layout.indentationOfLine(at: content)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.first.map({ !$0.hasPrefix(" ") }) ?? false else {
      return TextEdit(range, YAMLText.scalar(text, isInFlow: false))
    }
    if lines.count > 1, header[0] == UInt8(ascii: ">") { header[0] = UInt8(ascii: "|") }
    let body = lines.map { line in
      line.isEmpty ? layout.lineEnd : layout.lineEnd + Array(indentation) + Array(line.utf8)
    }
    return TextEdit(range, header + body.joined())
  }

  /// The space that a value needs where there was nothing.
  private func separation(before value: Value) throws(EditingError) -> [UInt8] {
    let start = value.range.lowerBound
    guard value.range.isEmpty, start > 0 else { return [] }
    let isBehindIndicator = [UInt8(ascii: ":"), UInt8(ascii: "-")].contains(layout.text[start - 1])
    guard isBehindIndicator else { throw .unsupported("a value that is not there") }
    return [0x20]
  }

  private func replaceBlock(_ value: Value, with new: NewValue) -> TextEdit {
    let start = writer.contentStart(of: value)
    let range = start..<max(start, value.range.upperBound)
    if new.isContainer {
      return TextEdit(range, writer.lines(of: new, column: writer.column(of: start)))
    }
    var text = flow.writer.text(of: new, indentation: nil)
    if case .string(let string) = new { text = YAMLText.scalar(string, isInFlow: false) }
    return replaceBlock(range, with: text)
  }

  /// Puts one line in a block's place: right behind its key, where nothing but space is between.
  private func replaceBlock(_ range: Range<Int>, with text: [UInt8]) -> TextEdit {
    var start = range.lowerBound
    while start > 0, TextLayout.isSpace(layout.text[start - 1]) { start -= 1 }
    guard start > 0, layout.text[start - 1] == UInt8(ascii: ":") else {
      return TextEdit(range, text)
    }
    return TextEdit(start..<range.upperBound, [0x20] + text)
  }

  // MARK: Taking out

  private func removal(of items: [Value], from container: Value) -> [TextEdit] {
    let removed = Set(items)
    guard container.children.allSatisfy(removed.contains) else {
      return items.map { removal(of: $0) }
    }
    let start = writer.contentStart(of: container)
    let text = Array((container.kind == .array ? "[]" : "{}").utf8)
    return [replaceBlock(start..<max(start, container.range.upperBound), with: text)]
  }

  private func removal(of item: Value) -> TextEdit {
    let start = start(of: item)
    let end = layout.endOfLine(at: valueEnd(of: item))
    if let indentation = layout.indentation(before: start) {
      return TextEdit(
        indentation
          .lowerBound..<endOfDeeperComments(
            from: layout.afterLineEnd(at: end), item: item, column: indentation.count), [])
    }
    // Behind a dash, with what follows on lines of its own.
    if let next = item.nextSibling {
      let nextStart = self.start(of: next)
      if layout.isSpace(end..<max(end, nextStart)) { return TextEdit(start..<nextStart, []) }
    }
    return TextEdit(layout.startOfBlanks(before: start)..<end, [])
  }

  private func endOfDeeperComments(from offset: Int, item: Value, column: Int) -> Int {
    guard writer.isBlock(item) else { return offset }
    var position = offset
    while true {
      let first = layout.skipBlanks(from: position)
      guard layout.byte(at: first) == UInt8(ascii: "#"), first - position > column else {
        return position
      }
      position = layout.afterLineEnd(at: layout.endOfLine(at: first))
    }
  }

  // MARK: Places

  /// Where a member's name begins, or an entry's dash.
  private func start(of item: Value) -> Int {
    if let key = item.key { return key.range.lowerBound }
    guard let container = item.parent else { return item.range.lowerBound }
    // Between a dash and its entry there may be line breaks and comments.
    let previous = container.children.first { $0.nextSibling == item }
    let from = previous.map { valueEnd(of: $0) } ?? writer.contentStart(of: container)
    return BracketSyntax.yaml.skipTrivia(from: from, in: layout)
  }

  private func valueEnd(of item: Value) -> Int {
    max(item.range.upperBound, item.key.map { $0.range.upperBound + 1 } ?? 0)
  }

  /// The end of the last line of a block.
  private func end(of container: Value) -> Int {
    let end = layout.endOfLine(at: container.range.upperBound)
    var last: Value? = container
    while let value = last, value.kind == .object || value.kind == .array {
      last = nil
      for child in value.children { last = child }
    }
    // Empty lines at the end of a text block may be kept as content.
    guard let last, last.utf8.suffix(2).elementsEqual([0x0A, 0x0A]) else { return end }
    var position = end
    while true {
      let next = layout.afterLineEnd(at: position)
      guard next > position, layout.isLineEnd(at: layout.skipBlanks(from: next)),
        next < layout.text.count
      else { return position }
      position = layout.skipBlanks(from: next)
    }
  }

  /// Keys that are marked with `?`, anchored or tagged are not taken apart.
  private func check(_ item: Value) throws(EditingError) {
    guard let key = item.key else { return }
    let colon = layout.skipBlanks(from: key.range.upperBound)
    guard layout.byte(at: colon) == UInt8(ascii: ":") else {
      throw .unsupported("a key that is not followed by a colon on its line")
    }
  }
}
