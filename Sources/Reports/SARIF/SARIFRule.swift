import Configuration
import Documents
import Rules

/// A rule as a `reportingDescriptor` (SARIF 2.1.0 §3.49).
struct SARIFRule {
  private let id: RuleID
  private let rule: (any Rule.Type)?

  init(_ id: RuleID) {
    self.id = id
    rule = RuleRegistry.rule(id)
  }

  func write(to writer: inout JSONWriter) {
    writer.member("id", id.description)
    writer.member("name", name)
    guard let rule else { return }
    let documentation = rule.documentation
    writer.member("shortDescription") { $0.member("text", documentation.summary + ".") }
    writer.member("fullDescription") { $0.member("text", documentation.explanation) }
    writer.member("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
    writer.member("help") { writer in
      writer.member("text", Self.text(of: documentation))
      writer.member("markdown", Self.markdown(of: documentation))
    }
    writer.member("properties") { writer in
      writer.key("tags")
      writer.array { writer in
        for tag in Self.tags(of: rule) { writer.string(tag) }
      }
    }
  }

  /// The ID as one word: `oidc-client-id-required` is `OidcClientIdRequired`.
  private var name: String {
    id.description.split(separator: "-")
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// What a consumer can group rules by: what a finding is about, and what kinds of documents have it.
  private static func tags(of rule: any Rule.Type) -> [String] {
    let concern =
      switch rule.concern {
      case .name: "name"
      case .content, .generic: "value"
      case .combination: "combination"
      case .document: "file"
      }
    let kinds = DocumentKind.allCases.filter { rule.kinds.contains(DocumentKinds($0)) }
    return [concern] + kinds.map(\.rawValue)
  }

  private static func text(of documentation: RuleDocumentation) -> String {
    var text = documentation.explanation
    for symptom in documentation.symptoms { text += "\nSeen as: \(symptom)" }
    for source in documentation.sources { text += "\nFrom: \(source)" }
    return text
  }

  private static func markdown(of documentation: RuleDocumentation) -> String {
    var text = MarkdownText.escaped(documentation.explanation) + "\n"
    text += list("What users or logs show", documentation.symptoms)
    text += example("Found in", documentation.triggering)
    return text + list("From", documentation.sources)
  }

  private static func list(_ title: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\n**\(title)**\n\n" + entries.map { "- \(MarkdownText.escaped($0))\n" }.joined()
  }

  private static func example(_ title: String, _ examples: [RuleExample]) -> String {
    guard let example = examples.first else { return "" }
    let lines = example.document.split(separator: "\n", omittingEmptySubsequences: false)
    // An indented block cannot be ended by anything that stands in it, as a fence could.
    return "\n**\(title)**\n\n" + lines.map { "    \($0)\n" }.joined()
  }
}
