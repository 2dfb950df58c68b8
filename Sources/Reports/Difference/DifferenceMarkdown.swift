import Comparison

/// Differences as Markdown for a comment on a pull request (GitHub Flavored Markdown, which GitLab and
/// Bitbucket read alike).
struct DifferenceMarkdown {
  /// The longest value that is shown, in characters.
  private static let width = 400
  /// Comments have at most 65,536 characters on GitHub; what does not fit is counted.
  private static let limit = 60_000

  func text(of difference: Difference) -> String {
    var text = "### \(escape(difference.summary))\n\n"
    text += "From \(code(difference.first.path)) to \(code(difference.second.path))\n"
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
      "\n- \(code(change.pointer)) \(change.kind.rawValue)  \n  \(escape(change.message))\n"
    guard change.kind != .moved else { return text }
    // The signs before the values keep a fence inside a value from closing this one.
    text += "\n  ```diff\n"
    if let before = change.before { text += "  - \(before.line(limit: Self.width))\n" }
    if let after = change.after { text += "  + \(after.line(limit: Self.width))\n" }
    return text + "  ```\n"
  }

  /// Text from a document as a code span: a fence longer than any run of backticks in it
  /// (CommonMark 0.31 §6.1).
  private func code(_ text: String) -> String {
    let line = oneLine(text)
    var longest = 0
    var run = 0
    for character in line {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let padding = longest > 0 || line.isEmpty ? " " : ""
    return fence + padding + line + padding + fence
  }

  /// Text in which nothing is markup, a mention or a reference.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in oneLine(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "<", ">", "!", "|", "~", "&":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      // Behind a word joiner, no name is mentioned and no number refers to an issue.
      case "@", "#":
        escaped.unicodeScalars.append(scalar)
        escaped += "\u{2060}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
