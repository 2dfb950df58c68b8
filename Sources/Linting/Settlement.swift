import Configuration
import Documents
import KeyCatalog
import Rules

/// Sees to it that one mistake gives one finding.
///
/// Rules look at a document independently of each other, so that several may speak of the same
/// mistake. What each says of itself (``Rule/concern``, ``Rule/yieldsTo``, ``Rule/dropReason``,
/// ``Rule/isSoleFinding``) decides here which of them is heard.
struct Settlement {
  private(set) var findings: [Finding]
  private let configuration: ManagedConfiguration
  /// What the app drops from a response; `nil` for any other document.
  private let drops: ResponseDrops?

  init(_ findings: [Finding], in configuration: ManagedConfiguration) {
    self.configuration = configuration
    self.findings = findings
    drops = configuration.kind == .bootstrapResponse ? ResponseDrops(configuration) : nil
    settle()
  }

  /// Adds what the rules on combinations found.
  mutating func add(_ more: [Finding]) {
    findings += more
    settle()
  }

  /// What the app would not read: what is dropped from a response, and what a bootstrap URL puts out
  /// of force.
  func unread(in context: RuleContext) -> UnreadSettings {
    if let drops { return drops.unread(findings) }
    var unread = UnreadSettings()
    unread.keys = Shadowing(context).shadowed
    return unread
  }

  /// What explains a mistake worse goes first: only what is left is a reason to drop a key.
  private mutating func settle() {
    silencePlaceholders()
    silenceWorseExplanations()
    if findings.contains(where: \.isSole) { findings.removeAll { !$0.isSole } }
    if let drops { findings = drops.withFirstReasonOnly(findings) }
  }

  /// A value that somebody forgot to fill in has no content to be judged.
  private mutating func silencePlaceholders() {
    let placeholders = findings.filter { $0.rule == Self.placeholder }
    guard !placeholders.isEmpty else { return }
    let pointers = Set(placeholders.lazy.map(\.pointer).filter { !$0.isEmpty })
    let envelope = Set(placeholders.lazy.filter { $0.pointer.isEmpty }.compactMap(\.value))
    findings.removeAll { finding in
      guard finding.rule != Self.placeholder else { return false }
      switch finding.concern {
      case .content, .generic: return pointers.contains(finding.pointer)
      // What is around the settings has no pointer: there the value itself tells.
      case .document: return finding.value.map(envelope.contains) ?? false
      case .name, .combination: return false
      }
    }
  }

  private mutating func silenceWorseExplanations() {
    let rules = PresentRules(findings)
    guard rules.entries.contains(where: \.mayBeSilenced) else { return }
    let heard = rules.entries.contains(where: \.isGeneric) ? explanationsByPlace() : [:]
    let places = placesOfBetterExplanations(rules)
    findings.removeAll { finding in
      guard let rule = rules.entry(of: finding.rule), rule.mayBeSilenced else { return false }
      if rule.isYielding { return true }
      if rule.isGeneric, !finding.pointer.isEmpty, let explanations = heard[finding.pointer],
        !explanations.isDisjoint(with: Self.explanations(for: finding))
      {
        return true
      }
      return rule.yieldsAtSamePlace.contains {
        places.contains(Place(rule: $0, pointer: finding.pointer))
      }
    }
  }

  private func explanationsByPlace() -> [String: Explanations] {
    var heard: [String: Explanations] = [:]
    // Most findings have a place of their own.
    heard.reserveCapacity(findings.count)
    for finding in findings where finding.concern != .generic && finding.severity > .note {
      heard[finding.pointer, default: []].insert(Explanations(of: finding))
    }
    return heard
  }

  /// Where the rules have findings that others yield to at the same place.
  private func placesOfBetterExplanations(_ rules: PresentRules) -> Set<Place> {
    let better = rules.entries.flatMap(\.yieldsAtSamePlace)
    guard !better.isEmpty else { return [] }
    return Set(
      findings.lazy.filter { better.contains($0.rule) }
        .map { Place(rule: $0.rule, pointer: $0.pointer) })
  }

  private struct Place: Hashable {
    let rule: RuleID
    let pointer: String
  }

  /// What makes a finding about what any name or value must satisfy needless.
  private static func explanations(for generic: Finding) -> Explanations {
    var explanations: Explanations = .mistake
    // A warning about a name (too new, a beta) says nothing of the value under it.
    if rulesAboutNames.contains(generic.rule) { explanations.insert(.name) }
    // A warning that a key has no effect says nothing of an error in its name or value.
    if generic.severity < .error { explanations.insert(.effect) }
    return explanations
  }

  /// What findings at one place explain.
  private struct Explanations: OptionSet {
    let rawValue: UInt8

    static let mistake = Explanations(rawValue: 1 << 0)
    /// A warning about the name.
    static let name = Explanations(rawValue: 1 << 1)
    /// A warning about what the key does together with others.
    static let effect = Explanations(rawValue: 1 << 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(of finding: Finding) {
      switch (finding.concern, finding.severity) {
      case (.name, .warning): self = .name
      // What a bootstrap URL puts out of force is not read, whatever it is.
      case (.combination, .warning) where finding.rule != Settlement.shadowed: self = .effect
      default: self = .mistake
      }
    }
  }

  private static let shadowed: RuleID = "anchor-shadowed"
  private static let placeholder: RuleID = "placeholder-value"

  /// The rules on what any key or field must satisfy that look at its name or at its absence.
  private static let rulesAboutNames: [RuleID] = [
    "unknown-key", "unknown-field", "missing-field", "credential-missing",
  ]
}

extension Finding {
  var concern: Concern { ruleType.concern }
  var dropReason: DropReason { ruleType.dropReason }
  var isSole: Bool { ruleType.isSoleFinding }

  /// The value that the finding is about as a whole.
  fileprivate var value: Value? {
    if case .value(let value) = location { value } else { nil }
  }

  /// Whether the app drops the key of a response because of this.
  var dropsItsKey: Bool {
    severity == .error && dropReason != .none && !pointer.isEmpty
      && (concern == .name || concern == .content || concern == .generic)
  }
}
