/// Why a reference cannot be filled in. The text never tells what the variable or file holds.
public struct ReferenceProblem: Error, Sendable, Hashable {
  public let reference: Reference
  public let reason: Reason
  /// The JSON Pointer of the value that holds the reference, in the flat configuration.
  public var pointer: String?

  public init(_ reference: Reference, _ reason: Reason, pointer: String? = nil) {
    self.reference = reference
    self.reason = reason
    self.pointer = pointer
  }

  /// What is in the way.
  public enum Reason: Sendable, Hashable {
    /// The variable is not there or holds nothing; the file does not exist.
    case absent
    /// The file cannot be read; the system's words.
    case unreadable(String)
    /// More bytes than a value may have.
    case tooLarge(limit: Int)
    /// The content is no UTF-8.
    case notText
    /// The content has a null character, which no format carries.
    case nullCharacter
    /// The content is none of the types that the field takes.
    case wrongType(expected: String)
    /// All references together hold more bytes than a configuration may have.
    case tooMuchInAll(limit: Int)
  }
}

extension ReferenceProblem: CustomStringConvertible {
  public var description: String {
    let place = pointer.map { " (at \(Self.shown($0)))" } ?? ""
    return "\(Self.shown(reference.text)): \(problem)\(place)"
  }

  private var problem: String {
    switch (reason, reference.origin) {
    case (.absent, .environment):
      "the environment variable is not set or empty: set it, or use --allow-unresolved"
    case (.absent, .file): "there is no such file: create it, or use --allow-unresolved"
    case (.unreadable(let problem), _): "the file cannot be read: \(problem)"
    case (.tooLarge(let limit), _): "holds more than \(limit >> 10) KiB"
    case (.notText, _): "holds something that is not UTF-8 text"
    case (.nullCharacter, _): "holds a null character (U+0000), which no format carries"
    case (.wrongType(let expected), _): "the field takes \(expected), and it holds something else"
    case (.tooMuchInAll(let limit), _):
      "all references together hold more than \(limit >> 20) MiB"
    }
  }

  /// A name as it may stand in a message: of bounded length, on one line.
  private static func shown(_ text: String) -> String {
    let limit = 200
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    let isCut = text.unicodeScalars.count > limit
    return shown + (isCut ? "…" : "")
  }
}

/// The references of a configuration that cannot be filled in, each once, in the order of the
/// document.
public struct UnresolvedReferences: Error, Sendable {
  public let problems: [ReferenceProblem]
}
