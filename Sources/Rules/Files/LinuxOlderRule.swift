import Configuration
import Documents
import KeyCatalog

/// A settings file for Linux, which older builds do not read.
struct LinuxOlderRule: DocumentRule {
  static let id: RuleID = "linux-older"
  static let severity = Severity.note
  static let concern = Concern.document
  static let dropReason = DropReason.none

  /// The first build that reads the file.
  private static let since = AppVersion(1, 17377, 1)

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.configuration.isForLinux,
      !context.fleet.isSurely(atLeast: Self.since)
    else { return }
    findings.report(
      Self.self, context.fleet.isKnown(below: Self.since) ? .warning : .note,
      at: .document(context.configuration),
      "builds for Linux before \(Self.since) do not read managed-settings.json",
      help: "update them to \(Self.since) or later")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Older builds for Linux do not read the settings file",
      explanation: """
        The app reads /etc/claude-desktop/managed-settings.json from 1.17377.1 on. Older builds know no \
        device management on Linux.
        """,
      sources: ["Changelog 1.17377.1"],
      triggering: [
        RuleExample(#"↓{"disableAutoUpdates": true}"#, format: .linux),
        RuleExample(
          #"↓{"disableAutoUpdates": true}"#, format: .linux,
          options: .example(oldest: AppVersion(1, 15200, 0))),
      ],
      nonTriggering: [
        RuleExample(
          #"{"disableAutoUpdates": true}"#, format: .linux,
          options: .example(oldest: AppVersion(1, 17377, 1))),
        RuleExample(#"{"disableAutoUpdates": true}"#),
      ])
  }
}
