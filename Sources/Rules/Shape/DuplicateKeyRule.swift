import Configuration
import Documents
import KeyCatalog

/// One name twice in one object.
struct DuplicateKeyRule: DocumentRule {
  static let id: RuleID = "duplicate-key"
  static let severity = Severity.error
  static let concern = Concern.name
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard Self.mayFindAny(in: context.configuration) else { return }
    let duplicates = DuplicateKeys(context.configuration).found
    guard !duplicates.isEmpty else { return }
    let lines = context.configuration.document.source.lineIndex()
    for duplicate in duplicates {
      let first = lines.position(at: duplicate.first.place.lowerBound)
      findings.report(
        Self.self, at: duplicate.target,
        "\(quoted(duplicate.name)) is given twice in the same object; the first is at line "
          + "\(first.line), column \(first.column)",
        help: context.configuration.document.format.isRegistry
          ? "letter case does not count in the registry: the last value written stays; remove the others"
          : "readers take the last one, and some refuse the document: remove the others")
    }
  }

  /// Whether it is worth looking: in a registry file several sections may name one key.
  private static func mayFindAny(in configuration: ManagedConfiguration) -> Bool {
    let tree = configuration.document.root.tree
    return configuration.document.format.isRegistry || tree.repeatsNames
      || configuration.settings.contains { setting in
        setting.value.tree !== tree && setting.value.tree.repeatsNames
      }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The same key twice in one object",
      explanation: """
        Of two members with one name a reader keeps one, as a rule the last, and says nothing. It is \
        found at every depth, also in JSON that stands inside a string. The names of registry values \
        have no letter case, so that two spellings of one name are the same value.
        """,
      sources: ["RFC 8259 section 4", "YAML 1.2 section 3.2.1.1", "Windows registry: value names"],
      triggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"inferenceProvider": "bedrock"}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp",
             ↓"clientId": "c27d95fb-6e14-4a80-b1d2-7f4380ae59c6"}}
          """),
        RuleExample(
          #"{"inferenceCustomHeaders": "{\"X-Site\": \"Berlin\", ↓\"X-Site\": \"Bonn\"}"}"#,
          kind: .managed),
        RuleExample("disableAutoUpdates: true\n↓disableAutoUpdates: false\n", format: .yaml),
        RuleExample(
          """
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
          "inferenceProvider"="gateway"
          ↓"InferenceProvider"="bedrock"
          """, format: .reg),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceModels": [{"name": "model-a"}, {"name": "model-b"}]}"#),
        RuleExample(#"{"//": "a comment", "//": "another"}"#),
        RuleExample(#"{"inferenceCustomHeaders": {"X-Site": "Berlin", "X-SITE-2": "Bonn"}}"#),
      ])
  }
}
