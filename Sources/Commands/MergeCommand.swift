import ArgumentParser
import Comparison
import Configuration
import Documents
import FileAccess
import Signing

/// `writ merge`: merges two descendants of a document, for git.
struct MergeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two descendants of a configuration by meaning, as a merge driver for git.",
    discussion: """
      The result is written to OURS. Exit status: 0 merged; 1 a conflict, with git's markers in OURS where \
      lines meet, else with OURS as it was; 2 a document cannot be read, and OURS is as it was.
      """)

  @Argument(
    help: ArgumentHelp("The document that both sides come from.", valueName: "base"),
    completion: .file())
  var base: String

  @Argument(
    help: ArgumentHelp("Our side, which receives the result.", valueName: "ours"),
    completion: .file())
  var ours: String

  @Argument(help: ArgumentHelp("Their side.", valueName: "theirs"), completion: .file())
  var theirs: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write instead of OURS.", valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The name of the file in the repository (git's %P), for messages and for telling the format.",
      valueName: "path"))
  var path: String?

  @Option(
    help: ArgumentHelp("How many signs a conflict marker has (git's %L).", valueName: "count"))
  var markerSize = 7

  @Option(
    help: ArgumentHelp(
      "What the documents are: source, managed, local or bootstrap-response. (default: by format)",
      valueName: "kind"))
  var kind: DocumentKind?

  func validate() throws {
    guard (1...100).contains(markerSize) else {
      throw ValidationError("a conflict marker has 1 to 100 signs")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    let merge = ThreeWayMerge(
      base: try read(base, canBeEmpty: true), ours: try read(ours), theirs: try read(theirs),
      markerSize: markerSize)
    switch merge.merge(name: path ?? ours) {
    case .merged(let bytes, let lostComments):
      for position in lostComments {
        console.complain(
          "\(path ?? ours): merged key by key; the comment of theirs in line \(position.line) could "
            + "not be taken over")
      }
      try FileWriter.write(bytes, to: output ?? ours)
      return .done
    case .conflict(let conflicts, let marked):
      for conflict in conflicts { console.complain(describe(conflict)) }
      if conflicts.isEmpty {
        console.complain(
          "\(path ?? ours): both sides changed the same lines, though not the same keys: merge the "
            + "lines by hand")
      }
      if let marked { try FileWriter.write(marked, to: output ?? ours) }
      return .findings
    }
  }

  private func describe(_ conflict: MergeConflict) -> String {
    func place(_ side: String, _ position: TextPosition?) -> String {
      position.map { "\(side) line \($0.line), column \($0.column)" } ?? "\(side) not there"
    }
    return "\(path ?? ours): conflict: both sides changed \(conflict.path.prefix(200)): "
      + place("ours", conflict.ours) + ", " + place("theirs", conflict.theirs)
  }

  /// Reads a document. Git gives an empty file for the base of a file that both sides added.
  private func read(_ file: String, canBeEmpty: Bool = false) throws -> MergeInput {
    let bytes = try FileReader.read(file)
    if bytes.isEmpty, canBeEmpty {
      return MergeInput(bytes: [], configuration: try ComparedDocument.nothing(kind: kind))
    }
    do throws(ReadingError) {
      let document = try Document.readVerifying(bytes, name: path ?? file)
      // A signature holds for the bytes it was made for, and for no merge of them.
      guard document.traits.signature == nil else {
        throw ReadingError(
          .malformed(
            "a signed profile cannot be merged: merge the unsigned source and sign the result"),
          at: 0)
      }
      return MergeInput(
        bytes: bytes, configuration: ManagedConfiguration(document, kind: kind))
    } catch {
      throw UnreadableDocument(path: path ?? file, bytes: bytes, error: error)
    }
  }
}
