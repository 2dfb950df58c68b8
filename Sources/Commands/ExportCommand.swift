import ArgumentParser
import Configuration
import Documents
import Emitters
import FileAccess
import Linting
import Reports
import Rules
import Signing

/// `writ export`: writes a configuration in another format.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a configuration as a profile, registry file or policy.",
    discussion: """
      The configuration is linted first; with errors nothing is written and the exit status is 1, unless \
      --force is given; a bootstrap response is judged as one too. Templates (admx, profile-manifest, jamf-schema) hold no values and need no file.

      What a format cannot carry is named, and nothing is written: a bootstrap response has no keys \
      that say where it comes from, the nested form has no place for keys that nobody documented. \
      --allow-loss names the keys that may be missing.
      """)

  @Argument(help: "The configuration, in any format; -: standard input.", completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The format to write: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var to: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, or the directory for a format of several files. (default: standard output)",
      valueName: "path"))
  var output: String?

  @Option(help: "Whom the settings apply to: machine or user.")
  var scope: ExportOptions.Scope = .machine

  @Option(help: "The identifier of a profile, by which a device knows it again.")
  var identifier: String?

  @Option(help: "Who issues the profile.")
  var organization: String?

  @Option(help: "The name of the profile or policy.")
  var displayName: String?

  @Flag(help: "Write booleans and integers as such, not as strings.")
  var nativeTypes = false

  @Option(
    help: ArgumentHelp(
      "Keys that may be left out where the format cannot carry them.", valueName: "key,…"))
  var allowLoss: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Write what takes the file's values away again; without a file, all values (reg, pol).",
      discussion: "The values need not be correct for that, so that the file is not linted."))
  var remove = false

  @Flag(help: "Write even with errors, without the keys that cannot be carried.")
  var force = false

  @Flag(help: "Leave references to absent variables and files for a later step.")
  var allowUnresolved = false

  @OptionGroup(title: "Signing") var signing: SigningOptions
  @OptionGroup(title: "What is read") var input: InputOptions
  @OptionGroup(title: "What is judged") var judgment: JudgmentOptions

  func validate() throws {
    if signing.isWanted, to != .mobileconfig {
      throw ValidationError("only a mobileconfig is signed")
    }
    if remove, !to.canRemove {
      throw ValidationError("--remove works with reg and pol, not with \(to.rawValue)")
    }
    if file == nil, !to.isTemplate, !remove {
      throw ValidationError("name the configuration to export, or - for standard input")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    try input.withCatalogExtra(console) { try export(on: console) }
  }

  private func export(on console: any Console) throws -> ExitStatus {
    let signer = try signing.signer(console)
    var configuration: ManagedConfiguration?
    var judge: FileJudgment?
    if let file {
      var judgments = Judgments(judgment.choices, today: console.today)
      let judgment = try judgments.judgment(forFile: file)
      let read = try DocumentInput.read(
        file, kind: judgment.kind, anchors: try input.anchors(), on: console)
      if !to.isTemplate, !force, !remove,
        reportErrors(
          in: read, by: judgment, name: DocumentInput.displayName(file), console)
      {
        return .findings
      }
      configuration = read
      judge = judgment
    }
    let source = configuration
    do throws(UnresolvedReferences) {
      configuration = try fillInReferences(of: configuration, console)
    } catch {
      for problem in error.problems { console.complain(problem) }
      return .failed
    }
    let export: Export
    var draft: Export?
    do throws(EmissionError) {
      if to.isResponse, !force { draft = try to.export(source, options: options) }
      export = try to.export(configuration, options: options)
    } catch {
      for problem in error.all { console.complain(problem) }
      if error.isAboutSettings {
        console.complain("nothing was written; --allow-loss KEY[,KEY] goes on without some keys")
      }
      return .failed
    }
    if let draft, let judge, try reportDrops(from: draft, by: judge, console) { return .findings }
    for note in export.notes { console.complain(note) }
    let files = try signer.map { signer in
      try export.files.map { EmittedFile(path: $0.path, bytes: try signer.sign($0.bytes)) }
    }
    try write(files ?? export.files, console)
    return .done
  }

  private var options: ExportOptions {
    var options = ExportOptions()
    options.scope = scope
    options.identifier = identifier
    options.organization = organization
    options.displayName = displayName
    options.nativeTypes = nativeTypes
    options.leavesOutWhatCannotBeCarried = force
    options.allowedLosses = Set(
      allowLoss.flatMap { $0.split(separator: ",").map(String.init) })
    options.removes = remove
    return options
  }

  /// Fills in references, which a linted source still has.
  private func fillInReferences(
    of configuration: ManagedConfiguration?, _ console: any Console
  ) throws(UnresolvedReferences) -> ManagedConfiguration? {
    guard let configuration, let file, !to.isTemplate, !remove else { return configuration }
    let source = ReferenceSource(for: file, console: console)
    return try configuration.resolvingReferences(leavingAbsent: allowUnresolved) {
      (reference) throws(ReferenceProblem) in try source.text(of: reference)
    }
  }

  /// Prints what the app would drop from a response; whether there is anything.
  /// - Parameter draft: the response with its references not filled in, so that nothing of what they
  ///   stand for can be shown.
  private func reportDrops(
    from draft: Export, by judgment: FileJudgment, _ console: any Console
  ) throws(ReadingError) -> Bool {
    guard let file = draft.files.first else { return false }
    let document = try Document.read(file.bytes, name: "response.json")
    return reportErrors(
      in: ManagedConfiguration(document, kind: .bootstrapResponse), by: judgment,
      name: "\(self.file ?? "") as \(to.rawValue)", console)
  }

  /// Prints the errors of a configuration; whether there are any.
  private func reportErrors(
    in configuration: ManagedConfiguration, by judgment: FileJudgment, name: String,
    _ console: any Console
  ) -> Bool {
    let errors = judgment.linter.lint(configuration).filter { $0.severity == .error }
    guard !errors.isEmpty, !judgment.isIgnored else { return false }
    let report = FileReport(
      path: name, configuration: configuration, findings: errors)
    let text = TextReport(showsNotes: false, isColored: false)
    console.writeError(text.text(of: report))
    console.complain("nothing was written, because the configuration has errors; see --force")
    return true
  }

  private func write(_ files: [EmittedFile], _ console: any Console) throws {
    for file in files {
      switch (file.path, output) {
      case (nil, nil): console.write(file.bytes)
      case (nil, let output?): try FileWriter.write(file.bytes, to: output)
      case (let path?, let output?):
        let target = output.hasSuffix("/") ? output + path : output + "/" + path
        if let slash = target.lastIndex(of: "/") {
          try FileWriter.makeDirectory(String(target[..<slash]))
        }
        try FileWriter.write(file.bytes, to: target)
      case (_?, nil):
        throw ValidationError("\(to.rawValue) is several files: name a directory with -o")
      }
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension ExportOptions.Scope: ExpressibleByArgument {}
