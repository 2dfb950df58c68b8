/// A string as its format writes it, and the way from its decoded characters back to what is written.
struct EscapedText: Sendable {
  let escaping: StringEscaping
  /// What is written, without quotes or tags around it.
  let raw: ArraySlice<UInt8>

  /// How far a walk through the text has come.
  struct Position: Sendable {
    /// The offset in the text.
    var raw: Int
    /// The bytes of decoded characters before it.
    var decoded = 0
    /// Inside a CDATA section, where nothing is escaped.
    var isInSection = false
  }

  /// The range in the text of a range of decoded characters.
  ///
  /// Markup that is worth no character belongs to neither end.
  /// - Parameter checkpoints: positions in order, from which to start instead of the beginning.
  func range(ofDecoded range: Range<Int>, from checkpoints: [Position]) -> Range<Int> {
    let before = position(ofDecoded: range.lowerBound, from: checkpoints)
    let start = skippingMarkup(from: before)
    guard !range.isEmpty else { return start.raw..<start.raw }
    let end = position(ofDecoded: range.upperBound, from: checkpoints)
    return start.raw..<max(start.raw, end.raw)
  }

  /// Positions at least so many decoded bytes apart, for many look-ups in one text.
  func checkpoints(every distance: Int) -> [Position] {
    var result: [Position] = []
    var position = Position(raw: raw.startIndex)
    var next = distance
    while position.raw < raw.endIndex {
      advance(&position)
      guard position.decoded >= next else { continue }
      result.append(position)
      next = position.decoded + distance
    }
    return result
  }

  private func position(ofDecoded offset: Int, from checkpoints: [Position]) -> Position {
    var position = lastCheckpoint(before: offset, in: checkpoints)
    while position.raw < raw.endIndex, position.decoded < offset {
      let previous = position
      advance(&position)
      // An escaped character may be several bytes: a place inside it is the character's start.
      if position.decoded > offset { return previous }
    }
    return position
  }

  private func lastCheckpoint(before offset: Int, in checkpoints: [Position]) -> Position {
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    // One back: the checkpoint at the offset itself may stand behind markup worth no character.
    return low > 1 ? checkpoints[low - 2] : Position(raw: raw.startIndex)
  }

  private func skippingMarkup(from start: Position) -> Position {
    var position = start
    while position.raw < raw.endIndex {
      var next = position
      advance(&next)
      guard next.decoded == position.decoded else { break }
      position = next
    }
    return position
  }

  /// Moves on by one character, or by one piece of markup that is worth none.
  private func advance(_ position: inout Position) {
    let byte = raw[position.raw]
    let step: (raw: Int, decoded: Int)
    switch escaping {
    case .json where byte == UInt8(ascii: "\\"):
      step = JSONEscape.step(at: position.raw, in: raw)
    case .registry where byte == UInt8(ascii: "\\"):
      step = (2, 1)
    case .xml:
      step = XMLMarkup.step(at: position.raw, in: raw, isInSection: &position.isInSection)
    case .none, .json, .registry:
      step = (1, 1)
    }
    position.raw = min(position.raw + step.raw, raw.endIndex)
    position.decoded += step.decoded
  }
}

/// The way back for a string in which many places are looked up: a document inside a string.
struct EscapeMap: Sendable {
  private let text: EscapedText
  private let checkpoints: [EscapedText.Position]

  init(_ text: EscapedText) {
    self.text = text
    checkpoints = text.checkpoints(every: 256)
  }

  func range(ofDecoded range: Range<Int>) -> Range<Int> {
    text.range(ofDecoded: range, from: checkpoints)
  }
}

/// The size of JSON's escapes.
private enum JSONEscape {
  static func step(at position: Int, in raw: ArraySlice<UInt8>) -> (raw: Int, decoded: Int) {
    guard position + 1 < raw.endIndex, raw[position + 1] == UInt8(ascii: "u") else { return (2, 1) }
    let unit = hexadecimal(raw.dropFirst(position + 2 - raw.startIndex).prefix(4))
    switch unit {
    case 0xD800...0xDBFF: return (12, 4)
    default: return (6, Unicode.Scalar(unit).map { UTF8.width($0) } ?? 3)
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
  }
}

/// The size of what XML writes inside text, in a text that is known to be well-formed.
private enum XMLMarkup {
  static func step(
    at position: Int, in raw: ArraySlice<UInt8>, isInSection: inout Bool
  ) -> (raw: Int, decoded: Int) {
    switch raw[position] {
    case UInt8(ascii: "\r"):
      let isPair = position + 1 < raw.endIndex && raw[position + 1] == UInt8(ascii: "\n")
      return (isPair ? 2 : 1, 1)
    case UInt8(ascii: "]") where isInSection && starts(with: "]]>", at: position, in: raw):
      isInSection = false
      return (3, 0)
    case _ where isInSection:
      return (1, 1)
    case UInt8(ascii: "&"):
      return reference(at: position, in: raw)
    case UInt8(ascii: "<"):
      if starts(with: "<![CDATA[", at: position, in: raw) {
        isInSection = true
        return (9, 0)
      }
      let end: StaticString = starts(with: "<!--", at: position, in: raw) ? "-->" : "?>"
      return (length(through: end, from: position, in: raw), 0)
    default:
      return (1, 1)
    }
  }

  private static func reference(
    at position: Int, in raw: ArraySlice<UInt8>
  ) -> (raw: Int, decoded: Int) {
    guard let end = raw[position...].firstIndex(of: UInt8(ascii: ";")) else { return (1, 1) }
    let name = String(decoding: raw[(position + 1)..<end], as: UTF8.self)
    let length = end - position + 1
    guard name.hasPrefix("#") else { return (length, 1) }
    let digits = name.dropFirst()
    let scalar =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return (length, scalar.flatMap(Unicode.Scalar.init).map { UTF8.width($0) } ?? 1)
  }

  /// The length of a comment or processing instruction, its end included.
  private static func length(
    through end: StaticString, from start: Int, in raw: ArraySlice<UInt8>
  ) -> Int {
    var position = start + 2
    while position < raw.endIndex {
      if starts(with: end, at: position, in: raw) {
        return position + end.utf8CodeUnitCount - start
      }
      position += 1
    }
    return raw.endIndex - start
  }

  private static func starts(
    with text: StaticString, at position: Int, in raw: ArraySlice<UInt8>
  ) -> Bool {
    raw[position...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
