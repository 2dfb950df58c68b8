import ArgumentParser
import Egress
import FileAccess
import Reports

/// `writ egress`: the hosts that a firewall must open.
struct EgressCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "egress",
    abstract: "List the hosts that the firewall must open for a configuration.",
    discussion: """
      Each host stands with the feature that needs it, the key that it comes from and the key that would \
      take it away. A bootstrap response is a configuration of its own: make its list too.
      """)

  @Argument(help: "The configuration, in any format; -: standard input.", completion: .file())
  var file: String

  @Option(help: "The form of the list: text, json, csv, pf or markdown.")
  var format: EgressFormat = .text

  @Flag(help: "The installer is the one that brings everything along.")
  var offlineInstaller = false

  @OptionGroup(title: "What is judged") var judgment: JudgmentOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  func run(on console: any Console) throws -> ExitStatus {
    var judgments = Judgments(judgment.choices, today: console.today)
    let judged = try judgments.judgment(forFile: file)
    let configuration = try DocumentInput.readObject(file, kind: judged.kind, on: console)
    let list = EgressList(
      configuration, options: judged.egressOptions(offlineInstaller: offlineInstaller))
    let bytes = EgressReport(version: Writ.version).bytes(of: list, as: format)
    if let output { try FileWriter.write(bytes, to: output) } else { console.write(bytes) }
    if format == .csv { for note in list.notes { console.complain(note) } }
    return .done
  }
}

extension FileJudgment {
  /// What the list of a file's hosts depends on.
  /// - Parameter offlineInstaller: whether the installer brings everything along.
  func egressOptions(offlineInstaller: Bool) -> EgressList.Options {
    EgressList.Options(
      fleet: options.fleet, usesOfflineInstaller: offlineInstaller, asOf: options.asOf,
      bootstrap: options.bootstrap)
  }
}

extension EgressFormat: ExpressibleByArgument {}
