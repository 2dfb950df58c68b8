import Configuration
import Rules

/// What was found out about rules and definitions while documents were checked, kept for the next one.
///
/// It is for one thread, and for one catalog.
public final class RuleCache {
  let rareDefinitions = RuleContext.rareDefinitions()
  private var selections: [(kinds: DocumentKinds, assumed: ValueTraits, ValueRuleSelection)] = []

  public init() {}

  func selection(for context: RuleContext) -> ValueRuleSelection {
    let kinds = DocumentKinds(context.kind)
    // What a variable of device management looks like depends on the system.
    let assumed: ValueTraits =
      context.options.variables(in: context.kind) == nil ? [] : .placeholder
    for (knownKinds, knownTraits, selection) in selections
    where knownKinds == kinds && knownTraits == assumed {
      return selection
    }
    let selection = ValueRuleSelection(kinds, assuming: assumed)
    selections.append((kinds, assumed, selection))
    return selection
  }
}
