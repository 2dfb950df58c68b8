import Documents
import KeyCatalog

/// A change in words: what it is about, what happened, and what that does.
struct ChangeWords {
  let step: ChangeStep
  let judgment: Judgment
  let place: ListPlace?

  var text: String {
    guard let subject = step.subject else { return "" }
    var parts = ["\(subject.title): \(event)."]
    if let remark = defaultRemark(subject) { parts.append(remark) }
    if !subject.setting.isRead, subject.setting.key != nil {
      parts.append("The app does not read this name.")
    } else if let words = judgment.words {
      parts.append(words)
    }
    if let first = place?.first, let order = orderOfList {
      parts.append("\(order) Now that is \(first).")
    } else if step.kind == .moved, let order = orderOfList {
      parts.append(order)
    }
    return parts.joined(separator: " ")
  }

  private var orderOfList: String? {
    (step.list ?? step.subject)?.definition?.order
  }

  private var event: String {
    switch step.kind {
    case .added: return isEntry ? "added" : "now set"
    case .removed: return isEntry ? "removed" : "no longer set"
    case .moved:
      guard let before = place?.before, let after = place?.after else { return "in another order" }
      return "moved from place \(before + 1) to \(after + 1)"
    case .changed:
      let isSecret = step.subject?.isWhollyConfidential ?? false
      return isSecret ? "replaced by another value, which is not shown" : "changed"
    }
  }

  private var isEntry: Bool { step.list != nil }

  /// What it means that a value came or went for which the app has a default.
  private func defaultRemark(_ subject: Subject) -> String? {
    guard step.list == nil, let definition = subject.definition,
      let literal = definition.defaultValue
    else { return nil }
    switch step.kind {
    case .added where subject.value.isSame(as: literal):
      return "This is the default, so nothing changes.\(earlierDefault(subject))"
    case .removed where subject.value.isSame(as: literal):
      return "The default is the same, so nothing changes.\(earlierDefault(subject))"
    case .added: return "The default was \(literal.quoted)."
    case .removed: return "The default \(literal.quoted) applies."
    case .changed, .moved: return nil
    }
  }

  /// The builds for which the default is not what it is today.
  private func earlierDefault(_ subject: Subject) -> String {
    guard subject.value == subject.setting.value,
      let earlier = subject.setting.definition?.earlierDefault
    else { return "" }
    return " Builds before \(earlier.until) took \(earlier.value.quoted) when it was not set."
  }
}

extension Subject {
  /// The titles and names that lead to the value.
  fileprivate var title: String { path.joined(separator: " › ") }
}

extension Literal {
  fileprivate var quoted: String {
    if case .string(let text) = self { "\"\(text)\"" } else { description }
  }
}
