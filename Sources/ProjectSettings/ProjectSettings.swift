import Configuration
import KeyCatalog
import Rules

/// What a `.writ.yaml` says of the files below its directory.
public struct ProjectSettings: Sendable {
  /// The name of a settings file.
  public static let fileName = ".writ.yaml"

  /// The directory of the settings file, absolute.
  public let directory: String
  /// The builds of the app that configurations must work on.
  public internal(set) var fleet = Fleet()
  /// Severities other than the rules' own.
  public internal(set) var severities: [RuleID: Severity] = [:]
  /// The rules that do not count.
  public internal(set) var switchedOff: Set<RuleID> = []
  /// The severity from which findings make the exit status 1.
  public internal(set) var failOn: Severity?
  /// Where bootstrap responses come from.
  public internal(set) var bootstrapURL: String?
  /// How the app signs in there.
  public internal(set) var bootstrapAuthentication: BootstrapServer.Authentication?
  /// The system that delivers the configurations and fills variables in.
  public internal(set) var variables: VariableDialect?
  /// What documents are, by their paths; the first that fits counts.
  var kinds: [(paths: [PathPattern], kind: DocumentKind)] = []
  /// Findings that do not count, by the paths of their files.
  var ignores: [(paths: [PathPattern], rules: Set<RuleID>?)] = []
  /// The files that are layers of a configuration.
  var fragments: [PathPattern] = []

  init(directory: String) {
    self.directory = directory
  }

  /// What the settings say of one file.
  public struct FileSettings: Sendable {
    /// What the document is; `nil`: not said.
    public var kind: DocumentKind?
    /// Whether the file is passed over.
    public var isIgnored = false
    /// The rules that do not count in the file, by its path.
    public var ignoredRules: Set<RuleID> = []
    /// Whether the file is one layer of several.
    public var isFragment = false
  }

  /// What the settings say of one file.
  /// - Parameter path: the file's absolute path; `nil`: standard input, which no pattern fits.
  public func settings(forFile path: String?) -> FileSettings {
    var file = FileSettings()
    guard let path, let relative = relativePath(of: path) else { return file }
    // A hook names every file of a format, this one too.
    file.isIgnored = relative == Self.fileName
    func fits(_ patterns: [PathPattern]) -> Bool { patterns.contains { $0.matches(relative) } }
    file.kind = kinds.first { fits($0.paths) }?.kind
    file.isFragment = fits(fragments)
    for ignore in ignores where fits(ignore.paths) {
      if let rules = ignore.rules {
        file.ignoredRules.formUnion(rules)
      } else {
        file.isIgnored = true
      }
    }
    return file
  }

  private func relativePath(of path: String) -> String? {
    let base = directory.hasSuffix("/") ? directory : directory + "/"
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : nil
  }
}
