import Egress
import KeyCatalog

/// What a change opens and closes, as one page that needs nothing besides itself.
struct EgressDifferencePage {
  private let first: Difference.Side
  private let second: Difference.Side
  private let difference: EgressDifference
  private let version: String

  init(
    first: Difference.Side, second: Difference.Side, _ difference: EgressDifference,
    version: String
  ) {
    self.first = first
    self.second = second
    self.difference = difference
    self.version = version
  }

  var markup: String {
    PageFrame(
      title: difference.summary,
      about: "What the firewall must open for Claude Desktop, compared by writ "
        + "\(Markup.escape(version)) with the keys of release \(Catalog.release)",
      header: ComparedSides(first, second).markup + NoteList(difference.notes).markup,
      style: ComparedSides.style + NoteList.style + EntryList.style
    ).markup(around: EgressDifference.Kind.allCases.map(section).joined())
  }

  private func section(_ kind: EgressDifference.Kind) -> String {
    let changes = difference.changes(kind)
    guard !changes.isEmpty else { return "" }
    return EntryList(
      id: kind.rawValue, title: kind.heading, entries: changes.map(Self.entry)
    ).markup
  }

  private static func entry(_ change: EgressDifference.Change) -> String {
    let remark = change.remark { "<code>\(Markup.escape($0))</code>" }
    let words = remark.map { "<p class=\"quiet\">\($0)</p>" } ?? ""
    return """
      <div class="entry"><dt><code>\(Markup.escape(change.entry.destination))</code></dt>
      <dd>\(Markup.escape(change.entry.feature.title))\(words)</dd></div>

      """
  }
}
