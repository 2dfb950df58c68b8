import Configuration
import Documents

/// The document cannot be read.
public struct SyntaxRule: DocumentRule {
  public static let id: RuleID = "syntax"
  public static let severity = Severity.error
  public static let concern = Concern.document
  public static let dropReason = DropReason.none

  public init() {}

  /// A document that was read may still be written as its reader in the app does not take it: JSON
  /// with comments is for sources only.
  public func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.kind != .source, let offset = context.configuration.document.traits.relaxedSyntax
    else { return }
    let target = Target(key: nil, pointer: "", location: .offset(offset))
    findings.report(
      Self.self, at: target,
      "only a source may have comments and trailing commas; the app does not read this document",
      help: "remove it, or keep the source with comments apart and export it")
  }

  /// The only finding of a document that could not be read.
  ///
  /// A profile manifest is sound and only no configuration, like any other property list without a
  /// setting, and is found by the same rule.
  public static func finding(_ error: ReadingError) -> Finding {
    let isManifest = error.reason == .profileManifest
    let rule: any Rule.Type = isManifest ? ProfileNoPayloadRule.self : Self.self
    return Finding(
      rule: rule, severity: severity, key: nil, pointer: "", location: .offset(error.offset),
      message: error.description, help: help(error.reason), fix: nil)
  }

  /// What to do, where the message does not say it.
  private static func help(_ reason: ReadingError.Reason) -> String? {
    switch reason {
    case .profileManifest: "leave it out with --skip-unrelated"
    case .empty: "write an object with the keys in it, or delete the file"
    case .malformed:
      "mend this first: the app reads nothing of the file, and writ does not look further"
    case .nestedTooDeep: "no key of the app needs that: look for brackets that nobody closed"
    case .unknownFormat: "save it in one of these formats, with the ending that belongs to it"
    case .notUTF8, .notUTF16, .unsupportedEncoding, .internalSubset, .notAConfiguration: nil
    }
  }

  public static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The document cannot be read",
      explanation: """
        The file is empty, breaks the rules of its format, or is nested beyond any use. The app reads \
        nothing of such a document, and nothing else is reported for it. Comments and trailing commas \
        are allowed in a source only, since no reader of a delivered document takes them.
        """,
      sources: ["RFC 8259", "YAML 1.2", "XML 1.0", "Apple property list DTD"],
      triggering: [
        RuleExample(#"{"inferenceProvider": ↓gateway}"#),
        RuleExample(
          """
          {
            ↓// Delivered documents have no comments.
            "inferenceProvider": "gateway"
          }
          """, kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            // A source may explain itself.
            "inferenceProvider": "gateway",
          }
          """)
      ])
  }
}
