/// A text as libxml2 gets it: the file's own, or that of a fragment with a `<dict>` put around it.
struct XMLInput {
  /// What libxml2 reads.
  let bytes: [UInt8]
  /// How many bytes the file's own text has.
  private let originalCount: Int
  /// Where a start tag that the file does not have was put in, and its length.
  private let insertion: Range<Int>?

  init(_ text: [UInt8]) {
    bytes = text
    originalCount = text.count
    insertion = nil
  }

  /// Puts `<dict>` at an offset and `</dict>` at the end.
  init(fragment text: [UInt8], from start: Int) {
    let tag = Array("<dict>".utf8)
    bytes = Array(text[..<start]) + tag + text[start...] + Array("</dict>".utf8)
    originalCount = text.count
    insertion = start..<(start + tag.count)
  }

  /// The offset in the file of an offset in ``bytes``.
  func fileOffset(_ offset: Int) -> Int {
    guard let insertion, offset > insertion.lowerBound else { return min(offset, originalCount) }
    return min(max(offset - insertion.count, insertion.lowerBound), originalCount)
  }

  /// The range in the file of a range in ``bytes``.
  func fileRange(_ range: Range<Int>) -> Range<Int> {
    fileOffset(range.lowerBound)..<fileOffset(range.upperBound)
  }

  /// The last `<` before an offset: the beginning of the tag that the offset is in.
  func tagStart(before offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0 {
      start -= 1
      if bytes[start] == UInt8(ascii: "<") { return start }
    }
    return 0
  }

  /// The first character at or after an offset that is no white space.
  func firstCharacter(from offset: Int) -> Int {
    var start = offset
    while start < bytes.count, Self.isSpace(bytes[start]) { start += 1 }
    return start
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// White space as XML has it (XML 1.0 §2.3).
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
