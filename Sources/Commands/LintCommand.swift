import ArgumentParser
import Reports

/// `writ lint`: checks documents.
struct LintCommand: Command {
  static let name = "lint"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Check configurations, profiles, registry files and bootstrap responses.",
    discussion: """
      Nothing is printed for a clean file. A directory is searched for files that concern the app.
      """)

  @Argument(
    help: "The files or directories to check; - or nothing: standard input.",
    completion: .file())
  var files: [String] = []

  @OptionGroup(title: "Many files") var list: FileListOptions
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

  func validate() throws {
    if list.filesFrom == "-", files.contains("-") {
      throw ValidationError("standard input is either a document or a list of names")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    try request.run(on: console)
  }

  /// What the options ask for.
  var request: LintRequest {
    LintRequest(
      files: files, list: list.choice, jobs: list.jobs, trustAnchors: input.trustAnchor,
      catalogExtra: input.catalogExtra,
      judgment: judgment.choices, policy: findings.policy, failOn: findings.failOn,
      fixing: fixing.choice, baseline: known.baseline, writtenBaseline: known.writeBaseline,
      format: format, output: output, showsNotes: verbose, isPlain: noColor,
      skipsUnrelated: skipUnrelated)
  }
}

extension ReportFormat: ExpressibleByArgument {}
