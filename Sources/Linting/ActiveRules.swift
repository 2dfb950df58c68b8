import Configuration
import KeyCatalog
import Rules

/// The rules for documents of one kind that are called for settings or once for a document.
struct ActiveRules: Sendable {
  /// A rule that is called for settings.
  private struct RuleForSettings {
    let rule: any SettingRule
    /// The keys that it is about; empty: any.
    let keys: KeySet
  }

  private let settingRules: [RuleForSettings]
  /// For each key by its number, which of ``settingRules`` are about it; the last is for what is no key of
  /// the catalog.
  private let positions: [[Int]]
  let documentRules: [any DocumentRule]
  let combinationRules: [any CombinationRule]

  private init(_ kinds: DocumentKinds) {
    let settingRules: [RuleForSettings] = RuleRegistry.settingRules.compactMap { type in
      type.kinds.contains(kinds)
        ? RuleForSettings(rule: type.init(), keys: KeySet(type.keys)) : nil
    }
    let general = settingRules.indices.filter { settingRules[$0].keys.isEmpty }
    var positions = Array(repeating: general, count: Catalog.keyCount + 1)
    for (position, rule) in settingRules.enumerated() {
      for key in rule.keys.sorted() { positions[Int(key.rawValue)].append(position) }
    }
    // The rules keep their order, whatever they are about.
    for number in positions.indices where positions[number].count > general.count {
      positions[number].sort()
    }
    self.positions = positions
    self.settingRules = settingRules
    documentRules = RuleRegistry.documentRules.compactMap {
      $0.kinds.contains(kinds) ? $0.init() : nil
    }
    combinationRules = RuleRegistry.combinationRules.compactMap {
      $0.kinds.contains(kinds) ? $0.init() : nil
    }
  }

  /// How many rules are called for settings.
  var settingRuleCount: Int { settingRules.count }

  /// Runs the rules that are called for settings.
  func checkSettings(in context: RuleContext, _ findings: inout Findings) {
    for setting in context.configuration.settings {
      let number = min(setting.key.map { Int($0.rawValue) } ?? .max, Catalog.keyCount)
      for position in positions[number] {
        settingRules[position].rule.check(setting, in: context, &findings)
      }
    }
  }

  /// Runs one of the rules that are called for settings.
  func checkSettings(
    with position: Int, in context: RuleContext, _ findings: inout Findings
  ) {
    let rule = settingRules[position]
    for setting in context.configuration.settings {
      guard rule.keys.isEmpty || setting.key.map(rule.keys.contains) ?? false else { continue }
      rule.rule.check(setting, in: context, &findings)
    }
  }

  /// The rules for a kind of document, which are made once.
  static func of(_ kind: DocumentKind) -> ActiveRules {
    switch kind {
    case .source: source
    case .managed: managed
    case .local: local
    case .bootstrapResponse: bootstrapResponse
    }
  }

  private static let source = ActiveRules(.source)
  private static let managed = ActiveRules(.managed)
  private static let local = ActiveRules(.local)
  private static let bootstrapResponse = ActiveRules(.response)
}
