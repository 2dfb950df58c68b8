import Configuration
import Documents
import KeyCatalog

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

/// A document that shows a rule.
///
/// In a triggering example an arrow `↓` stands before each place at which the rule finds something;
/// the arrows are no part of the document. Examples are linted as fragments unless they say
/// otherwise, so that they need not be complete.
public struct RuleExample: Sendable {
  public let text: String
  public let format: DocumentFormat
  /// What the document is; `nil`: told by its format.
  public let kind: DocumentKind?
  /// What reading the document found of a signature around it.
  public let signature: DocumentSignature?
  public let options: LintOptions

  public init(
    _ text: String, format: DocumentFormat = .json, kind: DocumentKind? = nil,
    signature: DocumentSignature? = nil, options: LintOptions = .example
  ) {
    self.text = text
    self.format = format
    self.kind = kind
    self.signature = signature
    self.options = options
  }

  /// A name for the document, from which its format is told.
  public var fileName: String {
    switch format {
    case .json: "example.json"
    case .yaml: "example.yaml"
    case .mobileconfig: "example.mobileconfig"
    case .plist: "example.plist"
    case .reg: "example.reg"
    case .pol: "Registry.pol"
    case .intune: "intune.json"
    case .linux: "managed-settings.json"
    }
  }
}
