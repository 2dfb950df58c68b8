import Configuration
import Documents
import Linting
import Rules
import Testing

@Suite struct DeviceVariablesTests {
  @Test(arguments: [
    (VariableDialect.fleet, "$FLEET_SECRET_KEY"), (.fleet, "${FLEET_VAR_HOST_UUID}"),
    (.jamf, "$SERIALNUMBER"), (.jamf, "$EXTENSIONATTRIBUTE_3"), (.intune, "{{UserPrincipalName}}"),
    (.workspaceOne, "{EmailAddress}"), (.workspaceOne, "{OurAttribute}"), (.mosyle, "%Email%"),
    (.mosyle, "%OurAttribute%"),
  ])
  func areOwn(_ dialect: VariableDialect, _ variable: String) throws {
    let variables = DeviceVariables(dialect)
    #expect(variables.areHeld(by: "a \(variable) b"))
    #expect(variables.removed(from: "a\(variable)-b\(variable)") == "a-b")
    // Whatever the value should be, nothing is said of it.
    let text = """
      {"inferenceGatewayApiKey": "\(variable)", "inferenceBedrockRegion": "\(variable)",
       "inferenceGatewayBaseUrl": "\(variable)", "inferenceGatewayOidc": "\(variable)",
       "autoUpdaterEnforcementHours": "\(variable)",
       "deploymentOrganizationUuid": "x-\(variable)", "expiresAt": "\(variable)"}
      """
    let rules = try Self.findings(text, dialect).filter { $0.location.isValue }.map(\.rule)
    #expect(Set(rules).isDisjoint(with: Self.silent), "\(rules)")
  }

  @Test(arguments: [
    (VariableDialect.fleet, "$FLEET_SECRET_"), (.jamf, "$TEAM"), (.jamf, "$EMAILS"),
    (.jamf, "$EXTENSIONATTRIBUTE_x"), (.intune, "{{gateway}}"), (.intune, "{mail}"),
    (.workspaceOne, "{EMAIL}"), (.mosyle, "%20%"), (.mosyle, "%USERPROFILE%"), (.mosyle, "%Email"),
    (.fleet, "$"), (.workspaceOne, "{"), (.intune, "{{"), (.mosyle, "%"),
  ])
  func areNone(_ dialect: VariableDialect, _ text: String) {
    #expect(!DeviceVariables(dialect).areHeld(by: text))
    #expect(DeviceVariables(dialect).removed(from: text) == text)
  }

  @Test func namesTheOtherSystem() throws {
    let text = #"{"inferenceGatewayBaseUrl": "https://$EMAIL.acme.corp"}"#
    let finding = try #require(try Self.findings(text, .intune).first { $0.severity == .error })
    #expect(finding.rule == "placeholder-value")
    #expect(finding.message.contains("Jamf Pro") && finding.message.contains("Intune"))
  }

  /// What stands beside a variable may be a credential itself.
  @Test func doesNotHideACredential() throws {
    let key = "sk-ant-api03-" + String(repeating: "aB3dE5", count: 8)
    let text = #"{"inferenceCustomHeaders": {"X-Key": "\#(key) $EMAIL"}}"#
    #expect(try Self.findings(text, .jamf).contains { $0.rule == "secret-in-source" })
  }

  private static let silent: Set<RuleID> = [
    "placeholder-value", "secret-in-source", "bad-format", "url-syntax", "url-not-https",
    "wrong-type", "enum-value", "not-json", "string-encoded-value", "expires-at",
  ]

  private static func findings(
    _ text: String, _ dialect: VariableDialect
  ) throws -> [Finding] {
    let document = try Document.read(Array(text.utf8), name: "a.json")
    return Linter(options: .example(variables: dialect)).lint(ManagedConfiguration(document))
  }
}

extension Location {
  fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}
