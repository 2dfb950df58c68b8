import Configuration
import Documents
import KeyCatalog
import Rules

/// A part of the work on a document that depends on no other, so that threads can share a large one.
enum RuleJob: Sendable {
  /// All value rules over some of the values.
  case values(ConfigurationPart)
  case settingRules
  /// One of the rules on settings, by its place.
  case settingRule(Int)
  case documentRules([any DocumentRule])
  case combinationRules([any CombinationRule])

  /// How many entries of a list are worth a job of their own.
  private static let entriesPerJob = 4096

  /// What can be done before it is known which settings the app would not read.
  /// - Parameter isShared: whether the work is to be shared among threads; what is found, one after the
  ///   other, is the same.
  static func independent(of configuration: ManagedConfiguration, isShared: Bool) -> [RuleJob] {
    let rules = ActiveRules.of(configuration.kind)
    guard isShared else {
      return [
        .values(.settings(configuration.settings.indices)), .settingRules,
        .documentRules(rules.documentRules),
      ]
    }
    return configuration.parts(ofAtMost: entriesPerJob).map(RuleJob.values)
      + (0..<rules.settingRuleCount).map(RuleJob.settingRule)
      + rules.documentRules.map { .documentRules([$0]) }
  }

  /// What is done when that is known.
  static func dependent(_ kind: DocumentKind, isShared: Bool) -> [RuleJob] {
    let rules = ActiveRules.of(kind).combinationRules
    return isShared ? rules.map { .combinationRules([$0]) } : [.combinationRules(rules)]
  }

  /// Does the work.
  /// - Parameter describedFrom: findings below this severity need no words.
  func findings(
    in context: RuleContext, _ cache: RuleCache, describedFrom: Severity
  ) -> [Finding] {
    var findings = Findings(describedFrom: describedFrom)
    switch self {
    case .values(let part):
      let selection = cache.selection(for: context)
      context.configuration.visitTypedValues(in: part, passedBy: selection) {
        selection.check($0, in: context, &findings)
      }
    case .settingRules:
      ActiveRules.of(context.kind).checkSettings(in: context, &findings)
    case .settingRule(let position):
      ActiveRules.of(context.kind).checkSettings(with: position, in: context, &findings)
    case .documentRules(let rules):
      for rule in rules { rule.check(context, &findings) }
    case .combinationRules(let rules):
      for rule in rules { rule.check(context, &findings) }
    }
    return findings.all
  }
}
