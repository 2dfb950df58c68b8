import ArgumentParser
import Configuration
import Documents
import FileAccess
import Linting
import Reports
import Rules
import Signing

/// `writ lint`: checks documents.
struct LintCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check configurations, profiles, registry files and bootstrap responses.",
    discussion: """
      Nothing is printed for a clean file. A directory is searched for files that concern the app.
      """)

  @Argument(
    help: "The files or directories to check; - or nothing: standard input.",
    completion: .file())
  var files: [String] = []

  @OptionGroup(title: "What is read") var input: InputOptions
  @OptionGroup(title: "What is judged") var judgment: JudgmentOptions
  @OptionGroup(title: "What counts") var findings: FindingOptions
  @OptionGroup(title: "What is fixed") var fixing: FixOptions
  @OptionGroup(title: "What is known already") var known: BaselineOptions

  @Option(
    help: ArgumentHelp(
      "The form of the report: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format: ReportFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write the report to. (default: standard output)", valueName: "file"))
  var output: String?

  @Flag(help: "Show notes too, which ask for no change.")
  var verbose = false

  @Flag(help: "No color, also on a terminal.")
  var noColor = false

  @Flag(help: "Pass over files that do not concern the app, even where they are broken.")
  var skipUnrelated = false

  func run(on console: any Console) throws -> ExitStatus {
    try input.withCatalogExtra(console) { try lint(on: console) }
  }

  private func lint(on console: any Console) throws -> ExitStatus {
    let console = fixing.reportConsole(console, files: files)
    var session = try LintSession(command: self, console: console)
    for path in files.isEmpty ? ["-"] : files { session.lint(path) }
    return try session.finish()
  }
}

/// One run of `writ lint` over its files.
private struct LintSession {
  private let command: LintCommand
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

  init(command: LintCommand, console: any Console) throws {
    self.command = command
    anchors = try command.input.anchors()
    self.console = console
    fixes = FixSession(command.fixing, console)
    judgments = Judgments(command.judgment, command.findings, today: console.today)
    baseline = try BaselineSession(command.known)
    let noColor = console.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let failOn = judgments.failOn(forRunOver: command.files)
    var options = ReportOptions(version: Writ.version)
    options.showsNotes = command.verbose || failOn == .note
    options.isColored =
      console.isTerminal && command.output == nil && !command.noColor && !noColor
    shownFrom = command.format == .text && !options.showsNotes ? .warning : .note
    report = command.format.report(options)
    write(report.begin())
  }

  /// Checks a file, all files below a directory, or standard input.
  mutating func lint(_ path: String) {
    do throws(FileError) {
      if path == "-" {
        lint(
          try console.readStandardInput(), path: "<stdin>", skipsUnrelated: command.skipUnrelated)
      } else if case .directory = try FileReader.entry(at: path) {
        for file in try DirectorySearch.files(below: path, extensions: Self.extensions) {
          lintFile(file, skipsUnrelated: true)
        }
      } else {
        lintFile(path, skipsUnrelated: command.skipUnrelated)
      }
    } catch {
      console.complain(error)
      hasFailed = true
    }
  }

  /// Ends the report.
  mutating func finish() throws(FileError) -> ExitStatus {
    write(report.end(summary))
    if let path = command.output { try FileWriter.write(output, to: path) }
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
    if command.output != nil {
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
      let document = try Document.readVerifying(bytes, name: path, anchors: anchors)
      let configuration = ManagedConfiguration(document, kind: judgment.kind)
      let findings = baseline.newFindings(
        among: judgment.linter.lint(configuration), of: configuration, path: path)
      return FileReport(
        path: path, configuration: configuration, findings: findings, showingFrom: shownFrom)
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

extension ReportFormat: ExpressibleByArgument {}
