/// What `writ explain` and the documentation say of a rule.
public struct RuleDocumentation: Sendable {
  /// What is wrong, in one sentence without a period at its end.
  public let summary: String
  /// Why it matters, what the app does, and what to do, in a few sentences.
  public let explanation: String
  /// What users or logs show when it happens, as they show it.
  public let symptoms: [String]
  /// The documents and standards that the rule comes from.
  public let sources: [String]
  public let triggering: [RuleExample]
  public let nonTriggering: [RuleExample]

  public init(
    summary: String, explanation: String, symptoms: [String] = [], sources: [String],
    triggering: [RuleExample], nonTriggering: [RuleExample]
  ) {
    self.summary = summary
    self.explanation = explanation
    self.symptoms = symptoms
    self.sources = sources
    self.triggering = triggering
    self.nonTriggering = nonTriggering
  }
}
