import Comparison

/// Differences as people read them at a terminal; nothing where there are none.
struct DifferenceText {
  let isColored: Bool
  /// The longest value that is shown, in characters.
  private static let width = 160

  func text(of difference: Difference) -> String {
    guard !difference.changes.isEmpty else { return "" }
    var text = ""
    for change in difference.changes {
      text += "\(label(change.security)) \(strong(StrictLine.of(change.pointer)))"
      text += " \(change.kind.rawValue)\n  \(StrictLine.of(change.message))\n"
      if change.kind == .moved { continue }
      if let before = change.before { text += "  \(colored("- " + shown(before), "31"))\n" }
      if let after = change.after { text += "  \(colored("+ " + shown(after), "32"))\n" }
    }
    return text + difference.summary + "\n"
  }

  private func label(_ security: Change.Security) -> String {
    switch security {
    case .loosens: colored("loosens:", "1;31")
    case .tightens: colored("tightens:", "1;32")
    case .none: colored("changes:", "1;36")
    }
  }

  private func shown(_ value: ShownValue) -> String { value.line(limit: Self.width) }

  private func strong(_ text: String) -> String { colored(text, "1") }

  private func colored(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
