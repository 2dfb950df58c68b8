import KeyCatalog
import Rules

/// The page around the files of an ``HTMLReport``.
struct HTMLPage {
  let version: String
  /// The files with findings, each as it is shown.
  var files: [(path: String, findings: Int, markup: String)] = []
  var cleanFiles: [String] = []
  /// The rules with findings, in alphabetical order.
  var rules: [(id: RuleID, findings: Int)] = []

  init(version: String) {
    self.version = version
  }

  func markup(_ summary: Summary) -> String {
    PageFrame(
      title: Self.title(summary),
      about: "Claude Desktop configuration, checked by writ \(Markup.escape(version)) against the "
        + "keys of release \(Catalog.release)",
      header: files.isEmpty ? "" : filters(summary), script: Self.script,
      skip: (target: "findings", words: "Skip to the findings")
    ).markup(around: files.map(\.markup).joined() + cleanSection + ruleSection)
  }

  private static func title(_ summary: Summary) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = summary.count(of: severity)
      return count == 0 ? nil : severity.counted(count)
    }
    let files = summary.files == 1 ? "1 file" : "\(summary.files) files"
    return (counts.isEmpty ? "No findings" : counts.joined(separator: ", ")) + " in " + files
  }

  private func filters(_ summary: Summary) -> String {
    let severities = Severity.allCases.reversed().map { severity in
      """
      <label class="choice \(severity)"><input type="checkbox" value="\(severity)" checked> \
      <span><b>\(summary.count(of: severity))</b> \
      \(severity.rawValue)\(summary.count(of: severity) == 1 ? "" : "s")</span></label>

      """
    }
    let files = files.enumerated().map { index, file in
      (value: "\(index + 1)", text: "\(file.path) (\(file.findings))")
    }
    let rules = rules.map { (value: $0.id.description, text: "\($0.id) (\($0.findings))") }
    return """
      <section id="filters" aria-label="Filters" hidden>
      <fieldset><legend>Severity</legend>
      \(severities.joined())</fieldset>
      \(select("file", "File", all: "All files", files))
      \(select("rule", "Rule", all: "All rules", rules))
      <button type="button" id="reset">Show all</button>
      <p id="shown" class="quiet" role="status"></p>
      </section>

      """
  }

  private func select(
    _ id: String, _ label: String, all: String, _ choices: [(value: String, text: String)]
  ) -> String {
    let options = choices.map {
      "<option value=\"\(Markup.escape($0.value))\">\(Markup.escape($0.text))</option>"
    }
    return """
      <label class="select" for="\(id)"><span>\(label)</span>\
      <select id="\(id)" autocomplete="off"><option value="">\(all)</option>\
      \(options.joined())</select></label>
      """
  }

  private var cleanSection: String {
    guard !cleanFiles.isEmpty else { return "" }
    let entries = cleanFiles.map { "<li class=\"path\">\(Markup.escape($0))</li>\n" }
    return """
      <section class="clean" aria-labelledby="clean">
      <h2 id="clean">Nothing found in \
      \(cleanFiles.count == 1 ? "this file" : "these \(cleanFiles.count) files")</h2>
      <ul class="clean-files">
      \(entries.joined())</ul>
      </section>

      """
  }

  private var ruleSection: String {
    guard !rules.isEmpty else { return "" }
    return """
      <section id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">About the rules</h2>
      \(rules.map { Self.about($0.id) }.joined())</section>

      """
  }

  private static func about(_ id: RuleID) -> String {
    let name = Markup.escape(id.description)
    var markup = "<article class=\"rule\" id=\"rule-\(name)\">\n<h3><code>\(name)</code></h3>\n"
    if let documentation = RuleRegistry.rule(id)?.documentation {
      markup += "<p><strong>\(Markup.escape(documentation.summary)).</strong></p>\n"
      markup += "<p>\(Markup.escape(documentation.explanation))</p>\n"
      markup += list("What users or logs show", documentation.symptoms)
      markup += list("From", documentation.sources)
    }
    return markup + "</article>\n"
  }

  private static func list(_ title: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    let entries = entries.map { "<li>\(Markup.escape($0))</li>" }
    return "<p class=\"quiet\">\(title)</p>\n<ul class=\"quiet\">\(entries.joined())</ul>\n"
  }
}
