import Documents
import KeyCatalog
import Testing

@testable import Configuration

/// What the keys of a registry file are to the app.
@Suite struct RegistrySectionTests {
  @Test(arguments: [
    #"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude"#,
    #"HKEY_LOCAL_MACHINE\Software\policies\CLAUDE"#,
    #"hkey_local_machine\software\policies\claude"#,
    #"HKLM\SOFTWARE\Policies\Claude"#,
    #"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude\"#,
  ])
  func theMachinesPolicy(_ path: String) throws {
    let section = try Self.section(path)
    #expect(section.hive == .localMachine)
    #expect(section.relation == .policyKey)
  }

  @Test(arguments: [
    #"HKEY_CURRENT_USER\SOFTWARE\Policies\Claude"#, #"hkcu\Software\Policies\Claude"#,
    #"HKEY_USERS\S-1-5-21-1004336348-1177238915-682003330-512\SOFTWARE\Policies\Claude"#,
  ])
  func theUsersPolicy(_ path: String) throws {
    let section = try Self.section(path)
    #expect(section.hive == .currentUser)
    #expect(section.relation == .policyKey)
  }

  @Test(
    arguments: [
      (#"SOFTWARE\WOW6432Node\Policies\Claude"#, .redirected),
      (#"SOFTWARE\Policies\Claude\coworkEgressAllowedHosts"#, .subkey),
      (#"SOFTWARE\Policies\Claude\a\b"#, .subkey),
      (#"SOFTWARE\WOW6432Node\Policies\Claude\a"#, .subkey),
      (#"SOFTWARE\Policies\Anthropic"#, .lookAlike),
      (#"SOFTWARE\Policies\Anthropic\Claude"#, .lookAlike),
      (#"SOFTWARE\Policies\AnthropicClaude"#, .lookAlike),
      (#"SOFTWARE\WOW6432Node\Policies\Anthropic\Claude"#, .lookAlike),
      (#"SOFTWARE\Policies\Claude Desktop"#, .lookAlike),
      (#"SOFTWARE\Claude"#, .lookAlike),
      (#"SOFTWARE\Policies\ClaudeCode"#, .unrelated),
      (#"SOFTWARE\Policies"#, .unrelated),
      (#"SOFTWARE\Policies\Example\Claude"#, .unrelated),
      (#"SOFTWARE\Example\Policies\Claude"#, .unrelated),
      (#"Policies\Claude"#, .unrelated),
      ("", .unrelated),
    ] as [(String, RegistrySection.Relation)])
  func otherKeys(_ path: String, _ relation: RegistrySection.Relation) throws {
    #expect(try Self.section(#"HKEY_LOCAL_MACHINE\"# + path).relation == relation)
  }

  @Test(arguments: [
    #"HKEY_CLASSES_ROOT\SOFTWARE\Policies\Claude"#,
    #"HKEY_USERS\.DEFAULT\SOFTWARE\Policies\Claude"#,
    #"SOMETHING\SOFTWARE\Policies\Claude"#,
  ])
  func noOtherHiveIsRead(_ path: String) throws {
    let section = try Self.section(path)
    #expect(section.hive == nil)
    #expect(section.relation == .lookAlike)
  }

  @Test(
    arguments: [
      (#"SOFTWARE\Policies\Claude"#, .removal),
      (#"SOFTWARE\Policies\Claude\a"#, .removal),
      (#"SOFTWARE\WOW6432Node\Policies\Claude"#, .removal),
      (#"SOFTWARE\Policies\Anthropic"#, .unrelated),
      (#"SOFTWARE\Policies\Example"#, .unrelated),
    ] as [(String, RegistrySection.Relation)])
  func removedKeys(_ path: String, _ relation: RegistrySection.Relation) throws {
    let section = try Self.section(#"-HKEY_LOCAL_MACHINE\"# + path)
    #expect(section.relation == relation)
    #expect(section.hive == .localMachine)
    #expect(!section.setsValues)
  }

  @Test func readsTheValuesOfThePolicyKeyOnly() throws {
    let configuration = try Self.configuration(
      #"""
      [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]
      "inferenceProvider"="gateway"
      "DisableAutoUpdates"=dword:00000001
      "autoUpdaterEnforcementHours"=-

      [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude\Sub]
      "coworkTabEnabled"="true"

      [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Anthropic]
      "chatTabEnabled"="true"
      """#)
    #expect(configuration.settings.compactMap(\.key) == [.inferenceProvider, .disableAutoUpdates])
    #expect(configuration[.disableAutoUpdates]?.value.booleanValue == true)
    #expect(configuration.settings.allSatisfy { $0.hive == .localMachine })
  }

  @Test func takingValuesAwaySetsNone() throws {
    let section = try #require(
      Self.configuration(
        #"""
        [HKEY_CURRENT_USER\SOFTWARE\Policies\Claude]
        "disableAutoUpdates"=-
        """#
      ).envelope.registrySections.first)
    #expect(!section.setsValues)
    #expect(section.isForTheApp)
  }

  private static func section(_ path: String) throws -> RegistrySection {
    try #require(configuration("[\(path)]\n").envelope.registrySections.first)
  }

  private static func configuration(_ sections: String) throws -> ManagedConfiguration {
    let text = "Windows Registry Editor Version 5.00\n\n\(sections)\n"
    return ManagedConfiguration(try Document.read(Array(text.utf8), name: "policy.reg"))
  }
}
