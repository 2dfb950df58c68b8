import Configuration
import Documents
import KeyCatalog

/// A renamed key under its old and its new name.
struct BothNamesRule: DocumentRule {
  static let id: RuleID = "both-names"
  static let severity = Severity.error
  static let concern = Concern.name
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for setting in context.configuration.settings where setting.spelling == .formerName {
      guard let key = setting.key, let present = context.configuration[key],
        present.spelling != .formerName
      else { continue }
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) is the old name of \(key.name), which is given as well",
        help:
          "keep \(key.name) and remove \(setting.name): newer builds do not read the old name, and "
          + "which of the two counts on older ones is not documented")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key under its old and its new name",
      explanation: """
        One of the two decides, and which one depends on the build. Keep the new name only. The two \
        objects inferenceGatewayOidc and inferenceIdpOidc are not meant: they serve two generations of \
        builds side by side.
        """,
      sources: ["Changelog", "Configuration reference: renamed keys"],
      triggering: [
        RuleExample(#"{"isDesktopExtensionEnabled": false, ↓"isDxtEnabled": false}"#),
        RuleExample(
          """
          {↓"inferenceGatewayHeaders": {"X-Cost-Center": "4711"},
           "inferenceCustomHeaders": {"X-Cost-Center": "4711"}}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"isDesktopExtensionEnabled": false}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp"},
           "inferenceIdpOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp"}}
          """, options: .example(oldest: AppVersion(2, 7032, 0))),
      ])
  }
}
