/// Text for Markdown (CommonMark, GitHub Flavored Markdown).
package enum MarkdownText {
  /// Text of our own, in which nothing within a line is markup.
  package static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>&|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// Text from a document as a code span: a fence longer than any run of backticks in it
  /// (CommonMark 0.31 §6.1).
  static func code(_ text: String) -> String {
    let line = StrictLine.of(text)
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

  /// Text from a document, in which nothing is markup, a mention or a reference.
  static func plain(_ text: String) -> String {
    var escaped = ""
    for scalar in StrictLine.of(text).unicodeScalars {
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
}

/// Text on one line.
enum StrictLine {
  /// The text in which nothing can break the line, be invisible or turn the direction of the text
  /// around it: such characters become the replacement character.
  static func of(_ text: String) -> String {
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
