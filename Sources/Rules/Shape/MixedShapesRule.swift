import Configuration
import Documents
import KeyCatalog

/// Flat keys and nested clusters in one document, of which the app reads one half.
struct MixedShapesRule: DocumentRule {
  static let id: RuleID = "mixed-shapes"
  static let severity = Severity.warning
  static let concern = Concern.name
  static let dropReason = DropReason.none

  /// How many of the ignored names the message lists.
  private static let mostNames = 6

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let envelope = context.configuration.envelope
    guard let first = envelope.ignoredByForm.first?.key else { return }
    let name = first.string
    let target = Target(
      key: Catalog.key(named: name)?.name, pointer: "/" + JSONPointer.escape(name),
      location: .value(first))
    let isNested = envelope.form == .nested
    findings.report(
      Self.self, at: target,
      isNested
        ? "the document is in the nested form, so the app ignores its flat keys \(Self.list(envelope))"
        : "the document has flat keys, so the app ignores its nested part: \(Self.list(envelope))",
      help: isNested
        ? "write them at their places in the nested form, or drop \"$schemaVersion\" and nest nothing"
        : "write every key in one form; these objects are not checked")
  }

  private static func list(_ envelope: ManagedConfiguration.Envelope) -> String {
    let names = envelope.ignoredByForm.prefix(mostNames).compactMap { $0.key?.string }.map(quoted)
    let rest = envelope.ignoredByForm.count - names.count
    return Wording.enumeration(rest > 0 ? names + ["\(rest) more"] : names)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Flat and nested keys in one document",
      explanation: """
        A document is either flat or sorted into clusters. With "$schemaVersion": 2 the app ignores flat \
        keys, without it the clusters, and says nothing of either. The ignored half is not checked. Keys \
        that stand at the top of both forms ($schemaVersion, expiresAt, banner, claudeAiImport, and \
        those that the nested form once had at its top) mix with either.
        """,
      sources: ["Bootstrap server: response", "Release notes of 2.2553.0"],
      triggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"telemetry": {"disableNonessential": true}}"#,
          kind: .local),
        RuleExample(
          """
          {"$schemaVersion": 2, "inference": {"provider": "gateway"},
           ↓"disableAutoUpdates": true, "disableNonessentialTelemetry": 7}
          """),
        RuleExample(#"{"$schemaVersion": 2, ↓"inferenceProvider": "gateway"}"#),
        RuleExample(#"{"$schemaVersion": 2, "lifecycle": {}, ↓"isDxtEnabled": true}"#),
      ],
      nonTriggering: [
        RuleExample(
          """
          {"$schema": "x.json", "$schemaVersion": 2, "inference": {"provider": "gateway"},
           "banner": {"enabled": true, "text": "Third-party inference"}, "claudeAiImport": {}}
          """),
        RuleExample(#"{"inferenceProvider": "gateway", "claudeAiImport": {"enabled": true}}"#),
      ])
  }
}
