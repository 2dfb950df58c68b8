/// Text of our own as Markdown (CommonMark).
package enum MarkdownText {
  /// Text in which nothing within a line is markup.
  package static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>&|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
