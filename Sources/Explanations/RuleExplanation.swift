import Rules

/// A rule as `writ explain` tells it.
package struct RuleExplanation {
  private let facts: RuleFacts

  package init(_ rule: any Rule.Type) { facts = RuleFacts(rule) }

  package var text: String {
    let documentation = facts.documentation
    var text = "\(facts.rule.id) (\(facts.severityWords)): \(documentation.summary)\n\n"
    text += Paragraph(documentation.explanation).text + "\n\n"
    text += "Fixed by writ lint --fix: \(facts.fixes.rawValue)\n"
    text += "Kinds of documents: \(facts.kindWords)\n"
    text += list("What users or logs show", documentation.symptoms)
    text += list("From", documentation.sources)
    for run in facts.found {
      text += document("Found in", run)
      text += block("\(Self.command(run)) says", run.output)
    }
    if let run = facts.passing { text += document("Fine", run) }
    return text
  }

  /// The command that prints what an example's output is.
  package static func command(_ run: ExampleRun) -> String {
    (["writ", "lint"] + run.options + [run.example.fileName]).joined(separator: " ")
  }

  private func list(_ title: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\n\(title)\n" + entries.map { "  \($0)\n" }.joined()
  }

  private func document(_ title: String, _ run: ExampleRun) -> String {
    (run.premise.map { block("Where there is", $0) } ?? "") + block(title, run.example.document)
  }

  private func block(_ title: String, _ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return "\n\(title)\n" + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
  }
}
