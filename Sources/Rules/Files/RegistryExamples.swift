import Configuration

extension RuleExample {
  /// A registry file with these lines under the policy key of the machine.
  static func registry(_ lines: String, options: LintOptions = .example) -> RuleExample {
    registry(text: #"[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]"# + "\n" + lines, options)
  }

  /// A registry file with this text after its first line.
  static func registry(text: String, _ options: LintOptions = .example) -> RuleExample {
    RuleExample(
      "Windows Registry Editor Version 5.00\n\n\(text)\n", format: .reg, options: options)
  }

  /// A profile with these payloads and these members after them.
  static func profile(
    payloads: String, outer: String = RuleExample.soundOuter, options: LintOptions = .example
  ) -> RuleExample {
    RuleExample(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <plist version="1.0">
      <dict>
        <key>PayloadContent</key>
        <array>
      \(payloads)
        </array>
      \(outer)
      </dict>
      </plist>
      """, format: .mobileconfig, options: options)
  }

  /// The members of an outer dictionary in which nothing is wrong.
  static let soundOuter = """
    <key>PayloadType</key><string>Configuration</string>
    <key>PayloadIdentifier</key><string>corp.example.claude-desktop</string>
    <key>PayloadUUID</key><string>DBF78584-BBCB-5130-9986-7D2B56EA5F0E</string>
    <key>PayloadVersion</key><integer>1</integer>
    """

  /// The envelope of the app's payload in which nothing is wrong.
  static let soundInner = """
    <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
    <key>PayloadIdentifier</key><string>com.anthropic.claudefordesktop.settings</string>
    <key>PayloadUUID</key><string>D52ACC45-1FBB-578C-BCC3-350A6368E203</string>
    <key>PayloadVersion</key><integer>1</integer>
    """
}
