import Configuration
import Documents
import Rules

/// The source lines that a report shows, with everything confidential taken out.
///
/// Only the part of a line that is shown is looked at, so that many findings in one long line cost
/// little.
struct ExcerptSource: Sendable {
  private let lines: LineIndex
  /// The places that must not be shown, in order and apart from each other; `nil` for a file that could
  /// not be read, in which nobody knows them.
  private let confidential: [Range<Int>]?

  /// How many characters of a line are shown.
  private static let width = 100
  /// How many characters are shown before the span.
  private static let lead = 40
  /// How many bytes around the part that is shown are searched for the ends of a credential.
  private static let surroundings = 8192

  init(_ lines: LineIndex, of configuration: ManagedConfiguration) {
    self.lines = lines
    confidential = HiddenPlaces.places(in: configuration)
  }

  init(unparsed lines: LineIndex) {
    self.lines = lines
    confidential = nil
  }

  /// A line and the underline of a span in it.
  struct Excerpt {
    let line: String
    let underline: String
  }

  /// The line on which a diagnostic stands; `nil` for an empty one.
  func excerpt(for diagnostic: Diagnostic) -> Excerpt? {
    let text = lines.text(ofLine: diagnostic.start.line)
    guard !text.isEmpty else { return nil }
    let window = window(at: diagnostic.offset, in: text)
    var cells = masked(window, of: text)
    // The underline of an empty span, or of one past the end of the line, is one character wide.
    let column = window.column
    while cells.count <= column { cells.append(Cell(text: " ", isRepeat: false)) }
    let length = diagnostic.end.column - diagnostic.start.column
    let isOneLine = diagnostic.end.line == diagnostic.start.line
    let spanEnd = isOneLine ? max(column + 1, column + length) : cells.count
    let isCutBefore = window.bytes.startIndex > text.startIndex
    var line = isCutBefore ? "…" : ""
    var underline = isCutBefore ? " " : ""
    for (index, cell) in cells.enumerated() where !cell.isRepeat {
      line += cell.text
      let isMarked = (column..<spanEnd).contains(index) || covers(cells, index, column)
      underline += String(
        repeating: isMarked ? "^" : " ", count: cell.text.unicodeScalars.count)
    }
    if window.bytes.endIndex < text.endIndex { line += "…" }
    while underline.hasSuffix(" ") { underline.removeLast() }
    while line.hasSuffix(" ") { line.removeLast() }
    return Excerpt(line: TerminalText.withoutCommands(line), underline: underline)
  }

  /// The part of a line that is shown.
  private struct Window {
    let bytes: ArraySlice<UInt8>
    /// Where the span begins in it, in characters.
    let column: Int
  }

  private func window(at offset: Int, in text: ArraySlice<UInt8>) -> Window {
    let mark = min(max(offset, text.startIndex), text.endIndex)
    // A place in the line's end stands after the last character.
    var column = max(0, min(offset - text.endIndex, 1))
    var start = mark
    while column < Self.lead, start > text.startIndex {
      repeat { start -= 1 } while start > text.startIndex && Self.isContinuation(text[start])
      column += 1
    }
    var end = start
    var count = 0
    while end < text.endIndex {
      if !Self.isContinuation(text[end]) {
        guard count < Self.width else { break }
        count += 1
      }
      end += 1
    }
    return Window(bytes: text[start..<end], column: column)
  }

  /// One character of a line as it is shown; the characters of a masked run share the first's text.
  private struct Cell {
    var text: String
    /// Part of a run whose stand-in has been shown already.
    var isRepeat: Bool
  }

  /// Whether a stand-in that begins at `index` hides the marked column.
  private func covers(_ cells: [Cell], _ index: Int, _ column: Int) -> Bool {
    guard column > index, column < cells.count, cells[column].isRepeat else { return false }
    return cells[(index + 1)...column].allSatisfy(\.isRepeat)
  }

  private func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: " "
    default: String(scalar)
    }
  }

  private func masked(_ window: Window, of text: ArraySlice<UInt8>) -> [Cell] {
    let bytes = window.bytes
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(shown)
    var cells = scalars.map { Cell(text: $0, isRepeat: false) }
    let range = bytes.startIndex..<bytes.endIndex
    guard let confidential else {
      let isCut = (range.lowerBound > text.startIndex, range.upperBound < text.endIndex)
      UnknownText.mask(scalars, isCut: isCut) { hide($0, with: "…", in: &cells) }
      return cells
    }
    let around = text[
      max(
        text.startIndex, range.lowerBound - Self.surroundings)..<min(
          text.endIndex, range.upperBound + Self.surroundings)]
    for place in Self.places(in: range, of: confidential) + CredentialText.places(in: around)
    where place.overlaps(range) {
      let clamped = place.clamped(to: range)
      let start = column(of: clamped.lowerBound, in: bytes)
      hide(
        start..<column(of: clamped.upperBound, in: bytes), with: Wording.redacted, in: &cells)
    }
    return cells
  }

  private func hide(_ range: Range<Int>, with text: String, in cells: inout [Cell]) {
    let range = range.clamped(to: cells.indices)
    for index in range where !cells[index].isRepeat {
      cells[index] = Cell(text: text, isRepeat: index > range.lowerBound)
    }
  }

  private func column(of offset: Int, in text: ArraySlice<UInt8>) -> Int {
    text[text.startIndex..<offset].lazy.filter { !Self.isContinuation($0) }.count
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

// MARK: - Places

extension ExcerptSource {
  /// Those of the places that reach into a range.
  private static func places(
    in range: Range<Int>, of places: [Range<Int>]
  ) -> ArraySlice<Range<Int>> {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix { $0.lowerBound < range.upperBound }
  }
}
