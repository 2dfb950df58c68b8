import Configuration
import Documents
import KeyCatalog

/// What their side changed, as changes of our side's document.
///
/// Only what can be said by adding, replacing and taking out values is found; whether the result says
/// what it must is for the caller to check, who knows of contradictions too.
struct EditMerge {
  /// The changes of our document; `nil`: they cannot be told.
  private(set) var edits: [ValueEdit]? = []

  private let ours: ManagedConfiguration
  private let theirs: ManagedConfiguration

  init(base: ManagedConfiguration, ours: ManagedConfiguration, theirs: ManagedConfiguration) {
    self.ours = ours
    self.theirs = theirs
    guard ours.document.format == theirs.document.format else {
      edits = nil
      return
    }
    let (before, our, their) = (Slots(base), Slots(ours), Slots(theirs))
    for setting in their.inOrder {
      mergeSetting(before[setting], our[setting], setting)
    }
    for setting in before.inOrder where their[setting] == nil {
      if let kept = our[setting] { edits?.append(.remove(kept.raw)) }
    }
    mergeEnvelopes(base.envelope.profile, ours.envelope.profile, theirs.envelope.profile)
  }

  // MARK: Settings

  private mutating func mergeSetting(_ base: Setting?, _ ours: Setting?, _ theirs: Setting) {
    let their = Subject(theirs)
    guard let ours else {
      // What we took away and they left alone stays away.
      guard base == nil else { return }
      guard let name = theirs.raw.key?.string, let container = counterpart(of: theirs.raw.parent)
      else {
        edits = nil
        return
      }
      edits?.append(.insert(name: name, .value(theirs.raw), into: container))
      return
    }
    let our = Subject(ours)
    let original = base.map { Subject($0) }
    guard differs(our, their), original.map({ differs($0, their) }) ?? true else { return }
    if our.value.kind.isScalar || their.value.kind.isScalar {
      edits?.append(.replace(ours.raw, with: .value(theirs.raw)))
    } else {
      merge(original, our, their)
    }
  }

  private func differs(_ first: Subject, _ second: Subject) -> Bool {
    var comparer = Comparer()
    comparer.compare(first, second)
    return !comparer.changes.isEmpty
  }

  // Recursion is bounded by the depth to which the readers go.
  private mutating func merge(_ base: Subject?, _ ours: Subject, _ theirs: Subject) {
    guard differs(ours, theirs), base.map({ differs($0, theirs) }) ?? true else { return }
    switch (ours.value.kind, theirs.value.kind) {
    case (.object, .object): mergeObjects(base, ours, theirs)
    case (.array, .array): mergeLists(base, ours, theirs)
    default: edits?.append(.replace(ours.value, with: .value(theirs.value)))
    }
  }

  private mutating func mergeObjects(_ base: Subject?, _ ours: Subject, _ theirs: Subject) {
    let before = base?.value.membersByName ?? [:]
    let our = ours.value.membersByName
    let their = theirs.value.membersByName
    for member in theirs.value.countingMembers(their) {
      let name = member.key?.string ?? ""
      if let partner = our[name] {
        merge(
          before[name].flatMap { base?.member($0) }, ours.member(partner), theirs.member(member))
      } else if before[name] == nil {
        edits?.append(.insert(name: name, .value(member), into: ours.value))
      }
    }
    for member in ours.value.countingMembers(our) {
      let name = member.key?.string ?? ""
      if before[name] != nil, their[name] == nil { edits?.append(.remove(member)) }
    }
  }

  // MARK: Lists

  private mutating func mergeLists(_ base: Subject?, _ ours: Subject, _ theirs: Subject) {
    switch ListRole(ours.definition) {
    case .set:
      mergeEntries(
        base?.value.elements.map { ($0, ElementKey($0)) } ?? [],
        ours.value.elements.map { ($0, ElementKey($0)) },
        theirs.value.elements.map { ($0, ElementKey($0)) }, in: ours.value
      ) { _, _, _ in }
    case .entries(let shape, let isOrdered):
      func identified(_ list: Subject?) -> [(Value, IdentifiedEntries.Identity)] {
        list.map { IdentifiedEntries($0.value, shape).entries.map { ($0.value, $0.identity) } }
          ?? []
      }
      let (before, our, their) = (identified(base), identified(ours), identified(theirs))
      if isOrdered, isReordered(before.map(\.1), their.map(\.1)) {
        mergeOrder(before, our, their, base, ours, theirs)
        return
      }
      mergeEntries(before, our, their, in: ours.value) { merge, original, pair in
        merge.merge(
          original.flatMap { base?.element($0) }, ours.element(pair.0), theirs.element(pair.1))
      }
    case .sequence:
      edits?.append(.replace(ours.value, with: .value(theirs.value)))
    }
  }

