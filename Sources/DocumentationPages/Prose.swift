import Reports

/// Sentences as Markdown: names, addresses and values in them are set as code, the rest cannot be
/// taken for markup.
enum Prose {
  static func markdown(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  /// Text as a code span, also within a table.
  static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    // A pipe ends a cell even in a code span.
    return fence + text.replacing("|", with: "\\|") + fence
  }

  private static func word(_ word: Substring) -> String {
    let start = word.firstIndex { !"(\"“".contains($0) } ?? word.endIndex
    var end = word.endIndex
    while end > start {
      let last = word.index(before: end)
      // A bracket that was opened in the word belongs to it.
      let isClosing = word[last] == ")" && !word[start..<last].contains("(")
      guard isClosing || ".,;:?\"”".contains(word[last]) else { break }
      end = last
    }
    let core = word[start..<end]
    guard isCode(core) else { return MarkdownText.escaped(word) }
    return MarkdownText.escaped(word[..<start]) + code(String(core))
      + MarkdownText.escaped(word[end...])
  }

  /// Whether a word is a name, address or value rather than one of the language.
  private static func isCode(_ word: Substring) -> Bool {
    guard word.count > 1, !names.contains(String(word)) else { return false }
    if word.contains("://") || word.hasPrefix("--") || word.hasPrefix("/") { return true }
    if word.contains(where: { "_*<>{}$[]|%\\=&@~".contains($0) }) { return true }
    if word.contains("/"), word.contains(".") { return true }
    if isDotted(word) { return true }
    guard let first = word.first, first.isLowercase else { return false }
    return zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  }

  /// Whether a word is the name of a host or of a file; a version, which ends in a number, is none.
  private static func isDotted(_ word: Substring) -> Bool {
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLowercase)
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
    }
  }

  /// Words that are written like names of settings and are none.
  private static let names: Set<String> = ["macOS", "iOS", "e.g", "i.e"]
}
