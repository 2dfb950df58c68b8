import Configuration
import KeyCatalog

/// Half of a token limit.
struct TokenWindowPairRule: CombinationRule {
  static let id: RuleID = "token-window-pair"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    report(.inferenceTokenWindowHours, neededBy: .inferenceMaxTokensPerWindow, context, &findings)
    report(.inferenceMaxTokensPerWindow, neededBy: .inferenceTokenWindowHours, context, &findings)
  }

  private func report(
    _ missing: KeyID, neededBy key: KeyID, _ context: RuleContext, _ findings: inout Findings
  ) {
    guard context.setting(key) != nil, !context.has(missing) else { return }
    findings.report(
      Self.self, at: .missing(missing, from: context.configuration),
      "\(key.name) limits nothing without \(missing.name)",
      help: missing == .inferenceTokenWindowHours
        ? "add inferenceTokenWindowHours, the length of the window from 1 to 720 hours"
        : "add inferenceMaxTokensPerWindow, the tokens that one user may use in a window")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A number of tokens without a window of time, or the reverse",
      explanation: """
        The limit on tokens is two keys: how many, and in how many hours. The app ignores one without \
        the other, so that users are not limited at all.
        """,
      sources: ["Configuration reference: Limits"],
      triggering: [
        RuleExample(#"↓{"inferenceMaxTokensPerWindow": 2000000}"#),
        RuleExample(#"↓{"inferenceTokenWindowHours": 24}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceMaxTokensPerWindow": 2000000, "inferenceTokenWindowHours": 24}"#)
      ])
  }
}
