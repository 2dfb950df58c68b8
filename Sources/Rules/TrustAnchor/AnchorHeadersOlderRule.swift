import Configuration
import KeyCatalog

/// Headers for the bootstrap server, which older builds do not send.
struct AnchorHeadersOlderRule: CombinationRule {
  static let id: RuleID = "anchor-headers-older"
  static let severity = Severity.note
  static let kinds = DocumentKinds.administered

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.deployment.bootstrap?.mode == .headers,
      !context.fleet.isSurely(atLeast: Self.since),
      let setting = context.setting(.bootstrapHeaders) ?? context.setting(.bootstrapHeadersHelper)
    else { return }
    findings.report(
      Self.self, context.fleet.isKnown(below: Self.since) ? .warning : .note,
      at: .name(of: setting),
      "builds before \(Self.since) do not send \(setting.name), and sign users in with a device code "
        + "instead",
      help: "update the fleet to \(Self.since), or have the server offer the device-code grant too")
  }

  /// The build that first sent headers to the bootstrap server.
  private static let since = AppVersion(1, 32885, 1)

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Headers for the bootstrap server, which older builds do not send",
      explanation: """
        From 1.32885.1 a bootstrap server may recognize the caller by request headers. Older builds do \
        not read those keys; to them the URL stands alone, and they look for a device-code sign-in at the \
        server.
        """,
      sources: ["Configuration reference, bootstrapHeaders", "Changelog 1.32885.1"],
      triggering: [
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            ↓"bootstrapHeaders": {"X-Device-Group": "first-wave"}
          }
          """),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            ↓"bootstrapHeadersHelper": "/usr/local/bin/headers"
          }
          """, kind: .managed, options: .example(oldest: AppVersion(1, 30096, 1))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapHeaders": {"X-Device-Group": "first-wave"}
          }
          """, options: .example(oldest: AppVersion(1, 32885, 1))),
        RuleExample(#"{"bootstrapUrl": "https://config.example.corp/bootstrap"}"#),
      ])
  }
}
