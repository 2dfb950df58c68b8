import Configuration

/// A comment that suppresses what is not found.
///
/// Only who has all findings can tell, so that the linter asks for the finding and the check of the
/// document alone finds nothing.
public struct SuppressionUnusedRule: DocumentRule {
  public static let id: RuleID = "suppression-unused"
  public static let severity = Severity.warning
  public static let concern = Concern.document
  public static let dropReason = DropReason.none

  public init() {}

  public func check(_ context: RuleContext, _ findings: inout Findings) {}

  /// The finding about a suppression for which nothing was found.
  public static func finding(_ suppression: Suppression) -> Finding {
    Finding(
      rule: Self.self, severity: severity, key: nil, pointer: "",
      location: .offset(suppression.offset),
      message: "\(suppression.rule) finds nothing on line \(suppression.line) that the comment "
        + "could suppress",
      help: "remove the comment, or move it to the line above the one that it is about", fix: nil)
  }

  public static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A comment that suppresses what is not found",
      explanation: """
        The finding that the comment was written for is gone, or is on another line. What is left of it \
        would hide the next mistake of that kind. Remove it, or put it where the finding is: at the end \
        of the line, or alone on the line above. What stands in a string of JSON is on the line on which \
        the string begins.
        """,
      sources: ["Project settings of writ"],
      triggering: [
        RuleExample(
          """
          {
            ↓// writ:ignore placeholder-value -- filled in by the build
            "disableAutoUpdates": true
          }
          """),
        RuleExample(
          """
          # writ:ignore placeholder-value -- the laboratory's domain
          inferenceGatewayBaseUrl: https://llm.example.com

          ↓# writ:ignore placeholder-value -- the laboratory's domain

          inferenceFoundryBaseUrl: https://llm.acme.corp
          """, format: .yaml),
      ],
      nonTriggering: [
        RuleExample(
          """
          inferenceGatewayBaseUrl: https://llm.example.com # writ:ignore placeholder-value -- laboratory
          """, format: .yaml)
      ])
  }
}
