import Comparison
import KeyCatalog

/// Differences as one page that needs nothing besides itself, for people who decide about a change.
struct DifferencePage {
  let version: String
  /// The longest value that is shown, in characters.
  private static let width = 4000

  func markup(of difference: Difference) -> String {
    PageFrame(
      title: difference.summary,
      about:
        "Claude Desktop configuration, compared by writ \(Markup.escape(version)) with the keys "
        + "of release \(Catalog.release)",
      header: ComparedSides(difference.first, difference.second).markup,
      style: ComparedSides.style + Self.style
    ).markup(around: Change.Security.allCases.map { section($0, difference) }.joined())
  }

  private func section(_ security: Change.Security, _ difference: Difference) -> String {
    let changes = difference.changes.filter { $0.security == security }
    guard !changes.isEmpty else { return "" }
    return """
      <section class="file" aria-labelledby="\(security.rawValue)">
      <h2 id="\(security.rawValue)">\(security.heading) (\(changes.count))</h2>
      <ul class="findings">
      \(changes.map(item).joined())</ul>
      </section>

      """
  }

  private func item(_ change: Change) -> String {
    var markup = """
      <li class="finding \(change.security.tone)">
      <h3><span class="severity">\(change.kind.rawValue)</span> \(Markup.escape(change.message))</h3>
      <p class="place quiet"><code>\(Markup.escape(change.pointer))</code></p>

      """
    guard change.kind != .moved else { return markup + "</li>\n" }
    markup += "<dl class=\"values\">\n"
    if let before = change.before { markup += value("Before", before) }
    if let after = change.after { markup += value("After", after) }
    return markup + "</dl>\n</li>\n"
  }

  private func value(_ name: String, _ value: ShownValue) -> String {
    let text = Markup.escape(value.line(limit: Self.width))
    return "<div><dt>\(name)</dt><dd><code>\(text)</code></dd></div>\n"
  }

  /// What this page has besides the style of all pages.
  private static let style = """
    .tightens { --tone: var(--clean); --tint: var(--code); }
    .values {
      margin-top: 0.75rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: var(--code);
      display: grid; gap: 0.25rem;
    }
    .values > div { display: flex; gap: 0.75rem; }
    .values code { white-space: pre-wrap; }
    @media (max-width: 40rem) {
      .values > div { flex-direction: column; gap: 0; }
    }

    """
}

extension Change.Security {
  fileprivate var heading: String {
    switch self {
    case .loosens: "Loosens security"
    case .tightens: "Tightens security"
    case .none: "No known effect on security"
    }
  }

  /// The class by which the style sheet colors it.
  fileprivate var tone: String {
    switch self {
    case .loosens: "error"
    case .tightens: "tightens"
    case .none: "note"
    }
  }
}
