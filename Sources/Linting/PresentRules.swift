import Rules

/// The rules that found something in a document: a few, of however many findings.
struct PresentRules {
  /// One of them.
  struct Entry {
    let id: RuleID
    let isGeneric: Bool
    /// Whether a rule is present that explains the same mistake better, wherever it does.
    fileprivate(set) var isYielding = false
    /// The rules that do so where they have a finding about the same key or field.
    fileprivate(set) var yieldsAtSamePlace: [RuleID] = []

    /// Whether other findings may keep those of this rule from being heard.
    var mayBeSilenced: Bool { isGeneric || isYielding || !yieldsAtSamePlace.isEmpty }
  }

  private(set) var entries: [Entry] = []

  init(_ findings: [Finding]) {
    var types: [any Rule.Type] = []
    for finding in findings where index(of: finding.rule) == nil {
      types.append(finding.ruleType)
      entries.append(Entry(id: finding.rule, isGeneric: finding.concern == .generic))
    }
    for (index, type) in types.enumerated() {
      for yield in type.yieldsTo {
        switch yield {
        case .anywhere(let rule) where self.index(of: rule) != nil:
          entries[index].isYielding = true
        case .atSamePlace(let rule) where self.index(of: rule) != nil:
          entries[index].yieldsAtSamePlace.append(rule)
        default: break
        }
      }
    }
  }

  /// What is known of a rule that is present.
  func entry(of rule: RuleID) -> Entry? { index(of: rule).map { entries[$0] } }

  private func index(of rule: RuleID) -> Int? { entries.firstIndex { $0.id == rule } }
}
