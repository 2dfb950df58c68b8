import Configuration
import Documents
import KeyCatalog
import Rules

/// A part of the work on a document that depends on no other, so that threads can share a large one.
enum RuleJob: Sendable {
  /// All value rules over some of the values.
  case values(ConfigurationPart)
  case settingRules
  case documentRules
  case combinationRules([any CombinationRule.Type])

  /// How many entries of a list are worth a job of their own.
  private static let entriesPerJob = 4096

  /// What can be done before it is known which settings the app would not read.
  /// - Parameter isShared: whether the work is to be shared among threads.
  static func independent(of configuration: ManagedConfiguration, isShared: Bool) -> [RuleJob] {
    guard isShared else {
      return [.values(.settings(configuration.settings.indices)), .settingRules, .documentRules]
    }
    return configuration.parts(ofAtMost: entriesPerJob).map(RuleJob.values)
      + [.settingRules, .documentRules]
  }

  /// What is done when that is known.
  static func dependent(isShared: Bool) -> [RuleJob] {
    guard isShared else { return [.combinationRules(RuleRegistry.combinationRules)] }
    return RuleRegistry.combinationRules.map { .combinationRules([$0]) }
  }

  /// Does the work.
  /// - Parameter describedFrom: findings below this severity need no words.
  func findings(
    in context: RuleContext, _ cache: RuleCache, describedFrom: Severity
  ) -> [Finding] {
    let kinds = DocumentKinds(context.kind)
    var findings = Findings(describedFrom: describedFrom)
    switch self {
    case .values(let part):
      let selection = cache.selection(for: context)
      context.configuration.visitTypedValues(in: part, passedBy: selection) {
        selection.check($0, in: context, &findings)
      }
    case .settingRules:
      for rule in RuleRegistry.settingRules where rule.kinds.contains(kinds) {
        let keys = rule.keys
        let rule = rule.init()
        for setting in context.configuration.settings where setting.isOf(keys) {
          rule.check(setting, in: context, &findings)
        }
      }
    case .documentRules:
      for rule in RuleRegistry.documentRules where rule.kinds.contains(kinds) {
        rule.init().check(context, &findings)
      }
    case .combinationRules(let rules):
      for rule in rules where rule.kinds.contains(kinds) { rule.init().check(context, &findings) }
    }
    return findings.all
  }
}

extension Setting {
  /// Whether the setting is one of some keys; of no key in particular, every one is.
  fileprivate func isOf(_ keys: [KeyID]) -> Bool {
    keys.isEmpty || key.map(keys.contains) ?? false
  }
}
