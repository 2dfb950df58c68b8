import Comparison
import KeyCatalog

/// Differences as one page that needs nothing besides itself, for people who decide about a change.
struct DifferencePage {
  let version: String
  /// The longest value that is shown, in characters.
  private static let width = 4000

  func markup(of difference: Difference) -> String {
    let style = HTMLPage.style + Self.style
    let policy = ContentSecurityPolicy(style: style, script: "")
    let title = Markup.escape(difference.summary)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>writ: \(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      <p class="quiet">Claude Desktop configuration, compared by writ \(Markup.escape(version)) with \
      the keys of release \(Catalog.release)</p>
      <dl class="sides">
      \(side("Before", difference.first))\(side("After", difference.second))</dl>
      </header>
      <main>
      \(Change.Security.allCases.map { section($0, difference) }.joined())</main>
      <footer>A secret’s value is never shown: its place says ‹redacted›.</footer>
      </body>
      </html>

      """
  }

  private func side(_ name: String, _ side: Difference.Side) -> String {
    let facts = [side.format?.rawValue, side.kind?.rawValue].compactMap { $0 }
    return """
      <div><dt>\(name)</dt><dd><span class="path">\(Markup.escape(side.path))</span> \
      <span class="quiet">\(Markup.escape(facts.joined(separator: " · ")))</span></dd></div>

      """
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
    dl, dd { margin: 0; }
    .sides { margin-top: 1rem; display: grid; gap: 0.25rem; }
    .sides > div { display: flex; gap: 0.75rem; }
    dt { flex: 0 0 4rem; color: var(--quiet); font-size: 0.875rem; line-height: 1.7; }
    dd { min-width: 0; }
    .tightens { --tone: var(--clean); --tint: var(--code); }
    .values {
      margin-top: 0.75rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: var(--code);
      display: grid; gap: 0.25rem;
    }
    .values > div { display: flex; gap: 0.75rem; }
    .values code { white-space: pre-wrap; }
    @media (max-width: 40rem) {
      .values > div { flex-direction: column; gap: 0; }
      dt { flex-basis: auto; }
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
