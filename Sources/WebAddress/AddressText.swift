/// The bytes of an address, less those that a browser passes over, and where each stood.
struct AddressText {
  /// The bytes that count.
  let bytes: [UInt8]
  /// Where each of `bytes` stood in the text; nothing when all of them count.
  private let offsets: [Int]?
  private let length: Int

  /// - Throws: ``WebAddress/Refusal`` for a text that is empty, too long or, in the exact reading,
  ///   has white space or control characters.
  init(_ text: String, as reading: WebAddress.Reading) throws(WebAddress.Refusal) {
    let all = Array(text.utf8)
    length = all.count
    guard length <= WebAddress.maximumLength else {
      throw WebAddress.Refusal(reason: .tooLong, range: WebAddress.maximumLength..<length)
    }
    switch reading {
    case .exact:
      try Self.refuseBlanks(in: text)
      bytes = all
      offsets = nil
    case .asBrowser:
      let isKeptWhole = all.allSatisfy { $0 > 0x20 }
      let kept = isKeptWhole ? nil : Self.keptOffsets(in: all)
      bytes = kept?.map { all[$0] } ?? all
      offsets = kept
    }
    guard !bytes.isEmpty else { throw WebAddress.Refusal(reason: .empty, range: 0..<length) }
  }

  /// Where a stretch of `bytes` stood in the text.
  func originalRange(_ range: Range<Int>) -> Range<Int> {
    guard let offsets else { return range }
    let start = range.lowerBound < offsets.count ? offsets[range.lowerBound] : length
    return range.isEmpty ? start..<start : start..<(offsets[range.upperBound - 1] + 1)
  }

  /// What the URL parser keeps: no control characters or spaces at either end, and no tabs or line
  /// breaks anywhere.
  private static func keptOffsets(in bytes: [UInt8]) -> [Int] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return (first...last).filter { offset in
      switch bytes[offset] {
      case 0x09, 0x0A, 0x0D: false
      default: true
      }
    }
  }

  private static func refuseBlanks(in text: String) throws(WebAddress.Refusal) {
    if text.utf8.allSatisfy(ASCII.isVisible) { return }
    var offset = 0
    var firstBlank: Range<Int>?
    var firstInnerBlank: Range<Int>?
    var trailingBlanks: Range<Int>?
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      if scalar.properties.isWhitespace {
        firstBlank = firstBlank ?? range
        trailingBlanks = (trailingBlanks?.lowerBound ?? range.lowerBound)..<range.upperBound
      } else if scalar.properties.generalCategory == .control {
        throw WebAddress.Refusal(reason: .controlCharacter, range: range)
      } else {
        if let blanks = trailingBlanks, blanks.lowerBound > 0 {
          firstInnerBlank = firstInnerBlank ?? blanks
        }
        trailingBlanks = nil
      }
    }
    guard let firstBlank else { return }
    if trailingBlanks == 0..<offset {
      throw WebAddress.Refusal(reason: .empty, range: 0..<offset)
    }
    if let firstInnerBlank {
      throw WebAddress.Refusal(reason: .innerWhiteSpace, range: firstInnerBlank)
    }
    throw WebAddress.Refusal(reason: .surroundingWhiteSpace, range: trailingBlanks ?? firstBlank)
  }
}
