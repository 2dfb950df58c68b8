import Configuration
import Documents
import FileAccess
import KeyCatalog
import Linting
import Reports
import Rules
import Signing

/// Checks files one after the other, as one of several threads that do so.
struct FileCheck: Sendable {
  /// What became of a file.
  struct Outcome: Sendable {
    /// Why the file, or something about it, could not be checked.
    var failures: [Failure] = []
    /// What was found; `nil` for a file that is passed over.
    var result: Result?
  }

  /// What keeps a file from being checked.
  enum Failure: Sendable {
    case file(FileError)
    /// The same for all files of a project, and so told once.
    case judgment(JudgmentError)
  }

  /// A file that was checked.
  struct Result: Sendable {
    let path: String
    let judgment: FileJudgment
    let findings: [Finding]
    let subject: Subject
    /// The report of all findings; `nil` where a baseline says which of them count.
    var report: FileReport?
  }

  /// What a file turned out to be.
  enum Subject: Sendable {
    case configuration(ManagedConfiguration)
    case unreadable(bytes: [UInt8])
  }

  private let request: LintRequest
  private let console: any Console
  private let anchors: TrustAnchors?
  private let fixes: FixSession
  private var judgments: Judgments
  /// The lowest severity that the report shows.
  private let shownFrom: Severity
  /// Whether threads share the work on one large file, where there are no others.
  private let sharesFiles: Bool

  init(
    _ request: LintRequest, anchors: TrustAnchors?, judgments: Judgments, shownFrom: Severity,
    sharesFiles: Bool, console: any Console
  ) {
    self.request = request
    self.console = console
    self.anchors = anchors
    self.judgments = judgments
    self.shownFrom = shownFrom
    self.sharesFiles = sharesFiles
    fixes = FixSession(request.fixing, console)
  }

  /// Reads and checks what there is to check.
  /// - Parameter cache: what this thread knows of the rules.
  mutating func check(_ input: LintInput, _ cache: RuleCache) -> Outcome {
    do throws(FileError) {
      switch input {
      case .failure(let error): throw error
      case .standardInput:
        return check(
          try console.readStandardInput(), path: Judgments.standardInput,
          skipsUnrelated: request.skipsUnrelated, cache)
      case .file(let path, let skipsUnrelated):
        return check(try FileReader.read(path), path: path, skipsUnrelated: skipsUnrelated, cache)
      }
    } catch {
      return Outcome(failures: [.file(error)])
    }
  }

  private mutating func check(
    _ bytes: [UInt8], path: String, skipsUnrelated: Bool, _ cache: RuleCache
  ) -> Outcome {
    if skipsUnrelated, !Relatedness.mentionsTheApp(bytes) {
      fixes.passOver(bytes, path: path)
      return Outcome()
    }
    let judgment: FileJudgment
    do throws(JudgmentError) {
      judgment = try judgments.judgment(forFile: path)
    } catch {
      return Outcome(failures: [.judgment(error)])
    }
    guard !judgment.isIgnored else { return Outcome() }
    let (fixed, failure) = fixes.fix(bytes, path: path, by: judgment)
    var outcome = Outcome(failures: failure.map { [.file($0)] } ?? [])
    outcome.result = lint(fixed, path: path, by: judgment, skipsUnrelated: skipsUnrelated, cache)
    return outcome
  }

  /// Reads and lints a document; `nil` for one that is passed over.
  private func lint(
    _ bytes: [UInt8], path: String, by judgment: FileJudgment, skipsUnrelated: Bool,
    _ cache: RuleCache
  ) -> Result? {
    var result: Result
    do throws(ReadingError) {
      var document = try Document.readVerifying(bytes, name: path, anchors: anchors)
      document.traits.protection = FileProtection(ofFileAt: path, on: console)
      let configuration = ManagedConfiguration(document, kind: judgment.kind)
      result = Result(
        path: path, judgment: judgment,
        findings: linter(by: judgment).lint(configuration, cache: cache),
        subject: .configuration(configuration))
    } catch {
      // A manifest names the app's domain and has the name of a profile, but configures nothing.
      if skipsUnrelated, error.reason == .profileManifest { return nil }
      result = Result(
        path: path, judgment: judgment,
        findings: judgment.policy.apply(to: [SyntaxRule.finding(error)]),
        subject: .unreadable(bytes: bytes))
    }
    if !request.usesBaseline { result.report = report(on: result, result.findings) }
    return result
  }

  private func linter(by judgment: FileJudgment) -> Linter {
    Linter(
      options: judgment.options, policy: judgment.policy, isConcurrent: sharesFiles,
      leastSeverity: request.usesBaseline ? .note : reportedFrom(judgment))
  }

  /// The severity from which findings are in the report.
  private func reportedFrom(_ judgment: FileJudgment) -> Severity {
    min(shownFrom, judgment.failOn)
  }

  /// The report of a file.
  /// - Parameter findings: those of its findings that are new.
  func report(on result: Result, _ findings: [Finding]) -> FileReport {
    var report: FileReport
    switch result.subject {
    case .configuration(let configuration):
      // Placing a finding and taking secrets out of its words takes time that a commit waits for.
      let threshold = reportedFrom(result.judgment)
      report = FileReport(
        path: result.path, configuration: configuration,
        findings: findings.filter { $0.severity >= threshold },
        showsSource: request.format.showsSource,
        showingFixesBy: request.format.showsFixes ? result.judgment.options : nil)
    case .unreadable(let bytes):
      report = FileReport(
        path: result.path, format: try? FormatDetection.detect(bytes, name: result.path),
        kind: result.judgment.kind, source: SourceText(displaying: bytes), findings: findings)
    }
    report.failOn = result.judgment.failOn
    return report
  }
}
