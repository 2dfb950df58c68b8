import Comparison
import Configuration
import Documents

/// The differences of two documents, as reports show them.
public struct Difference: Sendable {
  public let first: Side
  public let second: Side
  public let changes: [Change]

  public init(first: Side, second: Side, changes: [Change]) {
    self.first = first
    self.second = second
    self.changes = changes
  }

  /// One of the two documents.
  public struct Side: Sendable {
    public let path: String
    /// `nil` for a document that is not there.
    public let format: DocumentFormat?
    public let kind: DocumentKind?

    public init(path: String, format: DocumentFormat?, kind: DocumentKind?) {
      self.path = path
      self.format = format
      self.kind = kind
    }
  }
}

/// The forms in which differences are written, by the names that `--format` takes.
public enum DifferenceFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON document.
  case json
  /// For a comment on a pull request.
  case markdown
  /// A page that needs nothing besides itself.
  case html

  /// The whole report.
  /// - Parameters:
  ///   - version: the version of `writ` that the report names.
  ///   - isColored: whether text has colors too.
  public func bytes(of difference: Difference, version: String, isColored: Bool) -> [UInt8] {
    switch self {
    case .text: Array(DifferenceText(isColored: isColored).text(of: difference).utf8)
    case .json: DifferenceJSON(version: version).bytes(of: difference)
    case .markdown: Array(DifferenceMarkdown().text(of: difference).utf8)
    case .html: Array(DifferencePage(version: version).markup(of: difference).utf8)
    }
  }
}

extension Difference {
  /// The counts in words, such as `3 changes: 1 loosens security, 2 without a known effect on it`.
  var summary: String {
    guard !changes.isEmpty else { return "No difference" }
    let counts = Change.Security.allCases.compactMap { security -> String? in
      let count = changes.count(of: security)
      return count == 0 ? nil : security.counted(count)
    }
    return (changes.count == 1 ? "1 change: " : "\(changes.count) changes: ")
      + counts.joined(separator: ", ")
  }
}

extension Change.Security {
  fileprivate func counted(_ count: Int) -> String {
    switch self {
    case .loosens: "\(count) \(count == 1 ? "loosens" : "loosen") security"
    case .tightens: "\(count) \(count == 1 ? "tightens" : "tighten") it"
    case .none: "\(count) with no known effect on it"
    }
  }
}

extension ShownValue {
  /// The value on one line of bounded length, without characters that could change the text around it.
  func line(limit: Int) -> String {
    let line = StrictLine.of(String(String.UnicodeScalarView(json.unicodeScalars.prefix(limit))))
    return line + (json.unicodeScalars.count > limit ? "…" : "")
  }
}
