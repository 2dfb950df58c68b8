import ArgumentParser
import Configuration
import Documents
import FileAccess
import Linting
import Reports
import Rules

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

  @OptionGroup(title: "What is judged") var judgment: JudgmentOptions
  @OptionGroup(title: "What counts") var findings: FindingOptions

  @Option(help: ArgumentHelp("The form of the report: text or json.", valueName: "format"))
  var format: ReportFormat = .text

  @Flag(help: "Show notes too, which ask for no change.")
  var verbose = false

  @Flag(help: "No color, also on a terminal.")
  var noColor = false

  @Flag(help: "Pass over files that do not concern the app, even where they are broken.")
  var skipUnrelated = false

  /// The form of a report.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run(on console: any Console) throws -> ExitStatus {
    var session = LintSession(command: self, console: console)
    for path in files.isEmpty ? ["-"] : files { session.lint(path) }
    return session.finish()
  }
}

/// One run of `writ lint` over its files.
private struct LintSession {
  private let command: LintCommand
  private let console: any Console
  private let linter: Linter
  private let textReport: TextReport
  private var reports: [FileReport] = []
  private var summary = Summary()
  private var hasFailed = false

  init(command: LintCommand, console: any Console) {
    self.command = command
    self.console = console
    linter = Linter(
      options: command.judgment.lintOptions(today: console.today), policy: command.findings.policy)
    let noColor = console.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    textReport = TextReport(
      showsNotes: command.verbose || command.findings.failOn == .note,
      isColored: console.isTerminal && !command.noColor && !noColor)
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

  /// Prints what is to be printed at the end.
  func finish() -> ExitStatus {
    switch command.format {
    case .text: console.write(textReport.text(of: summary))
    case .json:
      console.write(JSONReport(version: Writ.version).bytes(of: reports, summary: summary))
    }
    if hasFailed { return .failed }
    return summary.count(atLeast: command.findings.failOn) > 0 ? .findings : .done
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
    if skipsUnrelated, !Relatedness.mentionsTheApp(bytes) { return }
    let report = report(on: bytes, path: path)
    summary.add(report)
    switch command.format {
    case .text: console.write(textReport.text(of: report))
    case .json: reports.append(report)
    }
  }

  private func report(on bytes: [UInt8], path: String) -> FileReport {
    do throws(ReadingError) {
      let document = try Document.read(bytes, name: path)
      let configuration = ManagedConfiguration(document, kind: command.judgment.kind)
      return FileReport(
        path: path, configuration: configuration, findings: linter.lint(configuration))
    } catch {
      let findings = command.findings.policy.apply(to: [SyntaxRule.finding(error)])
      return FileReport(
        path: path, format: try? FormatDetection.detect(bytes, name: path),
        kind: command.judgment.kind, source: SourceText(displaying: bytes), findings: findings)
    }
  }
}
