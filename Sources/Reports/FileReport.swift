import Configuration
import Documents
import Fixing
import Linting
import Rules

/// What was found in one file.
public struct FileReport: Sendable {
  public let path: String
  /// The file's format; `nil` when it could not be told.
  public let format: DocumentFormat?
  public let kind: DocumentKind?
  public let diagnostics: [Diagnostic]
  /// The severity from which a finding of this file fails the run.
  public var failOn = Severity.error
  /// Whether lines and columns say something: they do not in a binary property list.
  public let hasLines: Bool
  /// The source lines of the diagnostics, with what is confidential taken out.
  let excerpts: ExcerptSource?

  /// The report of a document that was read.
  /// - Parameters:
  ///   - showsSource: whether the report shows source lines; to find what must not be shown in them takes
  ///     as long as checking the document.
  ///   - options: what fixes are judged by, for a report that shows them as changes of text; `nil` where it
  ///     does not.
  public init(
    path: String, configuration: ManagedConfiguration, findings: [Finding],
    showsSource: Bool = true, showingFixesBy options: LintOptions? = nil
  ) {
    let document = configuration.document
    self.path = path
    format = document.format
    kind = configuration.kind
    hasLines = !document.traits.isBinary
    guard !findings.isEmpty else {
      (diagnostics, excerpts) = ([], nil)
      return
    }
    let lines = document.source.lineIndex()
    var preview = options.flatMap { options in
      findings.contains { $0.fix != nil }
        ? FixPreview(of: configuration, name: path, options: options) : nil
    }
    diagnostics = findings.map { finding in
      let fix = finding.fix.flatMap { fix in
        preview?.change(fixing: finding).flatMap { ShownFix(fix, $0, lines: lines) }
      }
      return Diagnostic(finding, lines: lines, fix: fix)
    }
    excerpts = hasLines && showsSource ? ExcerptSource(lines, of: configuration) : nil
  }

  /// The report of a file that could not be read as a document.
  public init(
    path: String, format: DocumentFormat?, kind: DocumentKind?, source: SourceText,
    findings: [Finding]
  ) {
    self.path = path
    self.format = format
    self.kind = kind
    hasLines = source.encoding != .binary
    let lines = source.lineIndex()
    diagnostics = findings.map { Diagnostic($0, lines: lines) }
    excerpts = ExcerptSource(unparsed: lines)
  }

  /// How many findings of a severity there are.
  public func count(of severity: Severity) -> Int {
    // By their places, since a diagnostic is large to copy.
    diagnostics.indices.count { diagnostics[$0].severity == severity }
  }
}

/// The entries of a baseline for which nothing was found any more.
public struct BaselineSummary: Sendable {
  /// The baseline's file.
  public let path: String
  public let gone: [(key: BaselineKey, count: Int)]

  public init(path: String, gone: [(key: BaselineKey, count: Int)]) {
    self.path = path
    self.gone = gone
  }
}

/// How many findings there are in all files together.
public struct Summary: Sendable {
  public private(set) var files = 0
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var notes = 0
  /// What became of the findings that were known already; `nil` without a baseline.
  public var baseline: BaselineSummary?

  public init() {}

  /// Counts one more file.
  public mutating func add(_ report: FileReport) {
    files += 1
    errors += report.count(of: .error)
    warnings += report.count(of: .warning)
    notes += report.count(of: .note)
  }

  /// How many findings of a severity there are.
  public func count(of severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }

  /// How many findings are at or above a severity.
  public func count(atLeast severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .note: errors + warnings + notes
    }
  }
}
