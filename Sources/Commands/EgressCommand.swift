import ArgumentParser
import Configuration
import Egress
import FileAccess
import KeyCatalog
import Reports
import Rules

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

  @Option(help: "What the document is. (default: by format)")
  var kind: DocumentKind?

  @Option(help: ArgumentHelp("The oldest build of the fleet.", valueName: "version"))
  var minAppVersion: AppVersion?

  @Option(help: ArgumentHelp("The newest build of the fleet.", valueName: "version"))
  var maxAppVersion: AppVersion?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  func run(on console: any Console) throws -> ExitStatus {
    let configuration = try DocumentInput.readObject(file, kind: kind, on: console)
    var options = EgressList.Options()
    options.fleet = Fleet(oldest: minAppVersion, newest: maxAppVersion)
    options.usesOfflineInstaller = offlineInstaller
    let list = EgressList(configuration, options: options)
    let bytes = EgressReport(version: Writ.version).bytes(of: list, as: format)
    if let output { try FileWriter.write(bytes, to: output) } else { console.write(bytes) }
    if format == .csv { for note in list.notes { console.complain(note) } }
    return .done
  }
}

extension EgressFormat: ExpressibleByArgument {}
