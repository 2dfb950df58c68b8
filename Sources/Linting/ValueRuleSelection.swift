import Configuration
import Documents
import KeyCatalog
import Rules

/// The rules for the values of each definition, found out once, and the values that none of them has
/// anything to say about.
final class ValueRuleSelection: ValueFilter {
  /// The rules that may have something to say about values of one definition.
  private struct Selection {
    /// Kept, since it is known by its address.
    let definition: ValueDefinition
    let rules: [any ValueRule]
    /// What calls each of the rules.
    let triggers: [ValueTraits]
    /// Whether some rule is called for every value.
    let isUnconditional: Bool
    let look: ValueLook
  }

  private let active: [any ValueRule.Type]
  private let assumed: ValueTraits
  private var selections: [Selection] = []
  private var numbers: [ObjectIdentifier: Int] = [:]
  /// The number of the first field of each shape; the others follow in their order.
  private var firstNumbers: [Int?] = Array(repeating: nil, count: Int(UInt8.max) + 1)

  /// - Parameters:
  ///   - kinds: the kind of the documents, as a set.
  ///   - assumed: the traits that every value is taken to have.
  init(_ kinds: DocumentKinds, assuming assumed: ValueTraits) {
    active = RuleRegistry.valueRules.filter { $0.kinds.contains(kinds) }
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
    for (position, triggers) in selections[number].triggers.enumerated()
    where triggers.isEmpty || !triggers.isDisjoint(with: traits) {
      selections[number].rules[position].check(typed, in: context, &findings)
    }
  }

  private func passesOver(_ value: BareValue, _ number: Int) -> Bool {
    guard !selections[number].isUnconditional else { return false }
    return selections[number].look.traits(of: value).union(assumed)
      .isDisjoint(with: selections[number].look.wanted)
  }

  private func number(of definition: ValueDefinition) -> Int {
    if let known = numbers[ObjectIdentifier(definition)] { return known }
    return add(definition)
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
    let types = active.filter { $0.concerns(definition) }
    let triggers = types.map { $0.triggers }
    selections.append(
      Selection(
        definition: definition, rules: types.map { $0.init() }, triggers: triggers,
        isUnconditional: triggers.contains(where: \.isEmpty),
        look: ValueLook(
          at: definition, wanted: triggers.reduce(into: []) { $0.formUnion($1) })))
    numbers[ObjectIdentifier(definition)] = selections.count - 1
    return selections.count - 1
  }
}
