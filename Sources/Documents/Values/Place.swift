extension Value {
  /// Where the value stands in the file, as a range of offsets in the file's UTF-8 text.
  ///
  /// A value inside a string (JSON in a property list) is followed through the string's escapes; when
  /// the format does not let a place inside the string be told, it is the place of the whole string.
  public var place: Range<Int> {
    let node = node
    return tree.placeInFile(Int(node.start)..<Int(node.end))
  }

  /// The place of a part of the value's decoded characters, such as one scope of several.
  ///
  /// Where the string is escaped, its text is gone through up to the part.
  /// - Parameter part: offsets in ``utf8``, counted from 0.
  public func place(of part: Range<Int>) -> Range<Int> {
    guard !node.traits.contains(.opaque) else { return place }
    let range =
      escapedText?.range(ofDecoded: part, from: [])
      ?? verbatimRange(of: part)
    return tree.placeInFile(range)
  }

  /// Where the value's characters stand in the tree's text: without the quotes around them.
  private var contentRange: Range<Int> {
    let node = node
    let quote = node.traits.contains(.quoted) ? 1 : 0
    let start = Int(node.start) + quote
    return start..<max(start, Int(node.end) - quote)
  }

  /// The range of a part of characters that stand in the tree's text as they are.
  fileprivate func verbatimRange(of part: Range<Int>) -> Range<Int> {
    let content = contentRange
    return (content.lowerBound + part.lowerBound..<content.lowerBound + part.upperBound)
      .clamped(to: content)
  }

  /// The value as it is written, when that differs from its characters and can be followed.
  var escapedText: EscapedText? {
    let traits = node.traits
    let range = contentRange
    guard traits.contains(.decoded), !traits.contains(.opaque),
      range.upperBound <= tree.text.count
    else { return nil }
    return EscapedText(escaping: tree.escaping, raw: tree.text[range])
  }

  fileprivate var isOpaque: Bool { node.traits.contains(.opaque) }

  /// Where the value's characters stand in the tree's text, `nil` where that cannot be told.
  var contentInText: Range<Int>? {
    guard !isOpaque, contentRange.upperBound <= tree.text.count else { return nil }
    return contentRange
  }
}

extension ValueTree {
  /// Follows a range of this tree's text outward to the file.
  func placeInFile(_ range: Range<Int>) -> Range<Int> {
    guard let host else { return range }
    guard let outer = rangeInHost(range) else { return host.place }
    return host.tree.placeInFile(outer)
  }

  /// Where a range of this tree's text stands in the text around it, `nil` where that cannot be told.
  func rangeInHost(_ range: Range<Int>) -> Range<Int>? {
    guard let host, !host.isOpaque else { return nil }
    return hostMap?.range(ofDecoded: range) ?? host.verbatimRange(of: range)
  }

  /// The file's own tree, at the end of the chain of hosts.
  public var file: ValueTree {
    var tree = self
    while let host = tree.host { tree = host.tree }
    return tree
  }
}
