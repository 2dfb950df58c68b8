import Configuration

/// A comment that should suppress a finding and cannot.
struct SuppressionInvalidRule: DocumentRule {
  static let id: RuleID = "suppression-invalid"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let document = context.configuration.document
    for mistake in SuppressionComments(document).mistakes {
      let target = Target(key: nil, pointer: "", location: .offset(mistake.offset))
      let text = Self.text(of: mistake.problem)
      findings.report(Self.self, at: target, text.message, help: text.help)
    }
  }

  private static func text(of problem: SuppressionProblem) -> (message: String, help: String) {
    switch problem {
    case .noRule: ("the comment does not say which rule it suppresses", form)
    case .unknownRule(let name):
      (
        "the comment suppresses \(quoted(name)), and there is no such rule", unknownHelp(name)
      )
    case .permanentRule(let rule):
      ("\(rule) cannot be suppressed", "correct what it finds, and remove the comment")
    case .noReason(let rule):
      ("the comment does not say why \(rule) is suppressed", form)
    }
  }

  private static func unknownHelp(_ name: String) -> String {
    if name.contains(",") { return "write a comment of its own for each rule" }
    let names = RuleRegistry.rules.map { $0.id.description }
    guard let nearest = Suggestion.nearest(to: name, among: names).first else {
      return "writ rules lists the rules"
    }
    return "did you mean \(nearest)? writ rules lists the rules"
  }

  private static let form =
    "write \"writ:ignore RULE -- reason\", in XML \"writ:ignore RULE: reason\""

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A comment that should suppress a finding and cannot",
      explanation: """
        A comment writ:ignore names one rule and says why its finding is right as it is; whoever reads \
        the file later has no other way to know. It counts on its own line, or on the next one where \
        nothing else stands on its line. Without a reason, with several rules or with a name that is no \
        rule's it suppresses nothing. Two hyphens may not stand in a comment of XML, so that a colon \
        takes their place there. Findings about files that cannot be read, and about suppressions, \
        cannot be suppressed.
        """,
      sources: ["Project settings of writ", "XML 1.0, section 2.5"],
      triggering: [
        RuleExample(
          """
          {
            ↓// writ:ignore beta-key
            "disableAutoUpdates": true
          }
          """),
        RuleExample("↓# writ:ignore\ndisableAutoUpdates: true\n", format: .yaml),
        RuleExample(
          "disableAutoUpdates: true ↓# writ:ignore beta-keys -- on purpose\n", format: .yaml),
        RuleExample(
          """
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
          ↓; writ:ignore syntax -- it is right
          "disableAutoUpdates"=dword:00000001
          """, format: .reg),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            // writ:ignore placeholder-value -- the reserved domain is what our laboratory has
            "inferenceGatewayBaseUrl": "https://llm.example.com"
          }
          """),
        RuleExample(##"{"banner": {"enabled": true, "text": "# writ:ignore"}}"##),
      ])
  }
}