  /// Takes over which entries there are, and what is in those that both sides have.
  private mutating func mergeEntries<Key: Hashable>(
    _ base: [(Value, Key)], _ ours: [(Value, Key)], _ theirs: [(Value, Key)], in list: Value,
    _ inside: (inout EditMerge, Value?, (Value, Value)) -> Void
  ) {
    let before = Dictionary(base.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
    let our = Dictionary(ours.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
    let their = Set(theirs.map(\.1))
    for (entry, key) in theirs {
      if let partner = our[key] {
        inside(&self, before[key], (partner, entry))
      } else if before[key] == nil {
        edits?.append(.append(.value(entry), to: list))
      }
    }
    for (entry, key) in ours where before[key] != nil && !their.contains(key) {
      edits?.append(.remove(entry))
    }
  }

  /// Whether they moved entries, or put one in front.
  private func isReordered<Key: Hashable>(_ base: [Key], _ theirs: [Key]) -> Bool {
    let shared = Set(base).intersection(theirs)
    return base.filter(shared.contains) != theirs.filter(shared.contains)
      || theirs.first.map { !base.isEmpty && !shared.contains($0) } ?? false
  }

  /// Writes a list anew in their order, with what we added at its end.
  private mutating func mergeOrder(
    _ before: [(Value, IdentifiedEntries.Identity)], _ our: [(Value, IdentifiedEntries.Identity)],
    _ their: [(Value, IdentifiedEntries.Identity)], _ base: Subject?, _ ours: Subject,
    _ theirs: Subject
  ) {
    let known = Dictionary(before.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
    let own = Dictionary(our.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
    let there = Set(their.map(\.1))
    var entries: [NewValue] = []
    for (entry, identity) in their {
      guard let partner = own[identity] else {
        if known[identity] == nil { entries.append(.value(entry)) }
        continue
      }
      let original = known[identity].flatMap { base?.element($0) }
      let isChanged = original.map { differs($0, theirs.element(entry)) } ?? true
      entries.append(.value(isChanged ? entry : partner))
    }
    for (entry, identity) in our where known[identity] == nil && !there.contains(identity) {
      entries.append(.value(entry))
    }
    edits?.append(.replace(ours.value, with: .array(entries)))
  }

  // MARK: Around the settings

  /// What stands in the dictionaries of a profile besides the settings.
  private mutating func mergeEnvelopes(_ base: Profile?, _ ours: Profile?, _ theirs: Profile?) {
    guard let ours, let theirs, ours.payloads.count == theirs.payloads.count else { return }
    mergeEnvelope(base?.outer, ours.outer, theirs.outer)
    for (index, payload) in theirs.payloads.enumerated() {
      let original = base.flatMap { index < $0.payloads.count ? $0.payloads[index] : nil }
      mergeEnvelope(original?.dictionary, ours.payloads[index].dictionary, payload.dictionary)
    }
  }

  private mutating func mergeEnvelope(_ base: Value?, _ ours: Value, _ theirs: Value) {
    for member in theirs.members
    where member.name.hasPrefix("Payload") && member.value.kind.isScalar {
      let before = base?[member.name]
      if before.map({ $0.isSame(as: member.value) }) ?? false { continue }
      if let partner = ours[member.name] {
        // An identifier that each side made anew: ours is as good.
        guard before.map({ $0.isSame(as: partner) }) ?? false else { continue }
        edits?.append(.replace(partner, with: .value(member.value)))
      } else if before == nil {
        edits?.append(.insert(name: member.name, .value(member.value), into: ours))
      }
    }
  }

  // MARK: Places

  /// The object or list of our document at the place of one of theirs.
  private func counterpart(of value: Value?) -> Value? {
    guard let value, value.tree === theirs.document.root.tree else { return nil }
    guard let parent = value.parent else { return ours.document.root }
    guard let outer = counterpart(of: parent) else { return nil }
    let found: Value?
    if let name = value.key?.string {
      found = outer[name]
    } else {
      found = outer.elements.first { $0.position == value.position }
    }
    return found.flatMap { $0.kind == value.kind ? $0 : nil }
  }
}
