import Configuration
import FileAccess
import KeyCatalog
import Linting
import ProjectSettings
import Rules

/// How one file is judged: what the command line says, and what it leaves open as the settings of the
/// file's project have it.
struct FileJudgment {
  /// What the document is; `nil`: told by its format.
  let kind: DocumentKind?
  let options: LintOptions
  let policy: FindingPolicy
  /// The severity from which findings make the exit status 1.
  let failOn: Severity
  /// Whether the settings say to pass the file over.
  let isIgnored: Bool

  var linter: Linter { Linter(options: options, policy: policy) }
}

/// Says how files are judged; looks into every directory once.
struct Judgments: Sendable {
  private let judgment: JudgmentChoices
  private let chosenPolicy: FindingPolicy
  private let failOn: Severity?
  private let today: CalendarDate
  private var search = SettingsSearch()
  /// The directory that was asked for last, as it was written: files come in the order of directories.
  private var latest: (folder: String, settings: ProjectSettings?)?

  /// What reports call standard input.
  static let standardInput = "<stdin>"

  /// - Parameters:
  ///   - policy: which findings count, as the command line says.
  ///   - failOn: the severity that makes a run fail, if the command line says.
  init(
    _ judgment: JudgmentChoices, policy: FindingPolicy = FindingPolicy(), failOn: Severity? = nil,
    today: CalendarDate
  ) {
    self.judgment = judgment
    chosenPolicy = policy
    self.failOn = failOn
    self.today = today
  }

  /// The severity that makes a run fail, for reports that say it once for all files: that of the first
  /// file or directory.
  mutating func failOn(forRunOver paths: [String]) -> Severity {
    if let failOn { return failOn }
    guard let first = paths.first, Self.isPath(first) else {
      return (try? settings(forFilesIn: ""))?.failOn ?? .error
    }
    let isDirectory = (try? FileReader.entry(at: first)) == .directory
    return (try? settings(forFilesIn: isDirectory ? first : FilePlace.folder(in: first)))?.failOn
      ?? .error
  }

  /// How a file is judged.
  /// - Parameter path: the file; the name of standard input: standard input, for which the settings of the
  ///   working directory count, except what they say of paths.
  /// - Throws: ``JudgmentError`` for settings that cannot be used.
  mutating func judgment(forFile path: String) throws(JudgmentError) -> FileJudgment {
    let isFile = Self.isPath(path)
    let project = try settings(forFilesIn: isFile ? FilePlace.folder(in: path) : "")
    let file = project?.settings(forFile: isFile ? FilePlace.absolute(path) : nil)
    return FileJudgment(
      kind: judgment.kind ?? file?.kind, options: try options(project, file),
      policy: policy(project, file), failOn: failOn ?? project?.failOn ?? .error,
      isIgnored: file?.isIgnored ?? false)
  }

  private static func isPath(_ name: String) -> Bool { name != standardInput && name != "-" }

  /// The settings for the files of a directory.
  /// - Parameter folder: the directory as files' paths have it; empty: the working directory.
  private mutating func settings(
    forFilesIn folder: String
  ) throws(JudgmentError) -> ProjectSettings? {
    if let latest, latest.folder == folder { return latest.settings }
    do throws(SettingsError) {
      let settings = try search.settings(forFilesIn: FilePlace.absolute(folder))
      latest = (folder, settings)
      return settings
    } catch {
      throw .settings(error)
    }
  }

  /// A rule that the command line selects or gives a severity counts, even where the settings switch it
  /// off.
  private func policy(
    _ project: ProjectSettings?, _ file: ProjectSettings.FileSettings?
  ) -> FindingPolicy {
    guard let project else { return chosenPolicy }
    var policy = chosenPolicy
    let chosen = policy.selected.union(policy.severities.keys)
    policy.ignored.formUnion(project.switchedOff.subtracting(chosen))
    policy.ignored.formUnion(file?.ignoredRules ?? [])
    policy.severities.merge(project.severities) { own, _ in own }
    return policy
  }

  private func options(
    _ project: ProjectSettings?, _ file: ProjectSettings.FileSettings?
  ) throws(JudgmentError) -> LintOptions {
    let fleet = Fleet(
      oldest: judgment.minAppVersion ?? project?.fleet.oldest,
      newest: judgment.maxAppVersion ?? project?.fleet.newest)
    if let oldest = fleet.oldest, let newest = fleet.newest, oldest > newest {
      throw .versions(oldest: oldest, newest: newest)
    }
    let url = judgment.bootstrapURL ?? project?.bootstrapURL
    guard judgment.bootstrapAuthentication == nil || url != nil else {
      throw .authenticationWithoutURL
    }
    let authentication = judgment.bootstrapAuthentication ?? project?.bootstrapAuthentication
    return LintOptions(
      fleet: fleet, asOf: judgment.asOf ?? today,
      isFragment: judgment.isFragment || file?.isFragment == true,
      bootstrap: url.map { BootstrapServer(url: $0, authentication: authentication) },
      variables: judgment.variables ?? project?.variables)
  }
}

/// Why nobody can say how a file is judged.
enum JudgmentError: CommandFailure {
  case settings(SettingsError)
  /// The command line and the settings contradict each other.
  case versions(oldest: AppVersion, newest: AppVersion)
  case authenticationWithoutURL

  var description: String {
    switch self {
    case .settings(let error): error.description
    case .versions(let oldest, let newest):
      "the oldest build, \(oldest), is newer than the newest, \(newest): one of the two comes from "
        + ProjectSettings.fileName
    case .authenticationWithoutURL: "--bootstrap-auth needs --bootstrap-url"
    }
  }
}
