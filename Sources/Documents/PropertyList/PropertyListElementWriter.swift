/// Writes values as elements of an XML property list, in the manner of the text around them.
struct PropertyListElementWriter {
  let layout: TextLayout
  let tree: ValueTree
  /// What one level of nesting adds to the indentation.
  let unit: [UInt8]

  init(_ tree: ValueTree, layout: TextLayout) {
    self.layout = layout
    self.tree = tree
    unit = Self.unit(in: tree, layout)
  }

  /// By how much the first member is indented more than the dictionary that holds it.
  private static func unit(in tree: ValueTree, _ layout: TextLayout) -> [UInt8] {
    var value: Value? = tree.root
    while let container = value, let first = container.children.first(where: { _ in true }) {
      let outer = layout.indentationOfLine(at: container.range.lowerBound)
      let inner = layout.indentationOfLine(at: (first.key ?? first).range.lowerBound)
      if inner.count > outer.count { return Array(inner.dropFirst(outer.count)) }
      value = first
    }
    return [0x09]
  }

  /// The range of a value's whole element, or of a name's.
  func element(of value: Value) -> Range<Int> {
    let range = value.range
    if isElement(value) { return range }
    var start = range.lowerBound
    while start > 0, layout.text[start - 1] != UInt8(ascii: "<") { start -= 1 }
    var end = range.upperBound
    while let byte = layout.byte(at: end), byte != UInt8(ascii: ">") { end += 1 }
    return max(0, start - 1)..<min(end + 1, layout.text.count)
  }

  /// Whether a value's own range is that of its element: that of one without content, and of a
  /// dictionary or array.
  func isElement(_ value: Value) -> Bool {
    let start = value.range.lowerBound
    guard layout.byte(at: start) == UInt8(ascii: "<"), let next = layout.byte(at: start + 1) else {
      return false
    }
    // A section, a comment or an instruction may begin the content.
    return next != UInt8(ascii: "!") && next != UInt8(ascii: "?")
  }

  /// - Parameter indentation: that of the line on which the element begins; `nil`: all on one line.
  func element(
    _ new: NewValue, indentation: [UInt8]?
  ) throws(EditingError) -> [UInt8] {
    switch new {
    case .string(let text): return try Self.element("string", text)
    case .boolean(let truth): return Array((truth ? "<true/>" : "<false/>").utf8)
    case .integer(let number): return try Self.element("integer", String(number))
    case .value(let value) where value.tree === tree:
      return copy(of: value, indentation: indentation)
    case .value(let value):
      switch value.kind {
      case .string: return try Self.element("string", value.string)
      case .integer: return try Self.element("integer", value.string)
      case .real: return try Self.element("real", value.string)
      case .boolean: return Array((value.booleanValue == true ? "<true/>" : "<false/>").utf8)
      case .date: return try Self.element("date", value.string)
      case .data: return try Self.element("data", value.string)
      case .null: throw .unsupported("a property list has no null")
      case .object, .array: break
      }
    case .object, .array: break
    }
    switch new.contents {
    case .members(let members):
      return try container("dict", members, indentation) { (member, inner) throws(EditingError) in
        try self.member(member, indentation: inner, isOnOneLine: false)
      }
    case .entries(let entries):
      return try container("array", entries, indentation) { (entry, inner) throws(EditingError) in
        try element(entry, indentation: inner)
      }
    case .none: return []
    }
  }

  /// A name and its value, each on a line of its own, or side by side.
  func member(
    _ member: (name: String, value: NewValue), indentation: [UInt8]?, isOnOneLine: Bool
  ) throws(EditingError) -> [UInt8] {
    let key = try Self.element("key", member.name)
    let value = try element(member.value, indentation: indentation)
    guard let indentation, !isOnOneLine else { return key + value }
    return key + layout.lineEnd + indentation + value
  }

  private func container<Item>(
    _ name: String, _ items: [Item], _ indentation: [UInt8]?,
    _ text: (Item, [UInt8]?) throws(EditingError) -> [UInt8]
  ) throws(EditingError) -> [UInt8] {
    guard !items.isEmpty else { return Array("<\(name)/>".utf8) }
    var result = Array("<\(name)>".utf8)
    for item in items {
      if let indentation { result += layout.lineEnd + indentation + unit }
      result += try text(item, indentation.map { $0 + unit })
    }
    if let indentation { result += layout.lineEnd + indentation }
    return result + "</\(name)>".utf8
  }

  private func copy(of value: Value, indentation: [UInt8]?) -> [UInt8] {
    let range = element(of: value)
    guard let indentation, layout.spansLines(range) else { return Array(layout.text[range]) }
    return layout.reindented(
      range, from: layout.indentationOfLine(at: range.lowerBound), to: indentation,
      protecting: textsOverLines(in: value))
  }

  /// The places of texts whose line breaks are theirs.
  private func textsOverLines(in value: Value) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var pending = [value]
    while let value = pending.popLast() {
      if value.kind == .string, layout.spansLines(value.range) { result.append(value.range) }
      pending += value.children
    }
    return result
  }

  static func element(_ name: String, _ text: String) throws(EditingError) -> [UInt8] {
    Array("<\(name)>".utf8) + (try content(text)) + Array("</\(name)>".utf8)
  }

  /// Characters as XML has them (XML 1.0 §2.2).
  static func content(
    _ text: String, like raw: ArraySlice<UInt8> = []
  ) throws(EditingError) -> [UInt8] {
    let isAllowed = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    guard isAllowed else { throw .unsupported("a character that XML cannot hold") }
    return StringEscaping.xml.escape(Array(text.utf8), like: raw)
  }
}
