/// Writes values between brackets, in the manner of the text around them.
struct BracketWriter {
  let layout: TextLayout
  let syntax: BracketSyntax
  let tree: ValueTree

  /// What stands between a name and its value.
  private let colon: [UInt8]
  /// What stands between two members on one line.
  let separator: [UInt8]
  /// What one level of nesting adds to the indentation.
  let unit: [UInt8]

  init(_ tree: ValueTree, syntax: BracketSyntax, layout: TextLayout) {
    self.tree = tree
    self.syntax = syntax
    self.layout = layout
    let isCompact =
      syntax == .json
      && (Self.firstMember(in: tree).map { member in
        layout.byte(at: member.range.lowerBound - 1) == UInt8(ascii: ":")
      } ?? (tree.host != nil))
    colon = Array((isCompact ? ":" : ": ").utf8)
    separator = Array((isCompact ? "," : ", ").utf8)
    unit = Self.unit(in: tree, layout)
  }

  private static func firstMember(in tree: ValueTree) -> Value? {
    var value: Value? = tree.root
    while let found = value, found.key == nil { value = found.children.first { _ in true } }
    return value
  }

  /// The indentation of the outermost value's first member, if that is on a line of its own.
  private static func unit(in tree: ValueTree, _ layout: TextLayout) -> [UInt8] {
    let first = tree.root.children.first { _ in true }.map { ($0.key ?? $0).range.lowerBound }
    guard let first, let indentation = layout.indentation(before: first), !indentation.isEmpty,
      layout.indentation(before: tree.root.range.lowerBound)?.isEmpty == true
    else { return [0x20, 0x20] }
    return Array(layout.text[indentation])
  }

  /// - Parameter indentation: that of the line on which the value begins; `nil`: all on one line.
  func text(of new: NewValue, indentation: [UInt8]?) -> [UInt8] {
    switch new {
    case .string(let text): return syntax.string(text)
    case .boolean(let truth): return Array((truth ? "true" : "false").utf8)
    case .integer(let number): return Array(String(number).utf8)
    case .value(let value):
      if let copy = copy(of: value, indentation: indentation) { return copy }
      guard new.isContainer else { return syntax.scalar(value) }
    case .object, .array: break
    }
    switch new.contents {
    case .members(let members):
      return bracketed(members, "{", "}", indentation) { member, inner in
        self.member(member, indentation: inner)
      }
    case .entries(let entries):
      let isShort = !entries.contains(where: \.isContainer)
      return bracketed(entries, "[", "]", isShort ? nil : indentation) { entry, inner in
        self.text(of: entry, indentation: inner)
      }
    case .none: return []
    }
  }

  func member(_ member: (name: String, value: NewValue), indentation: [UInt8]?) -> [UInt8] {
    var comments: [UInt8] = []
    if case .value(let value) = member.value, let indentation, let key = value.key,
      key.string == member.name, value.tree === tree
    {
      comments = self.comments(above: key, indentation: indentation)
    }
    return comments + syntax.name(member.name) + colon
      + text(of: member.value, indentation: indentation)
  }

  /// The lines of comments right above a member that is moved, which are moved with it.
  private func comments(above key: Value, indentation: [UInt8]) -> [UInt8] {
    guard let own = layout.indentation(before: key.range.lowerBound) else { return [] }
    var start = own.lowerBound
    while start > 0 {
      let previous = layout.startOfLine(at: max(0, start - layout.lineEnd.count))
      let comment = layout.skipBlanks(from: previous)
      guard previous < start, let end = syntax.comment(at: comment, in: layout), end < start,
        layout.isLineEnd(at: layout.skipBlanks(from: end))
      else { break }
      start = previous
    }
    guard start < own.lowerBound else { return [] }
    let from = layout.skipBlanks(from: start)
    return layout.reindented(
      from..<own.lowerBound, from: layout.text[own], to: indentation) + indentation
  }

  /// The text of a value of the same tree, moved to another indentation.
  private func copy(of value: Value, indentation: [UInt8]?) -> [UInt8]? {
    guard value.tree === tree, !value.range.isEmpty else { return nil }
    let opening = layout.byte(at: value.range.lowerBound)
    let isContainer = value.kind == .object || value.kind == .array
    // Block style has no brackets and cannot stand between them.
    guard !isContainer || opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") else {
      return nil
    }
    guard let indentation, layout.spansLines(value.range) else {
      return Array(layout.text[value.range])
    }
    let old = layout.indentationOfLine(at: value.range.lowerBound)
    return layout.reindented(value.range, from: old, to: indentation)
  }

  private func bracketed<Item>(
    _ items: [Item], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    _ indentation: [UInt8]?, _ text: (Item, [UInt8]?) -> [UInt8]
  ) -> [UInt8] {
    guard !items.isEmpty, let indentation else {
      return [UInt8(ascii: opening)] + items.map { text($0, nil) }.joined(with: separator)
        + [UInt8(ascii: closing)]
    }
    let inner = indentation + unit
    let lines = items.map { layout.lineEnd + inner + text($0, inner) }
    return [UInt8(ascii: opening)] + lines.joined(with: [UInt8(ascii: ",")]) + layout.lineEnd
      + indentation + [UInt8(ascii: closing)]
  }
}
