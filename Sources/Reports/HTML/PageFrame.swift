/// What every page has around its contents: a page needs nothing besides itself, loads nothing and sends
/// nothing.
struct PageFrame {
  /// The heading, as text.
  let title: String
  /// The line under the heading, as markup.
  let about: String
  /// What else stands above the contents, as markup.
  var header = ""
  /// What the page has besides the style of all pages.
  var style = ""
  /// The page's script; empty: it runs none.
  var script = ""
  /// Where a link for the keyboard leads, past the header, and what it says.
  var skip: (target: String, words: String)?

  /// The whole page.
  /// - Parameter main: the contents, as markup.
  func markup(around main: String) -> String {
    let style = HTMLPage.style + style
    let policy = ContentSecurityPolicy(style: style, script: script)
    let title = Markup.escape(title)
    let skipLink = skip.map { "<a class=\"skip\" href=\"#\($0.target)\">\($0.words)</a>\n" } ?? ""
    let target = skip.map { " id=\"\($0.target)\" tabindex=\"-1\"" } ?? ""
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
      \(skipLink)<header>
      <h1>\(title)</h1>
      <p class="quiet">\(about)</p>
      \(header)</header>
      <main\(target)>
      \(main)</main>
      <footer>A secret’s value is never shown: its place says ‹redacted›.</footer>
      \(script.isEmpty ? "" : "<script>\(script)</script>\n")</body>
      </html>

      """
  }
}
