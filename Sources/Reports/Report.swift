import Rules

/// A form in which findings are written.
///
/// A report is begun, given one file after the other in the order of the command line, and ended. Each
/// call returns the bytes that come next, so that a form that allows it keeps nothing in memory.
public protocol Report: Sendable {
  /// What stands before the first file.
  mutating func begin() -> [UInt8]
  /// One more file.
  mutating func add(_ file: FileReport) -> [UInt8]
  /// What stands after the last file.
  /// - Parameter summary: the counts of all files that were added.
  mutating func end(_ summary: Summary) -> [UInt8]
}

extension Report {
  public mutating func begin() -> [UInt8] { [] }
  public mutating func end(_ summary: Summary) -> [UInt8] { [] }
}

/// The forms of a report, by the names that `--format` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON document.
  case json
  /// One JSON document a line and file.
  case jsonl
  /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
  /// The XML of JUnit, as Jenkins and GitLab read it.
  case junit
  /// A page that needs nothing besides itself.
  case html

  /// Whether the form has fixes as changes of the file's text.
  public var showsFixes: Bool { self == .sarif }

  /// Whether the form has the source lines of findings.
  public var showsSource: Bool { self == .text || self == .html }

  /// A new report of this form.
  public func report(_ options: ReportOptions) -> any Report {
    switch self {
    case .text: TextReport(showsNotes: options.showsNotes, isColored: options.isColored)
    case .json: JSONReport(version: options.version)
    case .jsonl: JSONLinesReport()
    case .sarif: SARIFReport(version: options.version)
    case .github: GitHubReport()
    case .junit: JUnitReport()
    case .html: HTMLReport(version: options.version)
    }
  }
}

/// What reports are told besides the findings.
public struct ReportOptions: Sendable {
  /// The version of `writ` that a report names.
  public var version: String
  /// Whether text has the findings that ask for no change; every other form always has them.
  public var showsNotes = false
  /// Whether text tells severities by color too.
  public var isColored = false

  public init(version: String) {
    self.version = version
  }
}
