import Configuration
import Documents
import KeyCatalog
import Rules

/// Runs rules over documents.
///
/// A linter is made once and used for any number of documents.
public struct Linter: Sendable {
  private let options: LintOptions
  private let policy: FindingPolicy

  /// - Parameters:
  ///   - options: what configurations are judged by.
  ///   - policy: which rules run, and how bad their findings are.
  public init(options: LintOptions, policy: FindingPolicy = FindingPolicy()) {
    self.options = options
    self.policy = policy
  }

  /// Everything that is wrong with a configuration, in the order of the file.
  ///
  /// Every rule runs, also those whose findings nobody wants to see: a finding may silence another
  /// that speaks of the same mistake, and that must not depend on what is shown.
  public func lint(_ configuration: ManagedConfiguration) -> [Finding] {
    let heard = SuppressedFindings(findings(in: configuration), in: configuration.document)
    return Self.inFileOrder(policy.apply(to: heard.findings))
  }

  /// Everything that is wrong, whether or not somebody wants to hear of it.
  private func findings(in configuration: ManagedConfiguration) -> [Finding] {
    let kinds = DocumentKinds(configuration.kind)
    var findings = Findings()
    let context = RuleContext(configuration, options: options)
    runValueRules(context, kinds, &findings)
    for rule in RuleRegistry.settingRules where rule.kinds.contains(kinds) {
      let rule = rule.init()
      for setting in configuration.settings { rule.check(setting, in: context, &findings) }
    }
    for rule in RuleRegistry.documentRules where rule.kinds.contains(kinds) {
      rule.init().check(context, &findings)
    }

    let filledIn = FilledInValues(configuration, options: options)
    var settled = Settlement(filledIn.withoutJudgments(findings.all), in: configuration)
    let reading = RuleContext(configuration, options: options, unread: settled.unread(in: context))
    var combined = Findings()
    for rule in RuleRegistry.combinationRules where rule.kinds.contains(kinds) {
      rule.init().check(reading, &combined)
    }
    settled.add(filledIn.withoutJudgments(combined.all))
    return settled.findings
  }

  /// The findings in the order of the file, also those that the document suppresses: what the app does
  /// with a document does not depend on what somebody wants to hear of it.
  func unsuppressedFindings(in configuration: ManagedConfiguration) -> [Finding] {
    Self.inFileOrder(findings(in: configuration))
  }

  private func runValueRules(
    _ context: RuleContext, _ kinds: DocumentKinds, _ findings: inout Findings
  ) {
    let active = RuleRegistry.valueRules.filter { $0.kinds.contains(kinds) }
    context.configuration.visitTypedValues { typed in
      for rule in active where rule.concerns(typed.definition) {
        rule.init().check(typed, in: context, &findings)
      }
    }
  }

  private static func inFileOrder(_ findings: [Finding]) -> [Finding] {
    let placed = findings.enumerated().map { position, finding in
      (finding: finding, start: finding.location.range.lowerBound, position: position)
    }
    let sorted = placed.sorted {
      ($0.start, $0.finding.rule.description, $0.position)
        < ($1.start, $1.finding.rule.description, $1.position)
    }
    return sorted.map(\.finding)
  }
}
