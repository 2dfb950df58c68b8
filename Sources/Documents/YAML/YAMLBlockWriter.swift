/// Writes values in YAML's block style, a line for each member and entry.
struct YAMLBlockWriter {
  let layout: TextLayout
  let tree: ValueTree
  /// How much deeper a nested mapping is indented.
  let unit: Int

  init(_ tree: ValueTree, layout: TextLayout) {
    self.layout = layout
    self.tree = tree
    unit = Self.unit(in: tree, layout)
  }

  /// The indentation of the first nested mapping.
  private static func unit(in tree: ValueTree, _ layout: TextLayout) -> Int {
    for child in tree.root.children.lazy.prefix(64) where child.kind == .object {
      guard let inner = child.children.first(where: { _ in true })?.key,
        let indentation = layout.indentation(before: inner.range.lowerBound), indentation.count > 0
      else { continue }
      return indentation.count
    }
    return 2
  }

  /// Whether an object or array is written without brackets.
  func isBlock(_ value: Value) -> Bool {
    guard value.kind == .object || value.kind == .array else { return false }
    let first = layout.byte(at: contentStart(of: value))
    return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
  }

  /// Where a value begins behind its anchor and tag.
  func contentStart(of value: Value) -> Int {
    var start = value.range.lowerBound
    while let byte = layout.byte(at: start), start < value.range.upperBound,
      byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
    {
      while let byte = layout.byte(at: start), !TextLayout.isSpace(byte) { start += 1 }
      start = layout.skipSpace(from: start)
    }
    return start
  }

  /// How many characters stand before an offset on its line, dashes counted too.
  func column(of offset: Int) -> Int { offset - layout.startOfLine(at: offset) }

  func spaces(_ count: Int) -> [UInt8] { Array(repeating: 0x20, count: count) }

  /// The lines of an object's members; the first one without indentation.
  func members(_ members: [(name: String, value: NewValue)], column: Int) -> [UInt8] {
    members.map { member in
      YAMLText.scalar(member.name, isInFlow: false) + [UInt8(ascii: ":")]
        + value(member.value, under: column)
    }
    .joined(with: layout.lineEnd + spaces(column))
  }

  /// The lines of a value that is no scalar; the first one without indentation.
  func lines(of new: NewValue, column: Int) -> [UInt8] {
    if case .value(let value) = new, value.tree === tree, isBlock(value), !value.isEmptyContainer {
      return copy(of: value, column: column)
    }
    switch new.contents {
    case .members(let members):
      return members.isEmpty ? Array("{}".utf8) : self.members(members, column: column)
    case .entries(let entries):
      guard !entries.isEmpty else { return Array("[]".utf8) }
      return entries.map { entry in
        let text =
          isWrittenInLines(entry)
          ? lines(of: entry, column: column + 2) : scalar(entry, under: column)
        return [UInt8(ascii: "-"), 0x20] + text
      }
      .joined(with: layout.lineEnd + spaces(column))
    case .none:
      return scalar(new, under: column)
    }
  }

  /// What stands behind the colon of a member.
  /// - Parameter column: that of the member.
  func value(_ new: NewValue, under column: Int) -> [UInt8] {
    guard isWrittenInLines(new) else { return [0x20] + scalar(new, under: column) }
    let inner = column + unit
    return layout.lineEnd + spaces(inner) + lines(of: new, column: inner)
  }

  private func isWrittenInLines(_ new: NewValue) -> Bool {
    switch new {
    case .object(let members): !members.isEmpty
    case .array(let entries): !entries.isEmpty
    case .value(let value):
      new.isContainer && !value.isEmptyContainer && (value.tree !== tree || isBlock(value))
    case .string, .boolean, .integer: false
    }
  }

  private func scalar(_ new: NewValue, under column: Int) -> [UInt8] {
    switch new {
    case .string(let text): return YAMLText.scalar(text, isInFlow: false)
    case .boolean(let truth): return Array((truth ? "true" : "false").utf8)
    case .integer(let number): return Array(String(number).utf8)
    case .object: return Array("{}".utf8)
    case .array: return Array("[]".utf8)
    case .value(let value):
      guard value.tree === tree, !value.range.isEmpty else {
        return BracketWriter(tree, syntax: .yaml, layout: layout).text(of: new, indentation: nil)
      }
      let old = spaces(self.column(of: (value.key ?? value).range.lowerBound))
      return layout.reindented(value.range, from: old, to: spaces(column))
    }
  }

  /// A block's own lines, with the comments that lead it in, at another indentation.
  private func copy(of value: Value, column: Int) -> [UInt8] {
    let start = contentStart(of: value)
    let old = spaces(self.column(of: start))
    let end = BracketSyntax.yaml.skipCommentsOnLine(from: value.range.upperBound, in: layout)
    return layout.reindented(
      leadingComments(of: value, before: start)..<max(start, end), from: old,
      to: spaces(column))
  }

  private func leadingComments(of value: Value, before start: Int) -> Int {
    guard let key = value.key else { return start }
    let firstLine = layout.afterLineEnd(at: layout.endOfLine(at: key.range.upperBound))
    let first = layout.skipSpace(from: firstLine)
    guard first < start, layout.byte(at: first) == UInt8(ascii: "#") else { return start }
    return first
  }
}
