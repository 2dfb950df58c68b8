import EffectiveConfiguration
import KeyCatalog

/// An effective configuration as a page that needs nothing besides itself and runs no script.
struct EffectivePage {
  private let settings: EffectiveSettings
  private let version: String
  private let shown: (EffectiveValue) -> String

  /// - Parameter shown: a value as it may be shown.
  init(_ settings: EffectiveSettings, version: String, shown: @escaping (EffectiveValue) -> String)
  {
    self.settings = settings
    self.version = version
    self.shown = shown
  }

  var markup: String {
    let options = settings.options
    let style = HTMLPage.style + Self.style
    let policy = ContentSecurityPolicy(style: style, script: "")
    let title = "What applies on \(options.platform.title), \(options.appVersion)"
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
      <p class="quiet">Claude Desktop configuration, worked out by writ \(Markup.escape(version)) \
      from \(sourceList)</p>
      \(notes)</header>
      <main>
      \(valueSection)\(ignoredSection)</main>
      <footer>A secret’s value is never shown: its place says ‹redacted›.</footer>
      </body>
      </html>

      """
  }

  private var sourceList: String {
    let names = settings.sources.map {
      "<span class=\"path\">\(Markup.escape($0.path))</span> (\($0.origin.rawValue))"
    }
    return names.joined(separator: ", ")
  }

  private var notes: String {
    guard !settings.notes.isEmpty else { return "" }
    return "<ul class=\"notes\">\n"
      + settings.notes.map { "<li>\(Markup.escape($0))</li>\n" }.joined() + "</ul>\n"
  }

  private var valueSection: String {
    let entries = settings.values.map { value in
      """
      <div class="entry"><dt><code>\(Markup.escape(value.key.name))</code> \
      <span class="quiet">\(Markup.escape(value.key.definition.title))</span></dt>
      <dd><code>\(Markup.escape(shown(value)))</code>\(Self.origin(value.place))</dd></div>

      """
    }
    return """
      <section aria-labelledby="applied">
      <h2 id="applied">In force <span class="count">\(entries.count)</span></h2>
      <dl>
      \(entries.isEmpty ? "<div class=\"entry\">Nothing.</div>\n" : entries.joined())</dl>
      </section>

      """
  }

  private var ignoredSection: String {
    guard !settings.ignored.isEmpty else { return "" }
    let entries = settings.ignored.map { setting in
      """
      <div class="entry ignored"><dt><code>\(Markup.escape(setting.pointer))</code> \
      <span class="reason">\(Markup.escape(setting.reason.name))</span></dt>
      <dd>\(Markup.escape(setting.message))\(Self.origin(setting.place))</dd></div>

      """
    }
    return """
      <section aria-labelledby="ignored">
      <h2 id="ignored">Not applied <span class="count">\(entries.count)</span></h2>
      <dl>
      \(entries.joined())</dl>
      </section>

      """
  }

  private static func origin(_ place: SettingPlace) -> String {
    """
    <p class="quiet"><b class="origin">\(place.origin.rawValue)</b> \
    <span class="path">\(Markup.escape(place.path)):\(place.line)</span></p>
    """
  }

  /// What this page has besides the style of all pages, with contrasts as there.
  private static let style = """
    dd > code { white-space: pre-wrap; }
    .count { color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; }
    .notes {
      list-style: none; margin-top: 1.25rem; padding: 0.875rem 1.125rem; border-radius: 0.75rem;
      background: var(--note-tint); border-left: 0.25rem solid var(--note);
    }
    .notes li + li { margin-top: 0.5rem; }
    main h2 { margin-top: 2rem; }
    dl, dt, dd { margin: 0; }
    dl { margin-top: 0.75rem; border: 1px solid var(--line); border-radius: 0.75rem; overflow: hidden; }
    .entry {
      display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0.25rem 1.25rem;
      padding: 0.75rem 1.125rem; background: var(--card);
    }
    .entry + .entry { border-top: 1px solid var(--line); }
    dt .quiet { display: block; }
    .origin { font-weight: 600; }
    .reason {
      display: inline-block; padding: 0 0.5rem; border-radius: 1rem; background: var(--warning-tint);
      color: var(--warning); font-size: 0.8125rem; font-weight: 600;
    }
    @media (max-width: 40rem) {
      .entry { grid-template-columns: minmax(0, 1fr); padding: 0.75rem 0.875rem; }
    }
    @media print {
      .entry { break-inside: avoid; }
    }

    """
}
