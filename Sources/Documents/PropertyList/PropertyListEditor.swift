/// Edits property lists in XML.
///
/// A member that is taken out takes its name and value, what stands between them, and their lines when
/// nothing else is on them. Comments above it stay: they may speak of what follows as well.
struct PropertyListEditor: FormatEditor {
  private let layout: TextLayout
  private let writer: PropertyListElementWriter

  init(_ tree: ValueTree) {
    layout = TextLayout(tree.text)
    writer = PropertyListElementWriter(tree, layout: layout)
  }

  func rename(_ key: Value, to name: String) throws(EditingError) -> [TextEdit] {
    guard !writer.isElement(key) else {
      return [TextEdit(key.range, try PropertyListElementWriter.element("key", name))]
    }
    return [TextEdit(key.range, try PropertyListElementWriter.content(name))]
  }

  func replace(_ value: Value, with new: NewValue) throws(EditingError) -> [TextEdit] {
    if value.kind == .string, !writer.isElement(value), case .string(let text) = new {
      let raw = layout.text[value.range]
      return [TextEdit(value.range, try Self.content(text, inPlaceOf: raw))]
    }
    let element = writer.element(of: value)
    let indentation =
      layout.indentation(before: element.lowerBound) == nil && value.parent != nil
      ? nil : Array(layout.indentationOfLine(at: element.lowerBound))
    return [TextEdit(element, try writer.element(new, indentation: indentation))]
  }

  func change(_ change: ContainerChange) throws(EditingError) -> [TextEdit] {
    guard !change.inserted.isEmpty else { return change.removed.map { removal(of: $0) } }
    guard let place = change.removed.last else {
      return [try insertion(of: change.inserted, into: change.container)]
    }
    let range = range(of: place)
    return change.removed.dropLast().map { removal(of: $0) }
      + [TextEdit(range, try text(of: change.inserted, inMannerOf: place))]
  }

  /// Text in a section stays in one.
  private static func content(
    _ text: String, inPlaceOf raw: ArraySlice<UInt8>
  ) throws(EditingError) -> [UInt8] {
    let opening = Array("<![CDATA[".utf8)
    let escaped = try PropertyListElementWriter.content(text, like: raw)
    guard raw.starts(with: opening), text.firstRange(of: "]]>") == nil else { return escaped }
    return opening + Array(text.utf8) + Array("]]>".utf8)
  }

  private func removal(of item: Value) -> TextEdit {
    let range = range(of: item)
    let end = layout.skipBlanks(from: skipCommentsOnLine(from: range.upperBound))
    guard let indentation = layout.indentation(before: range.lowerBound), layout.isLineEnd(at: end)
    else { return TextEdit(range, []) }
    return TextEdit(indentation.lowerBound..<layout.afterLineEnd(at: end), [])
  }

  private func insertion(
    of members: [(name: String, value: NewValue)], into container: Value
  ) throws(EditingError) -> TextEdit {
    var last: Value?
    for child in container.children { last = child }
    guard let last else { return try insertion(of: members, intoEmpty: container) }
    let range = range(of: last)
    let text = try text(of: members, inMannerOf: last)
    guard let indentation = layout.indentation(before: range.lowerBound) else {
      return TextEdit(at: range.upperBound, text)
    }
    return TextEdit(
      at: skipCommentsOnLine(from: range.upperBound),
      layout.lineEnd + layout.text[indentation] + text)
  }

  private func insertion(
    of members: [(name: String, value: NewValue)], intoEmpty container: Value
  ) throws(EditingError) -> TextEdit {
    let range = container.range
    let isArray = container.kind == .array
    let closing = closingTag(of: container)
    guard layout.starts(isArray ? "</array" : "</dict", at: closing) else {
      let indentation = layout.indentation(before: range.lowerBound).map { Array(layout.text[$0]) }
      let new = isArray ? NewValue.array(members.map(\.value)) : .object(members)
      return TextEdit(range, try writer.element(new, indentation: indentation))
    }
    guard let before = layout.indentation(before: closing) else {
      return TextEdit(
        at: closing,
        try text(of: members, in: container, indentation: nil, isOnOneLine: true))
    }
    let outer = Array(layout.text[before])
    let inner = outer + writer.unit
    let text = try text(of: members, in: container, indentation: inner, isOnOneLine: false)
    return TextEdit(before, inner + text + layout.lineEnd + outer)
  }

  /// Members in a row, laid out as one that is there.
  private func text(
    of members: [(name: String, value: NewValue)], inMannerOf item: Value
  ) throws(EditingError) -> [UInt8] {
    let range = range(of: item)
    let indentation = layout.indentation(before: range.lowerBound).map { Array(layout.text[$0]) }
    let isOnOneLine = item.key.map { key in
      !layout.spansLines(
        writer.element(of: key).upperBound..<writer.element(of: item).lowerBound)
    }
    return try text(
      of: members, in: item.parent, indentation: indentation, isOnOneLine: isOnOneLine ?? false)
  }

  private func text(
    of members: [(name: String, value: NewValue)], in container: Value?, indentation: [UInt8]?,
    isOnOneLine: Bool
  ) throws(EditingError) -> [UInt8] {
    var texts: [[UInt8]] = []
    for member in members {
      texts.append(
        container?.kind == .array
          ? try writer.element(member.value, indentation: indentation)
          : try writer.member(member, indentation: indentation, isOnOneLine: isOnOneLine))
    }
    return texts.joined(with: indentation.map { layout.lineEnd + $0 } ?? [])
  }

  /// From the name's element to the value's.
  private func range(of item: Value) -> Range<Int> {
    let element = writer.element(of: item)
    guard let key = item.key else { return element }
    let start = writer.element(of: key).lowerBound
    return start..<max(start, element.upperBound)
  }

  private func closingTag(of container: Value) -> Int {
    var start = container.range.upperBound
    while start > container.range.lowerBound, layout.text[start - 1] != UInt8(ascii: "<") {
      start -= 1
    }
    return max(0, start - 1)
  }

  /// Past comments that begin and end on the line.
  private func skipCommentsOnLine(from offset: Int) -> Int {
    var position = offset
    while true {
      let start = layout.skipBlanks(from: position)
      guard layout.starts("<!--", at: start) else { return position }
      var end = start
      while !layout.isLineEnd(at: end), !layout.starts("-->", at: end) { end += 1 }
      guard !layout.isLineEnd(at: end) else { return position }
      position = end + 3
    }
  }
}
