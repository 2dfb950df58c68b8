import Comparison

/// Differences as Markdown for a comment on a pull request (GitHub Flavored Markdown, which GitLab and
/// Bitbucket read alike).
struct DifferenceMarkdown {
  /// The longest value that is shown, in characters.
  private static let width = 400
  /// Comments have at most 65,536 characters on GitHub; what does not fit is counted.
  private static let limit = 60_000

  func text(of difference: Difference) -> String {
    var text = "### \(MarkdownText.plain(difference.summary))\n\n"
    text +=
      "From \(MarkdownText.code(difference.first.path)) to \(MarkdownText.code(difference.second.path))\n"
    var group: Change.Security?
    for (position, change) in difference.changes.enumerated() {
      guard text.utf8.count < Self.limit else {
        let rest = difference.changes.count - position
        return text + "\n…and \(rest) more, for which there is no room here.\n"
      }
      if group != change.security {
        text += "\n#### \(title(change.security))\n"
        group = change.security
      }
      text += item(change)
    }
    return text
  }

  private func title(_ security: Change.Security) -> String {
    switch security {
    case .loosens: "⚠️ Loosens security"
    case .tightens: "🔒 Tightens security"
    case .none: "No known effect on security"
    }
  }

  private func item(_ change: Change) -> String {
    var text =
      "\n- \(MarkdownText.code(change.pointer)) \(change.kind.rawValue)  \n  \(MarkdownText.plain(change.message))\n"
    guard change.kind != .moved else { return text }
    // The signs before the values keep a fence inside a value from closing this one.
    text += "\n  ```diff\n"
    if let before = change.before { text += "  - \(before.line(limit: Self.width))\n" }
    if let after = change.after { text += "  + \(after.line(limit: Self.width))\n" }
    return text + "  ```\n"
  }
}
