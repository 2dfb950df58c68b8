import Configuration
import Documents
import KeyCatalog

/// A file of device management that has nothing for the app.
struct ProfileNoPayloadRule: DocumentRule {
  static let id: RuleID = "profile-no-payload"
  static let severity = Severity.error
  static let concern = Concern.document
  static let yieldsTo: [Yield] = [.anywhere("reg-wrong-key")]
  static let dropReason = DropReason.none
  /// What is wrong with the inside of such a file is not for this program to say.
  static let isSoleFinding = true

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let configuration = context.configuration
    guard configuration.document.root.kind == .object, let missing = Self.missing(configuration)
    else { return }
    let root = configuration.document.root
    findings.report(
      Self.self, at: Target(key: nil, pointer: "", location: Self.location(root, configuration)),
      missing.message, help: missing.help)
  }

  private static func missing(
    _ configuration: ManagedConfiguration
  ) -> (message: String, help: String)? {
    switch configuration.document.format {
    case .mobileconfig:
      guard configuration.envelope.profile?.payloads.contains(where: \.isForTheApp) != true
      else { return nil }
      return (
        "no payload of the profile is of type \(Profile.preferenceDomain)",
        "put the keys into a payload of that type; leave profiles of other products out with "
          + "--skip-unrelated"
      )
    case .reg:
      guard !configuration.envelope.registrySections.contains(where: \.isForTheApp)
      else { return nil }
      return (
        "the file names no key under \(RegistrySection.policyPath)",
        "write to HKEY_LOCAL_MACHINE\\\(RegistrySection.policyPath); leave other registry files out "
          + "with --skip-unrelated"
      )
    case .pol:
      guard !configuration.envelope.registrySections.contains(where: \.isForTheApp)
      else { return nil }
      return (
        "the file names no key \(RegistrySection.policyPath)",
        "write the values to that key; leave other policy files out with --skip-unrelated"
      )
    case .intune:
      guard configuration.envelope.deviceSettings.isEmpty else { return nil }
      return (
        "no setting of the profile is one of the app's",
        "add the settings of the app's template; leave other profiles out with --skip-unrelated"
      )
    case .plist:
      guard !configuration.settings.contains(where: { $0.key != nil }) else { return nil }
      return (
        "the property list has no key that the app reads as policy",
        "a profile manifest or the app's own preferences are no configuration; leave them out with "
          + "--skip-unrelated"
      )
    case .json, .yaml, .linux:
      return nil
    }
  }

  /// A registry file has no object to point at: its first line.
  private static func location(_ root: Value, _ configuration: ManagedConfiguration) -> Location {
    configuration.document.format.isRegistry ? .offset(0) : .beginning(of: root)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A profile, property list or registry file with nothing for the app",
      explanation: """
        The file is well-formed and has no payload, key or value that configures Claude Desktop, so \
        nothing else is said of it. It may be another product's, a profile manifest, or the app's own \
        preferences; or the payload's type is misspelled.
        """,
      sources: ["Deploy the configuration"],
      triggering: [
        RuleExample(
          """
          <plist version="1.0">
          ↓<dict>
            <key>PayloadContent</key>
            <array><dict><key>PayloadType</key><string>com.example.vpn</string></dict></array>
          </dict>
          </plist>
          """, format: .mobileconfig),
        RuleExample(
          """
          <plist version="1.0">
          ↓<dict><key>NSWindowFrame</key><string>0 0 800 600</string></dict>
          </plist>
          """, format: .plist),
        RuleExample(
          """
          ↓Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Example]
          "Setting"="1"
          """, format: .reg),
      ],
      nonTriggering: [
        .profile(payloads: "<dict>\(RuleExample.soundInner)</dict>"),
        .profile(
          payloads: """
            <dict>
              \(RuleExample.soundInner.replacing(
                "com.anthropic.claudefordesktop</string>\n<key>PayloadIdentifier",
                with: "com.apple.ManagedClient.preferences</string>\n<key>PayloadIdentifier"))
              <key>PayloadContent</key>
              <dict><key>com.anthropic.claudefordesktop</key>
                <dict><key>Forced</key>
                  <array><dict><key>mcx_preference_settings</key>
                    <dict><key>disableAutoUpdates</key><true/></dict>
                  </dict></array>
                </dict>
              </dict>
            </dict>
            """),
        .registry(text: #"[-HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]"#),
      ])
  }
}
