import Configuration
import Documents
import KeyCatalog

/// The source lines that a report shows, with everything confidential taken out.
struct ExcerptSource: Sendable {
  private let lines: LineIndex
  /// The places that must not be shown; `nil` for a file that could not be read, in which nobody knows
  /// them.
  private let confidential: [Range<Int>]?

  /// How many characters of a line are shown.
  private static let width = 100
  /// How many characters are shown before the span.
  private static let lead = 40

  init(_ lines: LineIndex, of configuration: ManagedConfiguration) {
    self.lines = lines
    confidential = Confidentiality.places(in: configuration)
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
    let column = diagnostic.start.column - 1
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(shown)
    let endColumn =
      diagnostic.end.line == diagnostic.start.line ? diagnostic.end.column - 1 : scalars.count
    var cells = mask(scalars, lineStart: text.startIndex, text: text)
    let first = max(0, column - Self.lead)
    let last = min(cells.count, first + Self.width)
    var line = ""
    var underline = ""
    if first > 0 {
      line += "…"
      underline += " "
    }
    guard first < last || column >= cells.count else { return nil }
    // The underline of an empty span, or of one past the end of the line, is one character wide.
    let spanEnd = max(column + 1, endColumn)
    if column >= cells.count { cells.append(Cell(text: " ", isRepeat: false)) }
    for index in first..<min(max(last, column + 1), cells.count) where !cells[index].isRepeat {
      let cell = cells[index]
      let width = cell.text.unicodeScalars.count
      line += cell.text
      let isMarked = (column..<spanEnd).contains(index) || covers(cells, index, column)
      underline += String(repeating: isMarked ? "^" : " ", count: width)
    }
    if last < cells.count { line += "…" }
    while underline.hasSuffix(" ") { underline.removeLast() }
    while line.hasSuffix(" ") { line.removeLast() }
    return Excerpt(line: line, underline: underline)
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

  private func mask(
    _ scalars: [String], lineStart: Int, text: ArraySlice<UInt8>
  ) -> [Cell] {
    var cells = scalars.map { Cell(text: $0, isRepeat: false) }
    guard let confidential else {
      UnknownText.mask(scalars) { hide($0, with: "…", in: &cells) }
      return cells
    }
    let lineRange = text.startIndex..<text.endIndex
    for place in confidential where place.overlaps(lineRange) {
      let clamped = place.clamped(to: lineRange)
      hide(
        column(of: clamped.lowerBound, in: text)..<column(of: clamped.upperBound, in: text),
        with: "‹redacted›", in: &cells)
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
    text[text.startIndex..<min(max(offset, text.startIndex), text.endIndex)]
      .lazy.filter { $0 & 0xC0 != 0x80 }.count
  }
}

/// Takes out of a line everything that is not known to be harmless.
///
/// In a file that cannot be read nobody knows which characters are a secret's, so that only words of the
/// format and of the catalog are shown.
private enum UnknownText {
  static func mask(_ scalars: [String], _ hide: (Range<Int>) -> Void) {
    var start = 0
    while start < scalars.count {
      guard isWordPart(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, isWordPart(scalars[end]) { end += 1 }
      if !isHarmless(scalars[start..<end].joined()) { hide(start..<end) }
      start = end
    }
  }

  private static let punctuation: Set<String> = [
    " ", "\"", "'", "{", "}", "[", "]", "(", ")", ",", ":", ";", "<", ">", "/", "=", "?", "!", "-",
    "&", "#", "*", "\\",
  ]

  private static func isWordPart(_ scalar: String) -> Bool { !punctuation.contains(scalar) }

  private static let formatWords: Set<String> = [
    "true", "false", "null", "xml", "plist", "dict", "key", "string", "array", "integer", "real",
    "data", "date", "DOCTYPE", "PUBLIC", "SYSTEM", "ENTITY", "ELEMENT", "CDATA", "version",
    "encoding",
    "UTF", "8", "16", "1.0", "Windows", "Registry", "Editor", "Version", "5.00", "REGEDIT4", "hex",
    "dword", "HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER", "SOFTWARE", "Policies", "Claude",
    "PayloadContent", "PayloadType", "PayloadUUID", "PayloadIdentifier", "PayloadVersion",
    "PayloadDisplayName", "PayloadScope",
  ]

  private static let values: Set<String> = Set(
    Catalog.keys.flatMap { $0.value.values.map(\.value) })

  private static func isHarmless(_ word: String) -> Bool {
    formatWords.contains(word) || values.contains(word) || Catalog.key(named: word) != nil
  }
}
