import Configuration
import Documents
import Rules

/// What a change does to a file, in the form that `patch -p1` and `git apply` take.
///
/// Values that are or may be credentials are shown as `‹redacted›`, and fewer unchanged lines are shown
/// where that avoids it. A difference that shows such a line cannot be applied, and neither can that of
/// a file in an encoding other than UTF-8, whose text is shown decoded.
public struct UnifiedDiff: Sendable {
  /// The difference; empty where there is none.
  public let bytes: [UInt8]
  /// Why it cannot be applied; `nil` where it can.
  public let obstacle: Obstacle?

  /// What keeps a difference from being applied.
  public enum Obstacle: Sendable, Equatable {
    case redacted
    case encoding
  }

  /// How many unchanged lines are shown around a change.
  private static let context = 3

  /// - Parameters:
  ///   - path: the file, as it is named in the difference.
  public init(path: String, from old: ManagedConfiguration, to new: ManagedConfiguration) {
    var writer = HunkWriter(old: DiffSide(old), new: DiffSide(new))
    let changes = LineDifference(from: writer.old.lines, to: writer.new.lines).changes
    guard !changes.isEmpty else {
      (bytes, obstacle) = ([], nil)
      return
    }
    var group: [LineDifference.Change] = []
    for change in changes {
      if let last = group.last, change.old.lowerBound - last.old.upperBound > 2 * Self.context {
        writer.write(group, context: Self.context)
        group = []
      }
      group.append(change)
    }
    writer.write(group, context: Self.context)
    let header = "--- \(Self.name("a/", path))\n+++ \(Self.name("b/", path))\n"
    bytes = Array(header.utf8) + writer.bytes
    let isPlain =
      switch old.document.source.encoding {
      case .utf8: true
      case .latin1, .windows1252: old.document.source.bytes.allSatisfy { $0 < 0x80 }
      case .utf16LittleEndian, .utf16BigEndian, .binary: false
      }
    obstacle = !isPlain ? .encoding : writer.hasRedacted ? .redacted : nil
  }

  /// A path as git writes it: relative, and quoted where a character would mislead.
  private static func name(_ prefix: String, _ path: String) -> String {
    let relative = String(path.drop { $0 == "/" })
    let name = prefix + (relative.hasPrefix("./") ? String(relative.dropFirst(2)) : relative)
    let isPlain = name.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard !isPlain else { return name.contains(" ") ? name + "\t" : name }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// One side of a difference: its lines, and what must not be shown of them.
private struct DiffSide {
  /// Each with its line feed, if it has one.
  let lines: [ArraySlice<UInt8>]
  /// In order, none inside another.
  private let confidential: [Range<Int>]

  init(_ configuration: ManagedConfiguration) {
    let source = configuration.document.source
    // The mark is a part of the first line to everything that applies a difference.
    let mark: [UInt8] = source.encoding == .utf8(mark: true) ? [0xEF, 0xBB, 0xBF] : []
    let text = mark + source.bytes
    lines = Self.split(text)
    confidential = HiddenPlaces.places(in: configuration).map {
      ($0.lowerBound + mark.count)..<($0.upperBound + mark.count)
    }
  }

  private static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in text.enumerated() where byte == 0x0A {
      lines.append(text[start...offset])
      start = offset + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// A line as it may be shown; `nil` when that is as it is.
  func redacted(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let end = line.last == 0x0A ? line.endIndex - 1 : line.endIndex
    let whole = line.startIndex..<end
    let known = confidential[firstPlace(endingAfter: whole.lowerBound)...]
      .prefix { $0.lowerBound < end }
    // A name may be a credential, too.
    let found = CredentialText.places(in: line[whole])
    let places = (known + found).map { $0.clamped(to: whole) }
    guard !places.isEmpty else { return nil }
    var result: [UInt8] = []
    var position = line.startIndex
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if place.lowerBound >= position {
        result += line[position..<place.lowerBound]
        result += Wording.redacted.utf8
      }
      position = max(position, place.upperBound)
    }
    return result + line[position...]
  }

  private func firstPlace(endingAfter offset: Int) -> Int {
    var low = 0
    var high = confidential.count
    while low < high {
      let middle = (low + high) / 2
      if confidential[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Writes the hunks of a difference.
private struct HunkWriter {
  let old: DiffSide
  let new: DiffSide
  private(set) var bytes: [UInt8] = []
  private(set) var hasRedacted = false

  init(old: DiffSide, new: DiffSide) {
    self.old = old
    self.new = new
  }

  /// Writes changes that are near each other, with the lines around them.
  mutating func write(_ changes: [LineDifference.Change], context: Int) {
    guard let first = changes.first, let last = changes.last else { return }
    let lead = (0..<min(context, first.old.lowerBound)).prefix {
      old.redacted(old.lines[first.old.lowerBound - 1 - $0]) == nil
    }.count
    let following = min(context, old.lines.count - last.old.upperBound)
    let harmless = (0..<following).prefix {
      old.redacted(old.lines[last.old.upperBound + $0]) == nil
    }.count
    // No line behind the last change would mean the end of the file.
    let trail = max(harmless, min(1, following))
    let oldRange = (first.old.lowerBound - lead)..<(last.old.upperBound + trail)
    let newRange = (first.new.lowerBound - lead)..<(last.new.upperBound + trail)
    bytes += "@@ -\(Self.place(oldRange)) +\(Self.place(newRange)) @@\n".utf8
    var position = oldRange.lowerBound
    for change in changes {
      for index in position..<change.old.lowerBound { write(" ", old.lines[index], of: old) }
      for index in change.old { write("-", old.lines[index], of: old) }
      for index in change.new { write("+", new.lines[index], of: new) }
      position = change.old.upperBound
    }
    for index in position..<oldRange.upperBound { write(" ", old.lines[index], of: old) }
  }

  private static func place(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  private mutating func write(_ mark: StaticString, _ line: ArraySlice<UInt8>, of side: DiffSide) {
    mark.withUTF8Buffer { bytes += $0 }
    if let shown = side.redacted(line) {
      hasRedacted = true
      bytes += shown
    } else {
      bytes += line
    }
    if line.last != 0x0A { bytes += "\n\\ No newline at end of file\n".utf8 }
  }
}
