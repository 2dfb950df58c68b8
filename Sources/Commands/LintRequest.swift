import KeyCatalog
import Linting
import Reports
import Rules

/// What `writ lint` is asked to do, however the command line was read.
struct LintRequest: Equatable {
  /// Files and directories; `-`, or none at all: standard input.
  var files: [String] = []
  /// Where further names of files come from.
  var list: FileListChoice?
  /// How many files are checked at once; `nil`: as many as there are processors.
  var jobs: Int?
  /// Files with certificates that signed profiles must lead to.
  var trustAnchors: [String] = []
  /// A file with keys that are newer than the catalog.
  var catalogExtra: String?
  var judgment = JudgmentChoices()
  var policy = FindingPolicy()
  /// The severity from which findings make the exit status 1; `nil`: as the project's settings say.
  var failOn: Severity?
  var fixing = FixChoice.none
  /// The file with the findings that are known.
  var baseline: String?
  /// The file that the findings are written to, as known ones for later.
  var writtenBaseline: String?
  var format = ReportFormat.text
  /// The file for the report; `nil`: standard output.
  var output: String?
  var showsNotes = false
  /// Whether a terminal gets no colors either.
  var isPlain = false
  /// Whether files are passed over that do not concern the app.
  var skipsUnrelated = false

  /// Whether a document comes from standard input.
  private var readsStandardInput: Bool { list == nil && files.isEmpty || files.contains("-") }

  /// Whether the findings of a file are compared with those that are known, or become such.
  var usesBaseline: Bool { baseline != nil || writtenBaseline != nil }

  func run(on console: any Console) throws -> ExitStatus {
    try InputOptions.withCatalogExtra(catalogExtra, console) {
      let console = fixing.reportConsole(console, readsStandardInput: readsStandardInput)
      var session = try LintSession(self, console: console)
      return try session.run()
    }
  }
}

extension LintRequest {
  /// Reads the command line of a hook: the command, flags that need no words of their own, the builds of
  /// the fleet, and files.
  ///
  /// Commits wait for it, and declaring some thirty options to the parser takes longer than checking a
  /// profile does. Everything else, what is wrong too, is left to ``LintCommand``.
  /// - Parameter arguments: the command line without the program's name.
  init?(hook arguments: [String]) {
    guard arguments.first == LintCommand.name else { return nil }
    for argument in arguments.dropFirst() {
      switch argument {
      case "--skip-unrelated": skipsUnrelated = true
      case "--verbose": showsNotes = true
      case "--no-color": isPlain = true
      case let file where !file.utf8.starts(with: "-".utf8): files.append(file)
      default: guard takeBuild(from: argument) else { return nil }
      }
    }
    // What is wrong with them, the parser says.
    if let oldest = judgment.minAppVersion, let newest = judgment.maxAppVersion, oldest > newest {
      return nil
    }
  }

  /// Takes `--min-app-version=BUILD` or `--max-app-version=BUILD`; whether the argument is one of these.
  private mutating func takeBuild(from argument: String) -> Bool {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let build = AppVersion(String(parts[1])) else { return false }
    switch parts[0] {
    case "--min-app-version": judgment.minAppVersion = build
    case "--max-app-version": judgment.maxAppVersion = build
    default: return false
    }
    return true
  }
}
