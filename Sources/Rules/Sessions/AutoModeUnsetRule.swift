import Configuration
import KeyCatalog

/// A switch whose default changed with a build, left to its default.
struct AutoModeUnsetRule: CombinationRule {
  static let id: RuleID = "auto-mode-unset"
  static let severity = Severity.note

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.options.isFragment, context.deployment.provider != nil,
      !context.has(.autoModeEnabled), !context.fleet.isSurely(atLeast: Self.onSince),
      !context.fleet.isSurely(below: Self.onSince)
    else { return }
    findings.report(
      Self.self, at: .missing(.autoModeEnabled, from: context.configuration),
      "autoModeEnabled is not set: Auto mode is off before \(Self.onSince), and on in Code from there",
      help: "set it to true or false to have the same on every build")
  }

  /// The first build on which Auto mode is on in Code by default.
  private static let onSince = AppVersion(2, 9939, 2)

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Auto mode is left to a default that changed",
      explanation: """
        In Auto mode sessions go on without asking before every step. Without autoModeEnabled it is \
        off on builds before 2.9939.2 and available in Code from there, so that an update changes \
        what users can do. Set the key to decide it yourself.
        """,
      sources: ["Configuration reference: Workspace", "Changelog"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "anthropic",
            "inferenceCredentialKind": "static",
            "inferenceAnthropicApiKey": "${env:ANTHROPIC_API_KEY}"
          }
          """, options: .wholeExample)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "anthropic",
            "inferenceCredentialKind": "static",
            "inferenceAnthropicApiKey": "${env:ANTHROPIC_API_KEY}",
            "autoModeEnabled": false
          }
          """, options: .wholeExample),
        RuleExample(
          """
          {
            "inferenceProvider": "anthropic",
            "inferenceCredentialKind": "static",
            "inferenceAnthropicApiKey": "${env:ANTHROPIC_API_KEY}"
          }
          """,
          options: .example(oldest: AppVersion(2, 9939, 2), isFragment: false)),
      ])
  }
}
