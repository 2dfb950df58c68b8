import Rules

/// A rule as `writ explain` tells it.
struct RuleExplanation {
  private let rule: any Rule.Type

  init(_ rule: any Rule.Type) { self.rule = rule }

  var text: String {
    let documentation = rule.documentation
    var text = "\(rule.id) (\(rule.severity.rawValue)): \(documentation.summary)\n\n"
    text += Paragraph(documentation.explanation).text + "\n"
    text += list("What users or logs show", documentation.symptoms)
    text += list("From", documentation.sources)
    text += examples("Found in", documentation.triggering)
    text += examples("Fine", documentation.nonTriggering)
    return text
  }

  private func list(_ title: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\n\(title)\n" + entries.map { "  \($0)\n" }.joined()
  }

  private func examples(_ title: String, _ examples: [RuleExample]) -> String {
    guard let example = examples.first else { return "" }
    let lines = example.text.replacing("↓", with: "").split(
      separator: "\n", omittingEmptySubsequences: false)
    return "\n\(title)\n" + lines.map { "  \($0)\n" }.joined()
  }
}
