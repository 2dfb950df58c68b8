import Configuration
import Documents
import KeyCatalog
import Rules

/// The rules for the values of each definition, found out once, and the values that none of them has
/// anything to say about.
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
    /// Whether some rule is called for every value.
    let isUnconditional: Bool
    let look: ValueLook
  }

  private let active: [ActiveRule]
  private let assumed: ValueTraits
  private var selections: [Selection] = []
  /// The rules of all selections, as indices of ``active``.
  private var called: [UInt16] = []
  private var numbers = DefinitionNumbers()
  /// The number of the first field of each shape; the others follow in their order.
  private var firstNumbers: [Int?] = Array(repeating: nil, count: Int(UInt8.max) + 1)

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
    guard !selections[number].isUnconditional else { return false }
    return selections[number].look.traits(of: value).union(assumed)
      .isDisjoint(with: selections[number].look.wanted)
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
    selections.append(
      Selection(
        definition: definition, called: first..<called.count, isUnconditional: isUnconditional,
        look: ValueLook(at: definition, wanted: wanted)))
    numbers[definition] = selections.count - 1
    return selections.count - 1
  }
}
