import ArgumentParser
import Comparison
import Configuration
import Documents
import FileAccess
import Reports

/// `writ diff`: compares two documents.
struct DiffCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two configurations of any formats, key by key.",
    discussion: """
      What loosens security comes first. Exit status: 0 no difference, 1 differences, 2 a document cannot be \
      read.
      """)

  @Argument(
    help: ArgumentHelp(
      "The first document; -: standard input; /dev/null: a document that sets nothing.",
      valueName: "a"),
    completion: .file())
  var first: String

  @Argument(
    help: ArgumentHelp("The second document.", valueName: "b"), completion: .file())
  var second: String?

  @Option(
    help: ArgumentHelp("The form of the report: text, json, markdown or html.", valueName: "format")
  )
  var format: DifferenceFormat = .text

  @Option(
    help: ArgumentHelp("Only changes that loosen or tighten security: security.", valueName: "what")
  )
  var only: Selection?

  @Option(
    help: ArgumentHelp(
      "Only keys that this document sets, such as those of a blueprint: A, B or one of the two paths.",
      valueName: "document"))
  var onlyKeysOf: String?

  @Option(
    help: ArgumentHelp(
      "What the documents are: source, managed, local or bootstrap-response. (default: by format)",
      valueName: "kind"))
  var kind: DocumentKind?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  @Flag(
    help: """
      Print one document as plain lines without secrets, the same for every format: for git's textconv.
      """)
  var textconv = false

  @Flag(help: "No color, also on a terminal.")
  var noColor = false

  /// Which changes are shown.
  enum Selection: String, ExpressibleByArgument, CaseIterable {
    case security
  }

  func validate() throws {
    if textconv, second != nil { throw ValidationError("--textconv takes one document") }
    if !textconv, second == nil { throw ValidationError("name the two documents to compare") }
    if first == "-", second == "-" {
      throw ValidationError("only one of the documents can come from standard input")
    }
    if onlyKeysOf != nil, keysComeFromFirst == nil {
      throw ValidationError("--only-keys-of takes A, B or the path of one of the two documents")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    let before = try ComparedDocument(first, kind: kind, console)
    guard let second else {
      try write(Array(CanonicalText(before.configuration).text.utf8), console)
      return .done
    }
    let after = try ComparedDocument(second, kind: kind, console)
    let keys = keysComeFromFirst.map {
      Comparison.keys(of: $0 ? before.configuration : after.configuration)
    }
    var changes = Comparison.changes(
      from: before.configuration, to: after.configuration, onlyKeys: keys)
    if only == .security { changes.removeAll { $0.security == .none } }
    let difference = Difference(first: before.side, second: after.side, changes: changes)
    let bytes = format.bytes(
      of: difference, version: Writ.version,
      isColored: output == nil && console.isColored(unless: noColor))
    try write(bytes, console)
    return changes.isEmpty ? .done : .findings
  }

  private func write(_ bytes: [UInt8], _ console: any Console) throws {
    if let output {
      try FileWriter.write(bytes, to: output)
    } else if !bytes.isEmpty {
      console.write(bytes)
    }
  }

  /// Whether the keys that count are those of the first document; `nil`: all count.
  private var keysComeFromFirst: Bool? {
    switch onlyKeysOf {
    case "A", "a", first: true
    case "B", "b", second: onlyKeysOf == nil ? nil : false
    default: nil
    }
  }
}

/// A document that is compared with another.
struct ComparedDocument {
  let configuration: ManagedConfiguration
  let side: Difference.Side

  /// - Throws: ``FileError`` or ``UnreadableDocument``.
  init(_ path: String, kind: DocumentKind?, _ console: any Console) throws {
    // Git names this file for the missing side of a file that was added or removed.
    guard path != "/dev/null" else {
      configuration = try ComparedDocument.nothing(kind: kind)
      side = Difference.Side(path: path, format: nil, kind: nil)
      return
    }
    configuration = try DocumentInput.readObject(path, kind: kind, on: console)
    side = Difference.Side(
      path: DocumentInput.displayName(path), format: configuration.document.format,
      kind: configuration.kind)
  }

  /// A configuration that sets nothing.
  static func nothing(kind: DocumentKind?) throws -> ManagedConfiguration {
    var builder = ValueTreeBuilder()
    try builder.begin(.object, at: 0)
    builder.end(at: 0)
    let root = builder.build(text: [], escaping: .none).root
    return ManagedConfiguration(
      Document(format: .json, source: SourceText(utf8: []), root: root), kind: kind)
  }
}

extension Console {
  /// Whether text is told apart by color: on a terminal, unless somebody asked for none.
  func isColored(unless noColor: Bool) -> Bool {
    let isUnwanted = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return isTerminal && !noColor && !isUnwanted
  }
}

extension DifferenceFormat: ExpressibleByArgument {}
