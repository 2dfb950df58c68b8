import Documents
import KeyCatalog

/// What a change does to security, and the catalog's words for it.
struct Judgment {
  let security: Change.Security
  let words: String?

  static let none = Judgment(security: .none, words: nil)
}

extension Effect {
  private var loosening: Judgment { Judgment(security: .loosens, words: loosened) }
  private var tightening: Judgment { Judgment(security: .tightens, words: tightened) }

  private func judgment(loosensIf isLooser: Bool) -> Judgment {
    isLooser ? loosening : tightening
  }

  /// Judges another value in the place of one.
  /// - Parameter unset: what the app takes where there is no value; `nil`: that is not known.
  func judge(_ before: Value?, _ after: Value?, unset: Literal?) -> Judgment {
    let earlier = before.map(Level.init) ?? unset.map(Level.init) ?? .unknown
    let later = after.map(Level.init) ?? unset.map(Level.init) ?? .unknown
    // Of objects and lists it is known already that they differ.
    if earlier == later, earlier != .unknown, earlier != .other { return .none }
    switch loosens {
    case .whenTrue: return judge(earlier, later, wanting: true)
    case .whenFalse: return judge(earlier, later, wanting: false)
    case .higher: return judge(earlier.number, later.number)
    case .lower: return judge(later.number, earlier.number)
    case .added where isLoosestWhenUnset && (before == nil || after == nil):
      return judgment(loosensIf: after == nil)
    case .added: return judgment(loosensIf: after != nil)
    case .removed: return judgment(loosensIf: before != nil)
    case .changed: return loosening
    case .ranking(let groups): return judge(earlier, later, ranking: groups, after: after)
    }
  }

  private func judge(_ before: Level, _ after: Level, wanting loose: Bool) -> Judgment {
    // Where nobody knows what unset means, the value that is written decides.
    guard let truth = after.truth ?? before.truth.map(!) else { return .none }
    return judgment(loosensIf: truth == loose)
  }

  private func judge(_ before: Double?, _ after: Double?) -> Judgment {
    guard let before, let after, before != after else { return .none }
    return judgment(loosensIf: after > before)
  }

  private func judge(
    _ before: Level, _ after: Level, ranking groups: [[String]], after value: Value?
  ) -> Judgment {
    func rank(_ level: Level) -> Int? {
      guard case .text(let text) = level else { return nil }
      return groups.firstIndex { $0.contains(text) }
    }
    let judgment: Judgment
    switch (rank(before), rank(after)) {
    case (let earlier?, let later?):
      guard earlier != later else { return .none }
      judgment = self.judgment(loosensIf: later > earlier)
    case (nil, let later?) where before == .unknown:
      // Of what lies between the extremes nobody knows which way it went.
      guard later == 0 || later == groups.count - 1 else { return .none }
      judgment = self.judgment(loosensIf: later > 0)
    case (let earlier?, nil) where after == .unknown:
      guard earlier == 0 || earlier == groups.count - 1 else { return .none }
      judgment = self.judgment(loosensIf: earlier == 0)
    default: return .none
    }
    return judgment.saying(value.flatMap(words))
  }

  /// Judges that an entry came into a list or left it.
  func judgeEntry(_ entry: Value, isAddition: Bool) -> Judgment {
    switch loosens {
    case .added: judgment(loosensIf: isAddition).saying(isAddition ? words(for: entry) : nil)
    case .removed: judgment(loosensIf: !isAddition)
    case .changed: loosening
    default: .none
    }
  }

  /// Judges that a whole list came or went.
  func judgeList(_ list: Value, isAddition: Bool) -> Judgment {
    let notable = list.elements.lazy.compactMap(words).first
    if isLoosestWhenUnset {
      // A list that allows everything is as good as none.
      if notable != nil { return Judgment(security: .none, words: notable) }
      return judgment(loosensIf: !isAddition)
    }
    guard !list.isEmptyContainer else { return .none }
    return judgeEntry(list, isAddition: isAddition).saying(isAddition ? notable : nil)
  }

  private func words(for value: Value) -> String? {
    guard let text = value.stringValue else { return nil }
    return notable.first { $0.value == text }?.words
  }
}

extension Judgment {
  /// The same with other words, where there are any.
  fileprivate func saying(_ words: String?) -> Judgment {
    words.map { Judgment(security: security, words: $0) } ?? self
  }
}

/// A value as far as effects look at it.
private enum Level: Equatable {
  case boolean(Bool)
  case number(Double)
  case text(String)
  case other
  /// There is no value, and nobody knows what the app takes then.
  case unknown

  init(_ value: Value) {
    if let truth = value.booleanValue {
      self = .boolean(truth)
    } else if let number = value.numberValue {
      self = .number(number)
    } else if let text = value.stringValue {
      self = .text(text)
    } else {
      self = .other
    }
  }

  init(_ literal: Literal) {
    switch literal {
    case .boolean(let truth): self = .boolean(truth)
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    }
  }

  var truth: Bool? { if case .boolean(let truth) = self { truth } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}

extension Value {
  /// Whether a value is what a literal of the catalog says.
  func isSame(as literal: Literal) -> Bool { Level(self) == Level(literal) }
}
