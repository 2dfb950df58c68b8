/// Why a document cannot be changed as wanted. Nothing of the change is made then.
public enum EditingError: Error, Sendable, Equatable {
  /// Another change touches the same text.
  case overlapping
  /// The file is no text (a binary property list, a `Registry.pol`).
  case binary
  /// A character that the file's encoding does not have.
  case notInEncoding
  /// The text is written in a way that is not taken apart; the words say how.
  case unsupported(String)
}

extension EditingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .overlapping: "another change touches the same text"
    case .binary: "a binary file is not edited: fix its source, or convert it to text first"
    case .notInEncoding: "the file's encoding lacks a character of the new text"
    case .unsupported(let what): what
    }
  }
}
