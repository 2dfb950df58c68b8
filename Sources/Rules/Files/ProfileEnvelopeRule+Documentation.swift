extension ProfileEnvelopeRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A profile lacks what every profile must have, or has it wrong",
      explanation: """
        The outer dictionary of a profile has the type Configuration, and it and every payload inside \
        have an identifier, a version of 1 and a UUID that nothing else in the profile has. Otherwise \
        the system refuses the whole profile. A display name and a scope may be missing.
        """,
      sources: ["Apple: Profile-Specific Payload Keys", "RFC 9562"],
      triggering: [
        .profile(
          payloads: "<dict>\(RuleExample.soundInner)</dict>",
          outer: RuleExample.soundOuter
            .replacing("<string>Configuration", with: "<string>↓Profile")
            .replacing("<integer>1</integer>", with: "<string>↓1</string>")),
        .profile(
          payloads: """
            ↓<dict>
              <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
              <key>PayloadIdentifier</key><string>com.anthropic.claudefordesktop.settings</string>
              <key>PayloadVersion</key><integer>1</integer>
            </dict>
            """),
        .profile(
          payloads: "<dict>\(RuleExample.soundInner)</dict>",
          outer: RuleExample.soundOuter.replacing(
            "<string>DBF78584-BBCB-5130-9986-7D2B56EA5F0E",
            with: "<string>↓claude-desktop")),
        .profile(
          payloads: "<dict>\(RuleExample.soundInner)</dict>",
          outer: RuleExample.soundOuter.replacing(
            "<string>DBF78584-BBCB-5130-9986-7D2B56EA5F0E",
            with: "<string>↓d52acc45-1fbb-578c-bcc3-350a6368e203")),
      ],
      nonTriggering: [.profile(payloads: "<dict>\(RuleExample.soundInner)</dict>")])
  }
}
