import Documents
import KeyCatalog

extension Comparer {
  /// Notes one change.
  /// - Parameters:
  ///   - list: the list that an entry came into or left, which tells what that means.
  ///   - place: where an entry is in a list whose order counts.
  mutating func note(
    _ kind: Change.Kind, before: Subject?, after: Subject?, list: Subject? = nil,
    place: ListPlace? = nil
  ) {
    guard let subject = after ?? before else { return }
    let step = ChangeStep(kind: kind, before: before, after: after, list: list)
    let judgment = subject.setting.isRead || subject.setting.key == nil ? step.judgment : .none
    let words = ChangeWords(step: step, judgment: judgment, place: place)
    changes.append(
      Change(
        key: subject.setting.name, pointer: subject.pointer, kind: kind,
        before: before.map(\.shown), after: after.map(\.shown), security: judgment.security,
        message: words.text))
  }
}

/// One change before it is put into words.
struct ChangeStep {
  let kind: Change.Kind
  let before: Subject?
  let after: Subject?
  /// The list that an entry came into or left.
  let list: Subject?

  /// The value that says most: the new one, or what is gone.
  var subject: Subject? { after ?? before }

  /// What the change does to security.
  var judgment: Judgment {
    switch kind {
    case .moved:
      // Only what is passed on in its order can mean something else in another.
      return list == nil ? own : .none
    case .changed: return own
    case .added: return presence(isAddition: true)
    case .removed: return presence(isAddition: false)
    }
  }

  private var own: Judgment {
    let definition = subject?.definition
    guard let effect = definition?.effect ?? list?.definition?.effect else { return .none }
    return effect.judge(
      before?.value, after?.value, unset: definition?.defaultValue)
  }

  /// What it means that a value came or went. What is inside counts too, unless it went together with
  /// what made it matter.
  private func presence(isAddition: Bool) -> Judgment {
    guard let subject else { return .none }
    let outer: Judgment
    if let effect = list?.definition?.effect {
      outer = effect.judgeEntry(subject.value, isAddition: isAddition)
    } else if let effect = subject.definition?.effect {
      outer =
        subject.value.kind == .array
        ? effect.judgeList(subject.value, isAddition: isAddition)
        : effect.judge(
          before?.value, after?.value, unset: subject.definition?.defaultValue)
      if !isAddition { return outer }
    } else {
      outer = .none
    }
    guard outer.security != .loosens, isAddition || outer.security == .none else { return outer }
    let inner = subject.inside.map { inside in
      ChangeStep(
        kind: kind, before: isAddition ? nil : inside, after: isAddition ? inside : nil, list: nil
      ).judgment
    }
    if let loosening = inner.first(where: { $0.security == .loosens }) { return loosening }
    guard outer.security == .none else { return outer }
    return inner.first { $0.security == .tightens } ?? outer
  }
}

extension Subject {
  /// The subjects of what is inside an object or list.
  fileprivate var inside: [Subject] {
    switch value.kind {
    case .object: value.children.map(member)
    case .array: value.elements.map(element)
    default: []
    }
  }
}
