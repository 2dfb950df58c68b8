import Documents
import KeyCatalog
import Testing

@testable import Configuration

/// What of a profile is the app's configuration.
@Suite struct ProfileTests {
  @Test func readsThePayloadOfTheAppsDomain() throws {
    let configuration = try Self.profile(
      """
      <dict>
        <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
        <key>PayloadIdentifier</key><string>a</string>
        <key>PayloadUUID</key><string>b</string>
        <key>PayloadVersion</key><integer>1</integer>
        <key>PayloadDisplayName</key><string>c</string>
        <key>PayloadOrganization</key><string>d</string>
        <key>inferenceProvider</key><string>gateway</string>
        <key>disableAutoUpdates</key><true/>
      </dict>
      """)
    #expect(configuration.settings.map(\.name) == ["inferenceProvider", "disableAutoUpdates"])
    #expect(configuration.envelope.profile?.payloads.map(\.isForTheApp) == [true])
  }

  @Test func takesTheEnvelopesMembersForNoSettings() throws {
    let configuration = try Self.profile(
      """
      <dict>
        <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
        <key>PayloadEnabled</key><true/>
        <key>ConsentText</key><string>a</string>
        <key>HasRemovalPasscode</key><true/>
        <key>RemovalDate</key><date>2026-12-01T00:00:00Z</date>
        <key>coworkTabEnabled</key><string>true</string>
      </dict>
      """)
    #expect(configuration.settings.map(\.name) == ["coworkTabEnabled"])
  }

  @Test func readsManagedPreferencesOfTheDomain() throws {
    let configuration = try Self.profile(
      Self.managedPreferences(
        "<dict><key>mcx_preference_settings</key>"
          + "<dict><key>coworkTabEnabled</key><string>true</string></dict></dict>"))
    #expect(configuration.settings.map(\.name) == ["coworkTabEnabled"])
  }

  @Test(arguments: [
    "", "<dict/>", "<string>a</string>",
    "<dict><key>mcx_preference_settings</key><string>a</string></dict>",
    // Only the first entry counts.
    "<dict/><dict><key>mcx_preference_settings</key><dict><key>a</key><true/></dict></dict>",
  ])
  func managedPreferencesWithoutSettingsAreNotTheApps(_ forced: String) throws {
    let configuration = try Self.profile(Self.managedPreferences(forced))
    #expect(configuration.settings.isEmpty)
    #expect(configuration.envelope.profile?.payloads.map(\.isForTheApp) == [false])
  }

  @Test func managedPreferencesOfAnotherDomainAreNotTheApps() throws {
    let text = Self.managedPreferences(
      "<dict><key>mcx_preference_settings</key><dict><key>a</key><true/></dict></dict>"
    ).replacing("<key>com.anthropic.claudefordesktop", with: "<key>com.example.app")
    #expect(try Self.profile(text).settings.isEmpty)
  }

  @Test func readsSeveralPayloadsAndPassesForeignOnesOver() throws {
    let configuration = try Self.profile(
      """
      <dict>
        <key>PayloadType</key><string>com.example.vpn</string>
        <key>coworkTabEnabled</key><true/>
      </dict>
      <dict>
        <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
        <key>inferenceProvider</key><string>gateway</string>
      </dict>
      <string>no payload</string>
      <dict>
        <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
        <key>chatTabEnabled</key><true/>
      </dict>
      """)
    #expect(configuration.settings.map(\.name) == ["inferenceProvider", "chatTabEnabled"])
    let payloads = try #require(configuration.envelope.profile).payloads
    #expect(payloads.map(\.isForTheApp) == [false, true, true])
  }

  @Test(arguments: ["<string>a</string>", "<dict/>", "<array/>"])
  func contentThatIsNoListOfPayloadsIsNone(_ content: String) throws {
    let configuration = try Self.document(
      "<key>PayloadType</key><string>Configuration</string><key>PayloadContent</key>\(content)")
    #expect(configuration.envelope.profile?.payloads.isEmpty == true)
    #expect(configuration.settings.isEmpty)
  }

  @Test func aPropertyListIsNoProfile() throws {
    let text =
      "<plist version=\"1.0\"><dict><key>PayloadVersion</key><integer>1</integer>"
      + "<key>coworkTabEnabled</key><true/></dict></plist>"
    let configuration = ManagedConfiguration(try Document.read(Array(text.utf8), name: "a.plist"))
    #expect(configuration.envelope.profile == nil)
    #expect(configuration.settings.map(\.name) == ["coworkTabEnabled"])
  }

  private static func managedPreferences(_ forced: String) -> String {
    """
    <dict>
      <key>PayloadType</key><string>com.apple.ManagedClient.preferences</string>
      <key>PayloadContent</key>
      <dict><key>com.anthropic.claudefordesktop</key>
        <dict><key>Forced</key><array>\(forced)</array></dict>
      </dict>
    </dict>
    """
  }

  private static func profile(_ payloads: String) throws -> ManagedConfiguration {
    try document(
      "<key>PayloadType</key><string>Configuration</string>"
        + "<key>PayloadContent</key><array>\(payloads)</array>")
  }

  private static func document(_ members: String) throws -> ManagedConfiguration {
    let text = "<plist version=\"1.0\"><dict>\(members)</dict></plist>"
    return ManagedConfiguration(
      try Document.read(Array(text.utf8), name: "profile.mobileconfig"))
  }
}
