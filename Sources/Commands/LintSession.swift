import Configuration
import FileAccess
import KeyCatalog
import Linting
import Parallelism
import Reports
import Rules
import Signing

/// One run of `writ lint` over its files: several are checked at once, and reported in their order.
struct LintSession {
  private let request: LintRequest
  private let console: any Console
  private let inputs: LintInputs
  /// What each thread begins with.
  private let check: FileCheck
  private var baseline: BaselineSession
  private var report: any Report
  /// The report as far as it is written, when it goes into a file.
  private var output: [UInt8] = []
  private var summary = Summary()
  private var isFailing = false
  private var hasFailed = false
  /// What was said already: a settings file that cannot be used is told once.
  private var complaints: Set<String> = []

  init(_ request: LintRequest, console: any Console) throws {
    self.request = request
    self.console = console
    inputs = LintInputs(
      request.list == nil && request.files.isEmpty ? ["-"] : request.files,
      try request.list?.names(on: console), skipsUnrelated: request.skipsUnrelated)
    var judgments = Judgments(
      request.judgment, policy: request.policy, failOn: request.failOn, today: console.today)
    baseline = try BaselineSession(known: request.baseline, target: request.writtenBaseline)
    let noColor = console.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let failOn = judgments.failOn(forRunOver: request.files)
    var options = ReportOptions(version: Writ.version)
    options.showsNotes = request.showsNotes || failOn == .note
    options.isColored =
      console.isTerminal && request.output == nil && !request.isPlain && !noColor
    check = FileCheck(
      request, anchors: try InputOptions.anchors(request.trustAnchors), judgments: judgments,
      shownFrom: request.format == .text && !options.showsNotes ? .warning : .note,
      sharesFiles: request.jobs != 1 && !inputs.mayBeMany, console: console)
    report = request.format.report(options)
    write(report.begin())
  }

  /// Checks all files and reports on them.
  mutating func run() throws(FileError) -> ExitStatus {
    let keys = Catalog.additions
    let first = check
    OrderedWork.run(inputs, threads: threads) {
      var check = first
      let cache = RuleCache()
      return { (batch: [LintInput]) in
        guard let keys else { return batch.map { check.check($0, cache) } }
        // What one task knows, another thread does not.
        return Catalog.$additions.withValue(keys) { batch.map { check.check($0, cache) } }
      }
    } use: { outcomes in
      for outcome in outcomes { add(outcome) }
    }
    return try finish()
  }

  /// A single file needs no other thread. Nor do fixes: one file may be named twice.
  private var threads: Int {
    guard request.fixing == .none, inputs.mayBeMany else { return 1 }
    return request.jobs ?? min(Processors.count, Self.mostThreads)
  }

  /// More would need more memory than they save time.
  private static let mostThreads = 16

  private mutating func add(_ outcome: FileCheck.Outcome) {
    for failure in outcome.failures {
      hasFailed = true
      switch failure {
      case .file(let error): console.complain(error)
      case .judgment(let error):
        if complaints.insert(error.description).inserted { console.complain(error) }
      }
    }
    guard let result = outcome.result else { return }
    let file = result.report ?? check.report(on: result, newFindings(of: result))
    isFailing = isFailing || file.diagnostics.contains { $0.severity >= file.failOn }
    summary.add(file)
    write(report.add(file))
  }

  private mutating func newFindings(of result: FileCheck.Result) -> [Finding] {
    var configuration: ManagedConfiguration?
    if case .configuration(let readable) = result.subject { configuration = readable }
    return baseline.newFindings(among: result.findings, of: configuration, path: result.path)
  }

  /// Ends the report.
  private mutating func finish() throws(FileError) -> ExitStatus {
    summary.baseline = baseline.summary()
    write(report.end(summary))
    if let path = request.output { try FileWriter.write(output, to: path) }
    // A baseline of half the files would make the other findings new.
    if hasFailed { return .failed }
    try baseline.finish(on: console)
    return isFailing ? .findings : .done
  }

  private mutating func write(_ bytes: [UInt8]) {
    if request.output != nil {
      output += bytes
    } else if !bytes.isEmpty {
      console.write(bytes)
    }
  }
}
