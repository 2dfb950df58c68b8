import Configuration
import Documents
import FileAccess
import Linting
import Reports
import Rules
import Signing

/// One run of `writ lint` over its files.
struct LintSession {
  private let request: LintRequest
  private let console: any Console
  private let anchors: TrustAnchors?
  private let fixes: FixSession
  private var judgments: Judgments
  private var baseline: BaselineSession
  private var report: any Report
  /// The lowest severity that the report shows.
  private let shownFrom: Severity
  /// The report as far as it is written, when it goes into a file.
  private var output: [UInt8] = []
  private var summary = Summary()
  private var isFailing = false
  private var hasFailed = false
  /// What was said already: a settings file that cannot be used is told once.
  private var complaints: Set<String> = []

  init(_ request: LintRequest, console: any Console) throws {
    self.request = request
    anchors = try InputOptions.anchors(request.trustAnchors)
    self.console = console
    fixes = FixSession(request.fixing, console)
    judgments = Judgments(
      request.judgment, policy: request.policy, failOn: request.failOn, today: console.today)
    baseline = try BaselineSession(known: request.baseline, target: request.writtenBaseline)
    let noColor = console.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let failOn = judgments.failOn(forRunOver: request.files)
    var options = ReportOptions(version: Writ.version)
    options.showsNotes = request.showsNotes || failOn == .note
    options.isColored =
      console.isTerminal && request.output == nil && !request.isPlain && !noColor
    shownFrom = request.format == .text && !options.showsNotes ? .warning : .note
    report = request.format.report(options)
    write(report.begin())
  }

  /// Checks a file, all files below a directory, or standard input.
  mutating func lint(_ path: String) {
    do throws(FileError) {
      if path == "-" {
        lint(
          try console.readStandardInput(), path: "<stdin>", skipsUnrelated: request.skipsUnrelated)
      } else if case .directory = try FileReader.entry(at: path) {
        for file in try DirectorySearch.files(below: path, extensions: Self.extensions) {
          lintFile(file, skipsUnrelated: true)
        }
      } else {
        lintFile(path, skipsUnrelated: request.skipsUnrelated)
      }
    } catch {
      console.complain(error)
      hasFailed = true
    }
  }

  /// Ends the report.
  mutating func finish() throws(FileError) -> ExitStatus {
    summary.baseline = baseline.summary()
    write(report.end(summary))
    if let path = request.output { try FileWriter.write(output, to: path) }
    // A baseline of half the files would make the other findings new.
    if hasFailed { return .failed }
    try baseline.finish(on: console)
    return isFailing ? .findings : .done
  }

  /// The names under which configurations are kept.
  private static let extensions: Set<String> = [
    "mobileconfig", "plist", "reg", "pol", "json", "jsonc", "yaml", "yml",
  ]

  private mutating func lintFile(_ path: String, skipsUnrelated: Bool) {
    do throws(FileError) {
      lint(try FileReader.read(path), path: path, skipsUnrelated: skipsUnrelated)
    } catch {
      console.complain(error)
      hasFailed = true
    }
  }

  private mutating func lint(_ bytes: [UInt8], path: String, skipsUnrelated: Bool) {
    if skipsUnrelated, !Relatedness.mentionsTheApp(bytes) {
      fixes.passOver(bytes, path: path)
      return
    }
    let judgment: FileJudgment
    do throws(JudgmentError) {
      judgment = try judgments.judgment(forFile: path)
    } catch {
      if complaints.insert(error.description).inserted { console.complain(error) }
      hasFailed = true
      return
    }
    guard !judgment.isIgnored else { return }
    let bytes = fixes.fix(bytes, path: path, by: judgment, hasFailed: &hasFailed)
    guard var file = check(bytes, path: path, by: judgment, skipsUnrelated: skipsUnrelated)
    else { return }
    file.failOn = judgment.failOn
    isFailing = isFailing || file.diagnostics.contains { $0.severity >= file.failOn }
    summary.add(file)
    write(report.add(file))
  }

  private mutating func write(_ bytes: [UInt8]) {
    if request.output != nil {
      output += bytes
    } else if !bytes.isEmpty {
      console.write(bytes)
    }
  }

  /// Reads and lints a document; `nil` for one that is passed over.
  private mutating func check(
    _ bytes: [UInt8], path: String, by judgment: FileJudgment, skipsUnrelated: Bool
  ) -> FileReport? {
    do throws(ReadingError) {
      var document = try Document.readVerifying(bytes, name: path, anchors: anchors)
      document.traits.protection = FileProtection(ofFileAt: path, on: console)
      let configuration = ManagedConfiguration(document, kind: judgment.kind)
      let findings = baseline.newFindings(
        among: judgment.linter.lint(configuration), of: configuration, path: path)
      // Placing a finding and taking secrets out of its words takes time that a commit waits for.
      let threshold = min(shownFrom, judgment.failOn)
      return FileReport(
        path: path, configuration: configuration,
        findings: findings.filter { $0.severity >= threshold },
        showingFixesBy: request.format.showsFixes ? judgment.options : nil)
    } catch {
      // A manifest names the app's domain and has the name of a profile, but configures nothing.
      if skipsUnrelated, error.reason == .profileManifest { return nil }
      let findings = baseline.newFindings(
        among: judgment.policy.apply(to: [SyntaxRule.finding(error)]), of: nil, path: path)
      return FileReport(
        path: path, format: try? FormatDetection.detect(bytes, name: path), kind: judgment.kind,
        source: SourceText(displaying: bytes), findings: findings)
    }
  }
}
