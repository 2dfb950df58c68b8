import Configuration
import Documents
import KeyCatalog

/// Settings on Linux that somebody besides root could have written.
struct LinuxPermissionsRule: DocumentRule {
  static let id: RuleID = "linux-permissions"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let protection = context.configuration.document.traits.protection else { return }
    let problems = [
      Self.problem(of: protection.directory, called: "its directory \(protection.directory.path)"),
      Self.problem(of: protection.file, called: "it"),
    ].compactMap(\.self)
    guard !problems.isEmpty else { return }
    findings.report(
      Self.self, at: Target(key: nil, pointer: "", location: .offset(0)),
      "the app rejects this file, since \(Wording.enumeration(problems)); the local "
        + "configuration is off as well",
      help: Self.help(for: protection))
  }

  /// What is wrong with one of the two; `nil`: nothing.
  private static func problem(of entry: FileProtection.Entry, called name: String) -> String? {
    var problems: [String] = []
    if entry.isLink {
      // Owner and permissions of a link say nothing.
      return "\(name) is a symbolic link"
    }
    if entry.owner != 0 { problems.append("belongs to user \(entry.owner) instead of root") }
    let writers = [(0o020, "its group"), (0o002, "everybody")]
      .filter { Int(entry.permissions) & $0.0 != 0 }.map(\.1)
    if !writers.isEmpty { problems.append("may be written by \(Wording.enumeration(writers))") }
    return problems.isEmpty ? nil : "\(name) \(Wording.enumeration(problems))"
  }

  /// The commands that mend it.
  private static func help(for protection: FileProtection) -> String {
    let entries = [protection.directory, protection.file]
    var steps: [String] = []
    if protection.directory.isLink {
      steps.append("make \(protection.directory.path) a directory of its own")
    }
    if protection.file.isLink { steps.append("put the file itself in the link's place") }
    let others = entries.filter { $0.owner != 0 && !$0.isLink }.map(\.path)
    if !others.isEmpty {
      steps.append("run sudo chown root:root \(others.joined(separator: " "))")
    }
    let open = entries.filter { $0.permissions & 0o022 != 0 && !$0.isLink }.map(\.path)
    if !open.isEmpty { steps.append("run sudo chmod go-w \(open.joined(separator: " "))") }
    return steps.joined(separator: "; ")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Settings on Linux that somebody besides root could have written",
      explanation: """
        The app on Linux reads /etc/claude-desktop/managed-settings.json only where the file and its \
        directory belong to root, are writable by nobody else, and neither is a symbolic link. \
        Otherwise it rejects the file whole, and since the device counts as managed, the local \
        configuration is not read either: users start with no configuration at all. This is looked \
        at when the file of exactly this path is linted, on the device itself.
        """,
      sources: ["Linux: managed settings"],
      triggering: [
        example("↓", file: .init(path: path, owner: 1000, permissions: 0o664)),
        example("↓", file: .init(path: path, owner: 0, permissions: 0o666)),
        example("↓", file: .init(path: path, owner: 0, permissions: 0o777, isLink: true)),
        example("↓", directory: .init(path: directory, owner: 0, permissions: 0o777)),
        example("↓", directory: .init(path: directory, owner: 0, permissions: 0o777, isLink: true)),
      ],
      nonTriggering: [
        example(""),
        RuleExample(#"{"disableAutoUpdates": true}"#, format: .linux),
      ])
  }

  private static let path = FileProtection.linuxSettings
  private static let directory = "/etc/claude-desktop"

  private static func example(
    _ arrow: String,
    file: FileProtection.Entry = .init(path: path, owner: 0, permissions: 0o644),
    directory: FileProtection.Entry = .init(path: directory, owner: 0, permissions: 0o755)
  ) -> RuleExample {
    RuleExample(
      arrow + #"{"disableAutoUpdates": true}"#, format: .linux,
      protection: FileProtection(file: file, directory: directory))
  }
}
