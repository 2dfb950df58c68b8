/// A file's text as UTF-8, whatever it was on disk, and where its lines begin.
public struct SourceText: Sendable {
  /// The text in UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  /// How the file wrote it.
  public let encoding: TextEncoding

  /// Text that is known to be valid UTF-8.
  public init(utf8 bytes: [UInt8], encoding: TextEncoding = .utf8(mark: false)) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Where each line of the text begins.
  ///
  /// Made anew on every call, in one pass over the text: keep it while findings are being placed.
  public func lineIndex() -> LineIndex { LineIndex(self) }
}

/// How a text file's characters are stored.
public enum TextEncoding: Sendable, Equatable {
  case utf8(mark: Bool)
  case utf16LittleEndian(mark: Bool)
  case utf16BigEndian(mark: Bool)
  case latin1
  case windows1252
  /// The file is no text at all (a binary property list).
  case binary
}

/// A place in a file as people count: lines and columns from 1, columns in Unicode scalars.
public struct TextPosition: Sendable, Hashable, Comparable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The very beginning.
  public static let start = TextPosition(line: 1, column: 1)

  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
