import Documents
import Rules

/// One file of an ``HTMLReport`` with its findings.
struct HTMLFileSection {
  private let file: FileReport
  /// By which the filters know the file again, from 1.
  private let number: Int

  init(_ file: FileReport, number: Int) {
    self.file = file
    self.number = number
  }

  var markup: String {
    let facts = [file.format?.rawValue, file.kind?.rawValue].compactMap { $0 } + [counts]
    return """
      <section class="file">
      <header><h2 class="path">\(Markup.escape(file.path))</h2>\
      <p class="quiet">\(Markup.escape(facts.joined(separator: " · ")))</p></header>
      <ul class="findings">
      \(file.diagnostics.map { finding($0) }.joined())</ul>
      </section>

      """
  }

  private var counts: String {
    Severity.allCases.reversed().compactMap { severity in
      let count = file.count(of: severity)
      return count == 0 ? nil : severity.counted(count)
    }.joined(separator: ", ")
  }

  private func finding(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.rawValue
    let rule = Markup.escape(diagnostic.rule.description)
    var markup = """
      <li class="finding \(severity)" data-severity="\(severity)" data-rule="\(rule)" \
      data-file="\(number)">
      <h3><span class="severity">\(severity)</span> \(Markup.escape(diagnostic.message))</h3>
      <p class="place quiet">
      """
    if file.hasLines {
      markup += "<span>line \(diagnostic.start.line), column \(diagnostic.start.column)</span>"
    }
    if !diagnostic.pointer.isEmpty {
      markup += "<code>\(Markup.escape(diagnostic.pointer))</code>"
    }
    markup += "<a href=\"#rule-\(rule)\">\(rule)</a>"
    if diagnostic.isFixable { markup += "<span>can be fixed with --fix</span>" }
    markup += "</p>\n"
    if let excerpt = file.excerpts?.excerpt(for: diagnostic) {
      markup += "<pre class=\"excerpt\"><span class=\"number\" aria-hidden=\"true\">"
      markup += "\(diagnostic.start.line)</span><code>\(excerpt.markup)</code></pre>\n"
    }
    if let help = diagnostic.help {
      markup += "<p class=\"help\"><b>Help</b>\(Markup.escape(help))</p>\n"
    }
    return markup + "</li>\n"
  }
}

extension ExcerptSource.Excerpt {
  /// The line with what is underlined in `mark` elements.
  fileprivate var markup: String {
    var characters = line.unicodeScalars[...]
    var markup = ""
    var run = ""
    var isMarked = false
    func close() {
      guard !run.isEmpty else { return }
      let text = Markup.escape(run)
      markup += isMarked ? "<mark>\(text)</mark>" : text
      run = ""
    }
    // The line has lost the spaces at its end, under which there may be a mark.
    for sign in underline.unicodeScalars {
      if (sign == "^") != isMarked {
        close()
        isMarked.toggle()
      }
      run.unicodeScalars.append(characters.popFirst() ?? " ")
    }
    close()
    return markup + Markup.escape(String(characters))
  }
}

extension Severity {
  /// A number of findings in words, such as `2 errors`.
  func counted(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }
}
