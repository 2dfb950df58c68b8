import Configuration
import Documents
import KeyCatalog

/// Goes through two values at once and notes where they differ.
///
/// Recursion is bounded by the depth to which the readers go.
struct Comparer {
  var changes: [Change] = []

  mutating func add(_ subject: Subject) {
    note(.added, before: nil, after: subject)
  }

  mutating func remove(_ subject: Subject) {
    note(.removed, before: subject, after: nil)
  }

  mutating func compare(_ before: Subject, _ after: Subject) {
    if before.value.isSame(as: after.value) { return }
    switch (before.value.kind, after.value.kind) {
    case (.object, .object): compareObjects(before, after)
    case (.array, .array): compareLists(before, after)
    default:
      if before.definition == nil, before.value.isSameText(as: after.value) { return }
      note(.changed, before: before, after: after)
    }
  }

  private mutating func compareObjects(_ before: Subject, _ after: Subject) {
    let earlier = before.value.membersByName
    let later = after.value.membersByName
    for member in after.value.countingMembers(later) {
      if let partner = earlier[member.key?.string ?? ""] {
        compare(before.member(partner), after.member(member))
      } else {
        add(after.member(member))
      }
    }
    for member in before.value.countingMembers(earlier)
    where later[member.key?.string ?? ""] == nil {
      remove(before.member(member))
    }
  }

  private mutating func compareLists(_ before: Subject, _ after: Subject) {
    switch ListRole(after.definition) {
    case .set: compareSets(before, after)
    case .entries(let shape, let isOrdered):
      compareEntries(before, after, shape: shape, isOrdered: isOrdered)
    case .sequence: compareSequences(before, after)
    }
  }

  private mutating func compareSets(_ before: Subject, _ after: Subject) {
    let earlier = Set(before.value.elements.map(ElementKey.init))
    let later = Set(after.value.elements.map(ElementKey.init))
    // An entry written twice is one member of the set.
    var seen: Set<ElementKey> = []
    for element in after.value.elements {
      let key = ElementKey(element)
      if !earlier.contains(key), seen.insert(key).inserted {
        note(.added, before: nil, after: after.element(element), list: after)
      }
    }
    seen = []
    for element in before.value.elements {
      let key = ElementKey(element)
      if !later.contains(key), seen.insert(key).inserted {
        note(.removed, before: before.element(element), after: nil, list: before)
      }
    }
  }

  private mutating func compareSequences(_ before: Subject, _ after: Subject) {
    let earlier = Array(before.value.elements)
    let later = Array(after.value.elements)
    if earlier.count == later.count {
      let isReordered =
        earlier.lazy.map(ElementKey.init).sorted() == later.lazy.map(ElementKey.init).sorted()
      if isReordered {
        note(.moved, before: before, after: after)
      } else {
        for (old, new) in zip(earlier, later) {
          compareInList(before.element(old), after.element(new), list: after)
        }
      }
    } else {
      note(.changed, before: before, after: after)
    }
  }

  /// Compares two entries; an entry without an effect of its own has that of its list.
  private mutating func compareInList(_ before: Subject, _ after: Subject, list: Subject) {
    if before.value.kind.isScalar, after.value.kind.isScalar {
      if !before.value.isSame(as: after.value) {
        note(.changed, before: before, after: after, list: list)
      }
    } else {
      compare(before, after)
    }
  }
}

/// A value by what it holds, for sets.
struct ElementKey: Hashable, Comparable {
  let json: String

  init(_ value: Value) {
    var writer = JSONWriter(.compact)
    writer.value(value)
    json = String(decoding: writer.bytes, as: UTF8.self)
  }

  static func < (left: ElementKey, right: ElementKey) -> Bool { left.json < right.json }
}
