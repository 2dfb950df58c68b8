import ArgumentParser
import Linting
import Rules

/// Which findings count, and for how much.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only these rules, separated by commas.", valueName: "ids"),
    transform: RuleNames.init)
  var select: [RuleNames] = []

  @Option(
    help: ArgumentHelp("Not these rules, separated by commas.", valueName: "ids"),
    transform: RuleNames.init)
  var ignore: [RuleNames] = []

  @Option(
    help: ArgumentHelp(
      "Another severity for a rule: error, warning or note. Repeatable.", valueName: "id=level"),
    transform: SeverityChange.init)
  var severity: [SeverityChange] = []

  @Option(
    help: ArgumentHelp(
      "The severity from which findings make the exit status 1: error, warning or note. "
        + "(default: error)",
      valueName: "level"))
  var failOn: Severity?

  /// The options as the linter takes them.
  var policy: FindingPolicy {
    FindingPolicy(
      selected: Set(select.flatMap(\.rules)), ignored: Set(ignore.flatMap(\.rules)),
      severities: Dictionary(severity.map { ($0.rule, $0.severity) }, uniquingKeysWith: { $1 }))
  }
}

/// Rules named on the command line, separated by commas.
struct RuleNames {
  let rules: [RuleID]

  init(_ argument: String) throws {
    rules = try argument.split(separator: ",").map { try RuleID(existing: $0) }
  }
}

/// A severity given to a rule on the command line: `ID=LEVEL`.
struct SeverityChange {
  let rule: RuleID
  let severity: Severity

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let severity = Severity(rawValue: String(parts[1])) else {
      throw ValidationError("a severity is given as ID=error, ID=warning or ID=note")
    }
    rule = try RuleID(existing: parts[0])
    self.severity = severity
  }
}

extension RuleID {
  /// The ID of a rule that there is: a misspelled one would silently change nothing.
  fileprivate init(existing name: some StringProtocol) throws {
    let trimmed = name.drop { $0 == " " }.prefix { $0 != " " }
    self.init(String(trimmed))
    guard RuleRegistry.rule(self) != nil else {
      throw ValidationError("there is no rule \"\(trimmed)\"; see writ rules")
    }
  }
}
