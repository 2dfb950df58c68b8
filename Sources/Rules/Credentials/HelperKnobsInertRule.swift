import Configuration
import KeyCatalog

/// Settings of a credential helper that is not there.
struct HelperKnobsInertRule: CombinationRule {
  static let id: RuleID = "helper-knobs-inert"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.isSet(.inferenceCredentialHelper),
      !context.isSet(.inferenceCredentialHelperWindows),
      // That the helper itself is missing is said already.
      context.deployment.credentialKind != .helperScript || context.deployment.provider == nil
    else { return }
    for key in Self.knobs {
      guard let setting = context.setting(key) else { continue }
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) does nothing, since no credential helper is set",
        help: "set inferenceCredentialHelper, or remove it")
    }
  }

  private static let knobs: [KeyID] = [
    .inferenceCredentialHelperArgs, .inferenceCredentialHelperTtlSec,
    .inferenceCredentialHelperTimeoutSec, .inferenceCredentialHelperSilentRefreshEnabled,
  ]

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Settings of a credential helper that is not there",
      explanation: """
        Lifetime, time limit, arguments and silent refresh are about the program that prints the \
        credential. Without inferenceCredentialHelper, or its counterpart for Windows, nothing reads \
        them.
        """,
      sources: ["Configuration reference, Connection"],
      triggering: [
        RuleExample(#"{↓"inferenceCredentialHelperTtlSec": 900}"#),
        RuleExample(
          """
          {
            ↓"inferenceCredentialHelperTimeoutSec": 30,
            ↓"inferenceCredentialHelperSilentRefreshEnabled": true
          }
          """),
        RuleExample(
          #"{↓"inferenceCredentialHelperArgs": ["--quiet"]}"#,
          options: .example(oldest: AppVersion(2, 110, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceCredentialHelper": "/usr/local/bin/gateway-token",
            "inferenceCredentialHelperTtlSec": 900
          }
          """),
        RuleExample(
          """
          {
            "inferenceCredentialHelperWindows": "C:\\\\Example\\\\gateway-token.exe",
            "inferenceCredentialHelperTtlSec": 900
          }
          """, options: .example(oldest: AppVersion(2, 2553, 0))),
      ])
  }
}
