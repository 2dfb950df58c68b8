import Configuration
import Documents
import KeyCatalog

/// A document that can be read and is no object at its top.
struct NotAnObjectRule: DocumentRule {
  static let id: RuleID = "not-an-object"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let root = context.configuration.document.root
    guard root.kind != .object else { return }
    findings.report(
      Self.self, at: .document(context.configuration),
      "the document is \(Self.name(of: root.kind)), not an object with keys",
      help: context.kind == .bootstrapResponse
        ? "answer with one JSON object; the app takes anything else for a failed fetch"
        : "put the keys into one object; the app reads nothing of this document")
  }

  private static func name(of kind: ValueKind) -> String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .integer, .real: "a number"
    case .boolean: "a boolean"
    case .null: "null"
    case .data: "data"
    case .date: "a date"
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The document is well-formed but no object",
      explanation: """
        A configuration is one object that maps keys to values. A list, a string or a number at the top \
        holds no keys, so the app applies nothing. An answer of a bootstrap server that is no object \
        counts as a failed fetch, and users stay at the sign-in screen.
        """,
      sources: ["Configuration reference", "Bootstrap server: response", "RFC 8259"],
      triggering: [
        RuleExample(#"↓[{"inferenceProvider": "gateway"}]"#),
        RuleExample(#"↓"inferenceProvider""#),
        RuleExample("↓[]", kind: .bootstrapResponse),
        RuleExample("↓- inferenceProvider: gateway\n", format: .yaml),
        RuleExample(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <plist version="1.0">
          ↓<array><string>gateway</string></array>
          </plist>
          """, format: .plist),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceProvider": "gateway"}"#),
        RuleExample("{}"),
      ])
  }
}
