import Reports

/// A page in Markdown (GitHub Flavored Markdown), as forges show it.
struct MarkdownPage {
  private(set) var text: String

  /// - Parameter source: what the page is made from.
  init(_ title: String, madeFrom source: String) {
    text = "<!-- Made from \(source) by `make generate`. Do not edit. -->\n\n# \(title)\n"
  }

  mutating func heading(_ level: Int, _ title: String) {
    text += "\n\(String(repeating: "#", count: level)) \(title)\n"
  }

  /// A paragraph that is Markdown already.
  mutating func paragraph(_ markdown: String) { text += "\n\(markdown)\n" }

  /// A list whose entries are Markdown already.
  mutating func list(_ entries: [String]) {
    text += "\n" + entries.map { "- \($0)\n" }.joined()
  }

  /// A table whose cells are Markdown already.
  mutating func table(_ header: [String], _ rows: [[String]]) {
    text += "\n"
    for row in [header, header.map { _ in "---" }] + rows {
      text += "| " + row.joined(separator: " | ") + " |\n"
    }
  }

  /// Text that is shown as it is, between fences that nothing in it can end.
  mutating func block(_ content: String, language: String) {
    let longest = content.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let end = content.hasSuffix("\n") || content.isEmpty ? "" : "\n"
    text += "\n\(fence)\(language)\n\(content)\(end)\(fence)\n"
  }

  /// The name by which a link finds a heading: its letters in lower case, its digits, its dashes, and a
  /// dash for each space.
  static func anchor(_ title: String) -> String {
    String(
      title.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character)
          ? character : nil
      })
  }

  /// A link to a heading of the same page.
  static func link(to title: String, _ label: String? = nil) -> String {
    "[\(label ?? title)](#\(anchor(title)))"
  }
}
