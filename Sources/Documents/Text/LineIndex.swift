/// Turns offsets of a text into lines and columns.
///
/// Values keep offsets only; lines are counted once, when the first finding is printed. A look-up
/// reads a bounded part of the text, so that a thousand findings in a file of one line cost little.
public struct LineIndex: Sendable {
  private static let blockSize = 1024

  private let bytes: [UInt8]
  /// The offset at which each line begins; a line ends in LF, CRLF or CR.
  private let lineStarts: [Int]
  /// How many characters stand before each block of ``blockSize`` bytes.
  private let charactersBeforeBlock: [Int]

  init(_ source: SourceText) {
    // A binary file has no lines, and what stands in it is not for showing.
    bytes = source.encoding == .binary ? [] : source.bytes
    (lineStarts, charactersBeforeBlock) = bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      var characters = 0
      var blocks: [Int] = []
      for (offset, byte) in bytes.enumerated() {
        if offset.isMultiple(of: Self.blockSize) { blocks.append(characters) }
        if !Self.isContinuation(byte) { characters += 1 }
        let isPair =
          byte == UInt8(ascii: "\r") && offset + 1 < bytes.count
          && bytes[offset + 1] == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isPair) {
          starts.append(offset + 1)
        }
      }
      return (starts, blocks)
    }
  }

  /// The line and column of an offset; offsets beyond the end are taken for the end.
  ///
  /// In a binary file every offset is ``TextPosition/start``.
  public func position(at offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(at: offset)
    let column = characters(before: offset) - characters(before: lineStarts[line - 1]) + 1
    return TextPosition(line: line, column: column)
  }

  /// The text of a line, counted from 1, without its line end; nothing for a binary file.
  public func text(ofLine line: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(line - 1) else { return [] }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    let ends: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    while end > start, ends.contains(bytes[end - 1]) { end -= 1 }
    return bytes[start..<end]
  }

  private func characters(before offset: Int) -> Int {
    guard !charactersBeforeBlock.isEmpty else { return 0 }
    let block = min(offset / Self.blockSize, charactersBeforeBlock.count - 1)
    var count = charactersBeforeBlock[block]
    for byte in bytes[(block * Self.blockSize)..<offset] where !Self.isContinuation(byte) {
      count += 1
    }
    return count
  }

  private func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
