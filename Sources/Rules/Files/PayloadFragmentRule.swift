import Configuration
import Documents

/// Members of a property list without the property list around them.
struct PayloadFragmentRule: DocumentRule {
  static let id: RuleID = "payload-fragment"
  static let severity = Severity.note
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.configuration.document.traits.isFragment else { return }
    findings.report(
      Self.self, at: .document(context.configuration),
      "the document is the inside of a property list, without <plist> around it",
      help: "a management console such as Jamf Pro takes it as it is; a device reads a whole "
        + "property list or profile only")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The inside of a property list without the list around it",
      explanation: """
        Consoles that ask for a payload's keys take pairs of <key> and value, or a bare <dict>. Such a \
        text is linted as it is; on a device it would be no property list.
        """,
      sources: ["Deploy the configuration: macOS"],
      triggering: [
        RuleExample(
          "↓<key>disableAutoUpdates</key>\n<string>true</string>\n", format: .plist),
        RuleExample(
          "↓<dict><key>disableAutoUpdates</key><string>true</string></dict>\n", format: .plist),
      ],
      nonTriggering: [
        RuleExample(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <plist version="1.0">
          <dict><key>disableAutoUpdates</key><string>true</string></dict>
          </plist>
          """, format: .plist)
      ])
  }
}
