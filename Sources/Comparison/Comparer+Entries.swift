import Documents
import KeyCatalog

extension Comparer {
  /// Matches the entries of two lists by what they are known by.
  mutating func compareEntries(
    _ before: Subject, _ after: Subject, shape: Shape, isOrdered: Bool
  ) {
    let earlier = IdentifiedEntries(before.value, shape)
    let later = IdentifiedEntries(after.value, shape)
    let moved = isOrdered ? later.moved(from: earlier) : []
    for (position, entry) in later.entries.enumerated() {
      guard let partner = earlier[entry.identity] else {
        note(
          .added, before: nil, after: after.element(entry.value), list: after,
          place: isOrdered ? place(position, earlier, later) : nil)
        continue
      }
      if moved.contains(position) {
        note(
          .moved, before: before.element(partner), after: after.element(entry.value), list: after,
          place: place(position, earlier, later))
      }
      compareEntry(before.element(partner), after.element(entry.value), shape)
    }
    for (position, entry) in earlier.entries.enumerated() where later[entry.identity] == nil {
      note(
        .removed, before: before.element(entry.value), after: nil, list: before,
        place: isOrdered ? place(removed: position, earlier, later) : nil)
    }
  }

  /// Compares two entries of which one may be a plain string that stands for one of its fields.
  private mutating func compareEntry(_ before: Subject, _ after: Subject, _ shape: Shape) {
    switch (before.value.kind, after.value.kind) {
    case (.string, .object):
      for member in after.value.members where member.name != shape.shorthand {
        add(after.member(member.value))
      }
    case (.object, .string):
      for member in before.value.members where member.name != shape.shorthand {
        remove(before.member(member.value))
      }
    default: compare(before, after)
    }
  }

  private func place(
    _ position: Int, _ earlier: IdentifiedEntries, _ later: IdentifiedEntries
  ) -> ListPlace {
    let identity = later.entries[position].identity
    let isOrWasFirst = position == 0 || earlier.entries.first?.identity == identity
    return ListPlace(
      before: earlier.position(of: identity), after: position,
      first: isOrWasFirst ? newFirst(earlier, later) : nil)
  }

  private func place(
    removed position: Int, _ earlier: IdentifiedEntries, _ later: IdentifiedEntries
  ) -> ListPlace {
    ListPlace(
      before: position, after: nil, first: position == 0 ? newFirst(earlier, later) : nil)
  }

  private func newFirst(_ earlier: IdentifiedEntries, _ later: IdentifiedEntries) -> String? {
    guard let first = later.entries.first, first.identity != earlier.entries.first?.identity else {
      return nil
    }
    return first.name
  }
}

/// Where an entry of a list is whose order counts.
struct ListPlace {
  let before: Int?
  let after: Int?
  /// The entry that has become the first by this change.
  let first: String?
}

/// The entries of a list, each with what it is known by.
struct IdentifiedEntries {
  let entries: [Entry]
  private let positions: [Identity: Int]

  struct Entry {
    let value: Value
    let identity: Identity
    var name: String { identity.name }
  }

  /// An identity that holds in the list, where an entry may be without one or have another's.
  struct Identity: Hashable {
    let entry: EntryIdentity?
    /// How many entries before it have the same.
    let repetition: Int

    var name: String { entry?.description ?? "entry without a name" }
  }

  init(_ list: Value, _ shape: Shape) {
    var entries: [Entry] = []
    var positions: [Identity: Int] = [:]
    var counts: [EntryIdentity?: Int] = [:]
    for value in list.elements {
      let own = EntryIdentity(of: value, in: shape)
      let identity = Identity(entry: own, repetition: counts[own, default: 0])
      counts[own, default: 0] += 1
      positions[identity] = entries.count
      entries.append(Entry(value: value, identity: identity))
    }
    self.entries = entries
    self.positions = positions
  }

  subscript(identity: Identity) -> Value? { positions[identity].map { entries[$0].value } }

  func position(of identity: Identity) -> Int? { positions[identity] }

  /// The positions of the entries that moved: as few as explain the new order.
  func moved(from earlier: IdentifiedEntries) -> Set<Int> {
    let matched = entries.indices.compactMap { position in
      earlier.positions[entries[position].identity].map { (position: position, origin: $0) }
    }
    let kept = Set(IncreasingRun.longest(in: matched.map(\.origin)).map { matched[$0].position })
    return Set(matched.map(\.position)).subtracting(kept)
  }
}
