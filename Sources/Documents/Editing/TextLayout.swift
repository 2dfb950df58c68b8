/// How a text is laid out in lines: what editors ask to follow its manner.
struct TextLayout {
  let text: [UInt8]
  /// The line end that the text uses: that of its first line.
  let lineEnd: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    guard let first = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      lineEnd = [0x0A]
      return
    }
    let isPair = text[first] == 0x0D && first + 1 < text.count && text[first + 1] == 0x0A
    lineEnd = isPair ? [0x0D, 0x0A] : [text[first]]
  }

  func byte(at offset: Int) -> UInt8? { text.indices.contains(offset) ? text[offset] : nil }

  /// The white space between the beginning of the line and an offset; `nil` where something else
  /// stands before it.
  func indentation(before offset: Int) -> Range<Int>? {
    let start = startOfBlanks(before: offset)
    return start == 0 || Self.isLineEnd(text[start - 1]) ? start..<offset : nil
  }

  /// The white space with which the line of an offset begins.
  func indentationOfLine(at offset: Int) -> ArraySlice<UInt8> {
    let start = startOfLine(at: offset)
    return text[start..<min(offset, skipBlanks(from: start))]
  }

  func startOfLine(at offset: Int) -> Int {
    var start = offset
    while start > 0, !Self.isLineEnd(text[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the line of an offset, before its line end.
  func endOfLine(at offset: Int) -> Int {
    var end = offset
    while let byte = byte(at: end), !Self.isLineEnd(byte) { end += 1 }
    return end
  }

  /// Past the line end at an offset, if there is one.
  func afterLineEnd(at offset: Int) -> Int {
    guard let byte = byte(at: offset), Self.isLineEnd(byte) else { return offset }
    return offset + (byte == 0x0D && self.byte(at: offset + 1) == 0x0A ? 2 : 1)
  }

  /// Past spaces and tabs.
  func skipBlanks(from offset: Int) -> Int {
    var position = offset
    while let byte = byte(at: position), Self.isBlank(byte) { position += 1 }
    return position
  }

  /// Past white space and line ends.
  func skipSpace(from offset: Int) -> Int {
    var position = offset
    while let byte = byte(at: position), Self.isBlank(byte) || Self.isLineEnd(byte) {
      position += 1
    }
    return position
  }

  /// Back over spaces and tabs.
  func startOfBlanks(before offset: Int) -> Int {
    var start = offset
    while start > 0, Self.isBlank(text[start - 1]) { start -= 1 }
    return start
  }

  /// Whether a line ends at an offset, or the text.
  func isLineEnd(at offset: Int) -> Bool { byte(at: offset).map(Self.isLineEnd) ?? true }

  func isSpace(_ range: Range<Int>) -> Bool { text[range].allSatisfy(Self.isSpace) }

  func spansLines(_ range: Range<Int>) -> Bool { text[range].contains(where: Self.isLineEnd) }

  func starts(_ word: StaticString, at offset: Int) -> Bool {
    guard offset <= text.count else { return false }
    return text[offset...].starts(
      with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// A range's text with the lines behind its first one indented otherwise.
  ///
  /// - Parameters:
  ///   - old: what the lines begin with now; a line that does not is left alone.
  ///   - new: what they begin with then.
  ///   - protected: ranges whose line breaks are content.
  func reindented(
    _ range: Range<Int>, from old: some Collection<UInt8>, to new: some Sequence<UInt8>,
    protecting protected: [Range<Int>] = []
  ) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let next = min(afterLineEnd(at: endOfLine(at: position)), range.upperBound)
      let isFirst = position == range.lowerBound
      let isProtected = protected.contains { $0.contains(position) && $0.lowerBound < position }
      if !isFirst, !isProtected, text[position..<next].starts(with: old), !isLineEnd(at: position) {
        result += new
        result += text[(position + old.count)..<next]
      } else {
        result += text[position..<next]
      }
      position = next
    }
    return result
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isLineEnd(byte) }
}

extension Collection<[UInt8]> {
  /// The texts one after the other, with another between each two.
  func joined(with separator: [UInt8]) -> [UInt8] { Array(joined(separator: separator)) }
}
