import Configuration
import Documents
import KeyCatalog
import Rules

/// The rules for the values of each definition, found out once, and the values that none of them has
/// anything to say about.
///
/// Nothing that is called while its tables are read changes them, and every value of a document is looked up, so
/// that the check at run time for overlapping accesses is left out.
final class ValueRuleSelection: ValueFilter {
  /// A rule, and what calls it.
  private struct ActiveRule {
    let type: any ValueRule.Type
    let rule: any ValueRule
    let triggers: ValueTraits
  }

  /// What is known of one definition.
  private struct Selection {
    /// Kept, since it is known by its address.
    let definition: ValueDefinition
    /// Where the rules that may have something to say about its values stand in ``called``.
    let called: Range<Int>
    let look: ValueLook
    /// What nothing is to be said about shows none of these; `nil`: some rule is called for every value.
    let triggers: ValueTraits?
  }

  private let active: [ActiveRule]
  private let assumed: ValueTraits
  @exclusivity(unchecked) private var selections: [Selection] = []
  /// Those of ``selections``, which keep them: every value is looked at, and nobody is to count who looks.
  @exclusivity(unchecked) private var looks: [Unmanaged<ValueLook>] = []
  /// The rules of all selections, as indices of ``active``.
  @exclusivity(unchecked) private var called: [UInt16] = []
  @exclusivity(unchecked) private var numbers = DefinitionNumbers()
  /// The number of the first field of each shape; the others follow in their order.
  @exclusivity(unchecked) private var firstNumbers: [Int?] = Array(
    repeating: nil, count: Int(UInt8.max) + 1)

  /// - Parameters:
  ///   - kinds: the kind of the documents, as a set.
  ///   - assumed: the traits that every value is taken to have.
  init(_ kinds: DocumentKinds, assuming assumed: ValueTraits) {
    active = RuleRegistry.valueRules.compactMap { type in
      type.kinds.contains(kinds)
        ? ActiveRule(type: type, rule: type.init(), triggers: type.triggers) : nil
    }
    self.assumed = assumed
  }

  func passesOver(_ value: BareValue, as definition: ValueDefinition) -> Bool {
    passesOver(value, number(of: definition))
  }

  func passesOver(_ value: BareValue, asField position: Int, of shape: Shape) -> Bool {
    passesOver(value, firstNumber(ofFieldsIn: shape) + position)
  }

  /// Runs the rules over a value.
  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    let number = number(of: typed.definition)
    let traits = typed.value.withBare { selections[number].look.traits(of: $0) }.union(assumed)
    for position in selections[number].called {
      let active = active[Int(called[position])]
      guard active.triggers.isEmpty || !active.triggers.isDisjoint(with: traits) else { continue }
      active.rule.check(typed, in: context, &findings)
    }
  }

  private func passesOver(_ value: BareValue, _ number: Int) -> Bool {
    guard let triggers = selections[number].triggers, triggers.isDisjoint(with: assumed) else {
      return false
    }
    return looks[number]._withUnsafeGuaranteedRef { $0.traits(of: value) }
      .isDisjoint(with: triggers)
  }

  private func number(of definition: ValueDefinition) -> Int {
    numbers[definition] ?? add(definition)
  }

  private func firstNumber(ofFieldsIn shape: Shape) -> Int {
    let position = Int(shape.id.rawValue)
    if let known = firstNumbers[position] { return known }
    let first = selections.count
    for field in shape.fields { _ = add(field) }
    firstNumbers[position] = first
    return first
  }

  private func add(_ definition: ValueDefinition) -> Int {
    let first = called.count
    var wanted: ValueTraits = []
    var isUnconditional = false
    for (index, active) in active.enumerated() where active.type.concerns(definition) {
      called.append(UInt16(index))
      wanted.formUnion(active.triggers)
      if active.triggers.isEmpty { isUnconditional = true }
    }
    let look = ValueLook(at: definition, wanted: wanted)
    selections.append(
      Selection(
        definition: definition, called: first..<called.count, look: look,
        triggers: isUnconditional ? nil : wanted))
    looks.append(.passUnretained(look))
    numbers[definition] = selections.count - 1
    return selections.count - 1
  }
}
