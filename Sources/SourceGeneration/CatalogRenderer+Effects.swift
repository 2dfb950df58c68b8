extension CatalogRenderer {
  /// The initializer of an effect.
  func effect(_ entry: EffectEntry) -> String {
    var call = Call("Effect")
    call.add(nil, direction(entry.loosens))
    call.add("loosened", quoted(entry.loosened))
    call.add("tightened", entry.tightened.map(quoted))
    call.add("isLoosestWhenUnset", entry.unset.map { String($0 == .loosest) })
    call.add(
      "notable",
      list(entry.notable) { "Effect.Notable(\(quoted($0.value)), words: \(quoted($0.words)))" })
    return call.text
  }

  private func direction(_ entry: EffectEntry.Direction) -> String {
    switch entry {
    case .named(let name):
      switch name {
      case .true: ".whenTrue"
      case .false: ".whenFalse"
      case .higher, .lower, .added, .removed, .changed: ".\(name.rawValue)"
      }
    case .ranking(let groups): ".ranking(\(list(groups) { list($0, quoted) ?? "[]" } ?? "[]"))"
    }
  }
}
