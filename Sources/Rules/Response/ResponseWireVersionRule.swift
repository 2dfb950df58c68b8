import Configuration
import Documents
import KeyCatalog

/// In which form a response is read.
struct ResponseWireVersionRule: DocumentRule {
  static let id: RuleID = "response-wire-version"
  static let severity = Severity.note
  static let kinds = DocumentKinds.response
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let root = context.configuration.document.root
    guard root.kind == .object else { return }
    let form = context.configuration.envelope.form
    findings.report(
      Self.self, at: Target(key: nil, pointer: "", location: .beginning(of: root)),
      "the response is read as \(form == .nested ? "v2 (nested)" : "v1 (flat)"): "
        + Self.reason(root, form))
  }

  private static func reason(_ root: Value, _ form: ManagedConfiguration.Form) -> String {
    if root[NestedForm.versionKey.name]?.integerValue == (form == .nested ? 2 : 1) {
      return "$schemaVersion says so"
    }
    guard form == .nested else { return "it has flat keys and no $schemaVersion of 2" }
    let cluster = root.members.first {
      $0.value.kind == .object && Catalog.clusters.contains($0.name)
        && Catalog.key(named: $0.name) == nil
    }
    return "it has the cluster \(quoted(cluster?.name ?? ""))"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "In which form the response is read",
      explanation: """
        A response is flat (v1) or sorted into clusters (v2). $schemaVersion decides; without it a \
        cluster makes it v2, except banner and claudeAiImport, which are flat keys too.
        """,
      sources: ["Bootstrap configuration server: Response schema"],
      triggering: [
        RuleExample(#"↓{"inferenceProvider": "gateway"}"#, kind: .bootstrapResponse),
        RuleExample(
          #"↓{"$schemaVersion": 2, "inference": {"provider": "gateway"}}"#,
          kind: .bootstrapResponse),
        RuleExample(#"↓{"inference": {"provider": "gateway"}}"#, kind: .bootstrapResponse),
        RuleExample(
          #"↓{"inferenceProvider": "gateway", "banner": {"enabled": false}}"#,
          kind: .bootstrapResponse),
      ],
      nonTriggering: [RuleExample(#"{"inferenceProvider": "gateway"}"#)])
  }
}
