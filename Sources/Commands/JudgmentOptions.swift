import ArgumentParser
import Configuration
import KeyCatalog
import Linting
import Rules

/// What a document is, and what it is judged by: the options that mean the same in every command.
struct JudgmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the documents are: source, managed, local or bootstrap-response. (default: by format)",
      valueName: "kind"))
  var kind: DocumentKind?

  @Option(help: ArgumentHelp("The oldest build of the fleet.", valueName: "version"))
  var minAppVersion: AppVersion?

  @Option(help: ArgumentHelp("The newest build of the fleet.", valueName: "version"))
  var maxAppVersion: AppVersion?

  @Option(
    help: ArgumentHelp(
      "The day on which date-driven deprecations are judged. (default: today)", valueName: "date"))
  var asOf: CalendarDate?

  @Flag(help: "The documents are layers of a configuration, so nothing is missing from them.")
  var fragment = false

  @Option(
    help: ArgumentHelp("Where a bootstrap response comes from, for origin pinning.", valueName: "url"))
  var bootstrapUrl: String?

  @Option(
    help: ArgumentHelp(
      "How the app signs in there: oidc, device-code or headers.", valueName: "mode"))
  var bootstrapAuth: BootstrapServer.Authentication?

  func validate() throws {
    if let minAppVersion, let maxAppVersion, minAppVersion > maxAppVersion {
      throw ValidationError("--min-app-version is newer than --max-app-version")
    }
    if bootstrapAuth != nil, bootstrapUrl == nil {
      throw ValidationError("--bootstrap-auth needs --bootstrap-url")
    }
  }

  func lintOptions(today: CalendarDate) -> LintOptions {
    LintOptions(
      fleet: Fleet(oldest: minAppVersion, newest: maxAppVersion), asOf: asOf ?? today,
      isFragment: fragment,
      bootstrap: bootstrapUrl.map { BootstrapServer(url: $0, authentication: bootstrapAuth) })
  }
}

/// Which findings count, and for how much.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only these rules, separated by commas.", valueName: "ids"))
  var select: [RuleList] = []

  @Option(help: ArgumentHelp("Not these rules, separated by commas.", valueName: "ids"))
  var ignore: [RuleList] = []

  @Option(
    help: ArgumentHelp(
      "Another severity for a rule: error, warning or note. Repeatable.", valueName: "id=level"))
  var severity: [SeverityChange] = []

  @Option(
    help: ArgumentHelp(
      "The severity from which findings make the exit status 1.", valueName: "level"))
  var failOn: Severity = .error

  var policy: FindingPolicy {
    FindingPolicy(
      selected: Set(select.flatMap(\.rules)), ignored: Set(ignore.flatMap(\.rules)),
      severities: Dictionary(
        severity.map { ($0.rule, $0.severity) }, uniquingKeysWith: { $1 }))
  }
}

/// Rules named on the command line.
struct RuleList: ExpressibleByArgument {
  let rules: [RuleID]

  init?(argument: String) {
    let names = argument.split(separator: ",").map {
      RuleID(String($0).trimmingSpaces)
    }
    guard !names.isEmpty, names.allSatisfy({ RuleRegistry.rule($0) != nil }) else { return nil }
    rules = names
  }
}

/// A severity given to a rule on the command line.
struct SeverityChange: ExpressibleByArgument {
  let rule: RuleID
  let severity: Severity

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let severity = Severity(rawValue: String(parts[1])) else { return nil }
    rule = RuleID(String(parts[0]))
    guard RuleRegistry.rule(rule) != nil else { return nil }
    self.severity = severity
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension DocumentKind: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension BootstrapServer.Authentication: ExpressibleByArgument {}

extension AppVersion: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
