import Documents
import Explanations
import KeyCatalog
import Rules

/// Every rule, grouped by subject, each with what `writ lint` prints for an example.
struct RulesPage {
  private struct Group {
    let title: String
    let rules: [RuleFacts]
  }

  private let groups: [Group]

  init() {
    let titles = Self.titles
    let known = titles.compactMap { name, title in
      RuleRegistry.subjects.first { $0.name == name }.map { (title, $0.rules) }
    }
    let others = RuleRegistry.subjects.filter { subject in
      !titles.contains { $0.name == subject.name }
    }
    groups = (known + others.map { ($0.name, $0.rules) }).map { title, rules in
      Group(
        title: title,
        rules: rules.sorted { $0.id.description < $1.id.description }.map { RuleFacts($0) })
    }
  }

  /// The folders of the rules, in the order of the page, with what they are called there.
  static let titles: [(name: String, title: String)] = [
    ("Files", "Files and places"), ("Shape", "Names, types and values"),
    ("Addresses", "Addresses"), ("Credentials", "Providers and credentials"),
    ("OIDC", "Sign-in with OpenID Connect"), ("Models", "Models"), ("Tools", "Tools"),
    ("Hosts", "Hosts and folders"), ("MCP", "MCP servers"), ("Plugins", "Plugins"),
    ("Sessions", "Sessions"), ("Telemetry", "Telemetry"),
    ("TrustAnchor", "The trust anchor"), ("Response", "The bootstrap response"),
    ("Suppressions", "Suppressions"),
  ]

  var text: String {
    let count = groups.reduce(0) { $0 + $1.rules.count }
    var page = MarkdownPage("Rules", madeFrom: "the rules and what `writ lint` prints")
    page.paragraph(
      """
      All \(count) rules of `writ lint`. What stands here of a rule, `writ explain RULE` prints as well. Every output
      below is what `writ lint` printed for the example above it, on \(LintOptions.example.asOf): the day decides
      about deprecations, and `--as-of` sets it. `--verbose` shows notes, which ask for no change;
      `--fragment` says that an example is one layer of a configuration, of which nothing is missing.
      """)
    page.paragraph(
      """
      A severity is that of the rule; some findings of a rule have another. `--severity RULE=LEVEL`, `--select` and
      `--ignore` change what counts, and [settings.md](settings.md) tells how a project does so for good.
      """)
    for group in groups {
      page.paragraph("**\(MarkdownPage.link(to: group.title))**")
      page.list(
        group.rules.map { facts in
          MarkdownPage.link(to: facts.rule.id.description)
            + ": \(Prose.markdown(facts.documentation.summary))"
        })
    }
    for group in groups {
      page.heading(2, group.title)
      for facts in group.rules { Self.append(facts, to: &page) }
    }
    return page.text
  }

  private static func append(_ facts: RuleFacts, to page: inout MarkdownPage) {
    let documentation = facts.documentation
    page.heading(3, facts.rule.id.description)
    page.paragraph("**\(Prose.markdown(documentation.summary)).**")
    page.table(
      ["Severity", "Fixed by `--fix`", "Kinds of documents"],
      [[facts.severityWords, facts.fixes.rawValue, facts.kindWords]])
    page.paragraph(Prose.markdown(documentation.explanation))
    if !documentation.symptoms.isEmpty {
      page.paragraph("What users or logs show:")
      page.list(documentation.symptoms.map(Prose.markdown))
    }
    for run in facts.found {
      page.paragraph("Found in:")
      append(run, to: &page)
      page.block("$ \(RuleExplanation.command(run))\n\(run.output)", language: "console")
    }
    if let run = facts.passing {
      page.paragraph("Fine\(run.options.isEmpty ? "" : " for `\(RuleExplanation.command(run))`"):")
      append(run, to: &page)
    }
    page.paragraph("From: \(documentation.sources.map(Prose.markdown).joined(separator: "; ")).")
  }

  private static func append(_ run: ExampleRun, to page: inout MarkdownPage) {
    if let premise = run.premise { page.block(premise, language: "text") }
    page.block(run.example.document, language: language(of: run.example.format))
  }

  private static func language(of format: DocumentFormat) -> String {
    switch format {
    case .json, .intune, .linux: "json"
    case .yaml: "yaml"
    case .mobileconfig, .plist: "xml"
    case .reg, .pol: "text"
    }
  }
}
