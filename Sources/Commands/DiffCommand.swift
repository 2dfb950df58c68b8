import ArgumentParser
import Comparison
import Configuration
import Documents
import Egress
import FileAccess
import KeyCatalog
import Reports

/// `writ diff`: compares two documents.
struct DiffCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two configurations of any formats, key by key.",
    discussion: """
      What loosens security comes first. With --egress, the difference is that of the two lists of hosts \
      that the firewall must open, see writ egress. Exit status: 0 no difference, 1 differences, 2 a document cannot be \
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

  @Flag(help: "Compare the hosts that the firewall must open instead of the keys.")
  var egress = false

  @Flag(help: "With --egress: the installer is the one that brings everything along.")
  var offlineInstaller = false

  @OptionGroup(title: "What is judged") var judgment: JudgmentOptions

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
    if egress, textconv || only != nil || onlyKeysOf != nil {
      throw ValidationError(
        "--egress compares hosts; it goes with neither --textconv, --only nor --only-keys-of")
    }
    if offlineInstaller, !egress { throw ValidationError("--offline-installer needs --egress") }
    if first == "-", second == "-" {
      throw ValidationError("only one of the documents can come from standard input")
    }
    if onlyKeysOf != nil, keysComeFromFirst == nil {
      throw ValidationError("--only-keys-of takes A, B or the path of one of the two documents")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    var judgments = Judgments(judgment.choices, today: console.today)
    let before = try ComparedDocument(first, &judgments, console)
    guard let second else {
      try write(Array(CanonicalText(before.configuration).text.utf8), console)
      return .done
    }
    let after = try ComparedDocument(second, &judgments, console)
    let isColored = output == nil && console.isColored(unless: noColor)
    guard !egress else { return try compareHosts(before, after, isColored: isColored, console) }
    let keys = keysComeFromFirst.map {
      Comparison.keys(of: $0 ? before.configuration : after.configuration)
    }
    var changes = Comparison.changes(
      from: before.configuration, to: after.configuration, onlyKeys: keys)
    if only == .security { changes.removeAll { $0.security == .none } }
    noteSigners(before, after, console)
    let difference = Difference(first: before.side, second: after.side, changes: changes)
    try write(
      format.bytes(of: difference, version: Writ.version, isColored: isColored), console)
    return changes.isEmpty ? .done : .findings
  }

  /// Says who signed, where that is not the same: no difference of the configuration, but one that
  /// somebody who compares two profiles wants to know of.
  private func noteSigners(
    _ before: ComparedDocument, _ after: ComparedDocument, _ console: any Console
  ) {
    let documents = [before, after].map(\.configuration.document)
    let signatures = documents.map(\.traits.signature)
    guard documents.allSatisfy({ $0.format == .mobileconfig }),
      signatures[0]?.signer != signatures[1]?.signer
        || (signatures[0] == nil) != (signatures[1] == nil)
    else { return }
    for (side, signature) in zip([before.side, after.side], signatures) {
      let signer = signature.map { $0.signer ?? "a certificate that is not in the profile" }
      console.complain("\(side.path): \(signer.map { "signed by \($0)" } ?? "not signed")")
    }
  }

  private func compareHosts(
    _ before: ComparedDocument, _ after: ComparedDocument, isColored: Bool,
    _ console: any Console
  ) throws -> ExitStatus {
    let lists = [before, after].map { document in
      EgressList(
        document.configuration,
        options: document.judgment.egressOptions(offlineInstaller: offlineInstaller))
    }
    let changes = Comparison.changes(from: before.configuration, to: after.configuration)
    let difference = EgressDifference(
      from: lists[0], to: lists[1],
      changedKeys: KeySet(changes.compactMap { Catalog.key(named: $0.key) })
    )
    let report = EgressDifferenceReport(first: before.side, second: after.side, difference)
    try write(
      report.bytes(as: format, version: Writ.version, isColored: isColored), console)
    return difference.changes.isEmpty ? .done : .findings
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
  let judgment: FileJudgment
  let side: Difference.Side

  /// - Throws: ``FileError``, ``UnreadableDocument`` or ``JudgmentError``.
  init(_ path: String, _ judgments: inout Judgments, _ console: any Console) throws {
    judgment = try judgments.judgment(forFile: path)
    // Git names this file for the missing side of a file that was added or removed.
    guard path != "/dev/null" else {
      configuration = try ComparedDocument.nothing(kind: judgment.kind)
      side = Difference.Side(path: path, format: nil, kind: nil)
      return
    }
    configuration = try DocumentInput.readObject(path, kind: judgment.kind, on: console)
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
