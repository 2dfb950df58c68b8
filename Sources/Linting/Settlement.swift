import Configuration
import KeyCatalog
import Rules

/// Sees to it that one mistake gives one finding.
///
/// Rules look at a document independently of each other, so that several may speak of the same
/// mistake. What each says of itself (``Rule/concern``, ``Rule/yieldsTo``, ``Rule/dropReason``)
/// decides here which of them is heard.
struct Settlement {
  private(set) var findings: [Finding]
  private let configuration: ManagedConfiguration

  init(_ findings: [Finding], in configuration: ManagedConfiguration) {
    self.configuration = configuration
    self.findings = findings
    settle()
  }

  /// Adds what the rules on combinations found.
  mutating func add(_ more: [Finding]) {
    findings += more
    settle()
  }

  private mutating func settle() {
    if configuration.kind == .bootstrapResponse { keepFirstReasonForEachDrop() }
    let placeholders = Set(findings.lazy.filter { $0.rule == Self.placeholder }.map(\.pointer))
    let specific = Set(
      findings.lazy.filter { $0.concern != .generic && $0.severity > .note }.map(\.pointer))
    let present = Set(findings.map(\.rule))
    let presentAt = Dictionary(grouping: findings, by: \.pointer).mapValues {
      Set($0.map(\.rule))
    }
    findings.removeAll { finding in
      if placeholders.contains(finding.pointer), finding.rule != Self.placeholder,
        finding.concern == .content || finding.concern == .generic
      {
        return true
      }
      if finding.concern == .generic, !finding.pointer.isEmpty, specific.contains(finding.pointer) {
        return true
      }
      return finding.yieldsTo.contains { yield in
        switch yield {
        case .anywhere(let rule): present.contains(rule)
        case .atSamePlace(let rule): presentAt[finding.pointer]?.contains(rule) ?? false
        }
      }
    }
  }

  private static let placeholder: RuleID = "placeholder-value"
}

// MARK: - What a response loses

extension Settlement {
  /// What the app would not read: what is dropped from a response, and what a bootstrap URL puts out
  /// of force.
  func unread(in context: RuleContext) -> UnreadSettings {
    var unread = UnreadSettings()
    if configuration.kind == .bootstrapResponse {
      for finding in findings where finding.dropsItsKey {
        let unit = DropUnit(finding.pointer)
        if let key = unit.key, unit.isWholeKey { unread.keys.insert(key) }
        unread.pointers.insert(unit.pointer)
      }
    } else {
      unread.keys = Shadowing(context).shadowed
    }
    return unread
  }

  /// A key or entry that the app drops for several reasons has one finding: the first reason.
  private mutating func keepFirstReasonForEachDrop() {
    var first: [String: DropReason] = [:]
    for finding in findings where finding.dropsItsKey {
      let unit = DropUnit(finding.pointer).pointer
      first[unit] = min(first[unit] ?? .none, finding.dropReason)
    }
    var kept: Set<String> = []
    findings.removeAll { finding in
      let unit = DropUnit(finding.pointer)
      // A whole key that is dropped takes its entries along.
      let reason = [unit.pointer, unit.keyPointer].compactMap { first[$0] }.min()
      guard let reason else { return false }
      guard finding.dropsItsKey, finding.dropReason == reason else { return true }
      return reason == .content ? false : !kept.insert(unit.pointer).inserted
    }
  }
}

/// What the app drops as one: a key, or one entry of a list of objects.
struct DropUnit {
  let key: KeyID?
  /// The pointer of the key.
  let keyPointer: String
  /// The pointer of what is dropped.
  let pointer: String

  var isWholeKey: Bool { pointer == keyPointer }

  init(_ pointer: String) {
    let tokens = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let name = tokens.first.map {
      String($0).replacing("~1", with: "/").replacing("~0", with: "~")
    }
    let key = name.flatMap { Catalog.key(named: $0) }
    self.key = key
    keyPointer = "/" + (tokens.first.map(String.init) ?? "")
    if key?.definition.type == .objectList, let entry = tokens.dropFirst().first {
      self.pointer = keyPointer + "/" + entry
    } else {
      self.pointer = keyPointer
    }
  }
}

extension Finding {
  private var ruleType: (any Rule.Type)? { RuleIndex.rules[rule] }
  var concern: Concern { ruleType?.concern ?? .content }
  var yieldsTo: [Yield] { ruleType?.yieldsTo ?? [] }
  var dropReason: DropReason { ruleType?.dropReason ?? .none }

  /// Whether the app drops the key of a response because of this.
  var dropsItsKey: Bool {
    severity == .error && dropReason != .none && !pointer.isEmpty
      && (concern == .name || concern == .content || concern == .generic)
  }
}

/// The rules by their names.
enum RuleIndex {
  static let rules: [RuleID: any Rule.Type] = Dictionary(
    RuleRegistry.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
