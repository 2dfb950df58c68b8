import Comparison
import Configuration
import Testing

/// What device management goes by.
@Suite struct ProfileTests {
  private func profile(
    identifier: String = "corp.example.claude", scope: String? = "System", extra: String = "",
    uuid: String = "7C1E52A3-6C2A-4A2F-9B1D-3B0E3B0E3B0E"
  ) throws -> [Change] {
    let first = Self.text("corp.example.claude", "System", "", "1F")
    let second = Self.text(identifier, scope, extra, uuid)
    return Comparison.changes(
      from: try configuration(first, name: "a.mobileconfig"),
      to: try configuration(second, name: "b.mobileconfig"))
  }

  private static func text(
    _ identifier: String, _ scope: String?, _ extra: String, _ uuid: String
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <plist version="1.0"><dict>
    <key>PayloadContent</key><array><dict>
    <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
    <key>PayloadUUID</key><string>\(uuid)</string>
    <key>PayloadIdentifier</key><string>\(uuid).settings</string>
    <key>inferenceProvider</key><string>gateway</string>
    </dict></array>
    \(scope.map { "<key>PayloadScope</key><string>\($0)</string>" } ?? "")\(extra)
    <key>PayloadIdentifier</key><string>\(identifier)</string>
    <key>PayloadType</key><string>Configuration</string>
    <key>PayloadUUID</key><string>\(uuid)</string>
    </dict></plist>
    """
  }

  @Test func whatManagementRewritesIsNoDifference() throws {
    let extra = "<key>PayloadOrganization</key><string>Example</string>"
    #expect(try profile(extra: extra, uuid: "2F").isEmpty)
  }

  @Test func otherIdentifierMeansASecondProfile() throws {
    let found = try profile(identifier: "corp.example.other")
    #expect(found.map(\.line) == ["none changed /PayloadIdentifier"])
    #expect(found.first?.message.contains("second profile") == true)
  }

  @Test func otherScopeIsRefused() throws {
    for scope in ["User", nil] {
      let found = try profile(scope: scope)
      #expect(found.map(\.pointer) == ["/PayloadScope"])
      #expect(found.first?.message.contains("refuses") == true)
    }
  }
}

/// Registry files, whose hive says for whom the values are.
@Suite struct HiveTests {
  private func registry(_ hive: String) throws -> ManagedConfiguration {
    try configuration(
      "Windows Registry Editor Version 5.00\r\n\r\n[\(hive)\\SOFTWARE\\Policies\\Claude]\r\n"
        + "\"inferenceProvider\"=\"gateway\"\r\n", name: "a.reg")
  }

  @Test func anotherHiveIsADifference() throws {
    let changes = Comparison.changes(
      from: try registry("HKEY_LOCAL_MACHINE"), to: try registry("HKEY_CURRENT_USER"))
    #expect(changes.map(\.line) == ["none changed /hive"])
    #expect(changes.first?.after?.json == #""HKEY_CURRENT_USER""#)
    #expect(changes.first?.message.contains("hold for one user only") == true)
  }

  @Test func anotherSpellingOfTheHiveIsNone() throws {
    let changes = Comparison.changes(
      from: try registry("HKEY_LOCAL_MACHINE"), to: try registry("HKLM"))
    #expect(changes.isEmpty)
  }

  @Test func formatsWithoutHivesHaveNone() throws {
    let changes = Comparison.changes(
      from: try registry("HKEY_CURRENT_USER"),
      to: try configuration(#"{"inferenceProvider": "gateway"}"#))
    #expect(changes.isEmpty)
  }
}
