import Configuration
import Documents
import KeyCatalog
import Testing

@Suite struct ReferenceTextTests {
  @Test(arguments: [
    ("${env:KEY}", true), ("Bearer ${env:KEY}", true), ("${file:keys/api}", true), ("$", false),
    ("${env:}", false), ("${env:KEY", false), ("${ENV:KEY}", false), ("$${env:A}", true),
    ("${env:A${env:B}", true), ("{env:KEY}", false), ("${secret:KEY}", false), ("", false),
  ])
  func isHeld(text: String, isHeld: Bool) {
    #expect(ReferenceText.isHeld(by: text) == isHeld)
  }

  @Test func partsAreInOrder() {
    #expect(
      ReferenceText.parts(of: "a${env:B}${file:c/d e}$f") == [
        .text("a"), .reference(Reference(.environment, "B")),
        .reference(Reference(.file, "c/d e")), .text("$f"),
      ])
    #expect(ReferenceText.removed(from: "a${env:B}é${file:c}$f") == "aé$f")
  }

  /// A million openings take no more than a moment.
  @Test(.timeLimit(.minutes(1))) func openingsWithoutEndAreHarmless() {
    let text = String(repeating: "${env:", count: 200_000)
    #expect(!ReferenceText.isHeld(by: text))
    #expect(ReferenceText.removed(from: text + "A}").utf8.count > 1_000_000)
  }
}

@Suite struct ReferenceResolutionTests {
  private static let texts: [Reference: String] = [
    Reference(.environment, "KEY"): #"s"e\c ${env:OTHER}"#,
    Reference(.environment, "HOURS"): "24",
    Reference(.environment, "ON"): "true",
    Reference(.environment, "PORT"): "53180",
    Reference(.file, "oidc.json"):
      #"{"clientId": "a", "issuer": "https://sso.example.corp", "redirectPort": 53180}"#,
    Reference(.environment, "NULL"): "a\u{0}b",
    Reference(.environment, "LARGE"): String(repeating: "x", count: 1 << 20),
    Reference(.environment, "TOO_LARGE"): String(repeating: "x", count: (1 << 20) + 1),
  ]

  private func resolved(
    _ text: String, name: String = "source.json", leavingAbsent: Bool = false
  ) throws -> ManagedConfiguration {
    let document = try Document.read(Array(text.utf8), name: name)
    return try ManagedConfiguration(document).resolvingReferences(leavingAbsent: leavingAbsent) {
      (reference) throws(ReferenceProblem) in
      guard let text = Self.texts[reference] else { throw ReferenceProblem(reference, .absent) }
      return text
    }
  }

  private func problems(_ text: String) throws -> [ReferenceProblem] {
    do {
      _ = try resolved(text)
      return []
    } catch let error as UnresolvedReferences {
      return error.problems
    }
  }

  @Test func fillsInWholeAndPart() throws {
    let configuration = try resolved(
      #"{"inferenceGatewayApiKey": "${env:KEY}", "deploymentOrganizationUuid": "a-${env:PORT}-b"}"#)
    // What is filled in is not looked at again.
    #expect(
      configuration[.inferenceGatewayApiKey]?.value.stringValue == #"s"e\c ${env:OTHER}"#)
    #expect(configuration[.deploymentOrganizationUuid]?.value.stringValue == "a-53180-b")
  }

  @Test func decodesWhatIsFilledIn() throws {
    let configuration = try resolved(
      """
      {"autoUpdaterEnforcementHours": "${env:HOURS}", "disableAutoUpdates": "${env:ON}",
       "inferenceGatewayOidc": "${file:oidc.json}"}
      """)
    #expect(configuration[.autoUpdaterEnforcementHours]?.value.integerValue == 24)
    #expect(configuration[.disableAutoUpdates]?.value.booleanValue == true)
    #expect(
      configuration[.inferenceGatewayOidc]?.value["issuer"]?.stringValue
        == "https://sso.example.corp")
  }

  @Test func fillsInInsideObjectsAndLists() throws {
    let configuration = try resolved(
      """
      {"inferenceGatewayOidc": {"clientId": "${env:KEY}", "redirectPort": "${env:PORT}"},
       "coworkEgressAllowedHosts": ["a.example.corp", "h${env:HOURS}.example.corp"],
       "managedMcpServers": [{"name": "a", "oauth": "${env:ON}"}]}
      """)
    let oidc = configuration[.inferenceGatewayOidc]?.value
    #expect(oidc?["clientId"]?.stringValue == #"s"e\c ${env:OTHER}"#)
    #expect(oidc?["redirectPort"]?.integerValue == 53180)
    let hosts = configuration[.coworkEgressAllowedHosts]?.value.elements.map(\.string)
    #expect(hosts == ["a.example.corp", "h24.example.corp"])
  }

  /// A quote in a password must not end the string of JSON in a profile around it.
  @Test func fillsInInsideJSONInAString() throws {
    let configuration = try resolved(
      """
      <plist version="1.0"><dict><key>inferenceGatewayOidc</key>
      <string>{"clientId":"${env:KEY}","redirectPort":1}</string></dict></plist>
      """, name: "a.plist")
    let oidc = configuration[.inferenceGatewayOidc]?.value
    #expect(oidc?["clientId"]?.stringValue == #"s"e\c ${env:OTHER}"#)
    #expect(oidc?["redirectPort"]?.integerValue == 1)
  }

  @Test func keepsPlaces() throws {
    let configuration = try resolved(#"{"inferenceGatewayOidc": {"clientId": "${env:KEY}"}}"#)
    let oidc = try #require(configuration[.inferenceGatewayOidc]?.value)
    #expect(oidc.place.lowerBound == 25)
    #expect(oidc["clientId"]?.place == 38..<50)
  }

  @Test func namesWhatIsAbsent() throws {
    let problems = try problems(
      #"{"inferenceGatewayApiKey": "${env:NOPE}", "organizationInstructions": "${file:no/such}"}"#)
    #expect(problems.map(\.reference.text) == ["${env:NOPE}", "${file:no/such}"])
    #expect(problems.first?.description.contains("NOPE") == true)
    #expect(problems.first?.pointer == "/inferenceGatewayApiKey")
  }

  @Test func leavesWhatIsAbsent() throws {
    let configuration = try resolved(
      #"{"autoUpdaterEnforcementHours": "${env:NOPE}", "inferenceGatewayApiKey": "${env:PORT}"}"#,
      leavingAbsent: true)
    #expect(configuration[.autoUpdaterEnforcementHours]?.value.stringValue == "${env:NOPE}")
    #expect(configuration[.inferenceGatewayApiKey]?.value.stringValue == "53180")
  }

  @Test func refusesWhatNoFormatCarries() throws {
    #expect(
      try problems(#"{"inferenceGatewayApiKey": "${env:NULL}"}"#).map(\.reason) == [.nullCharacter])
    #expect(
      try problems(#"{"inferenceGatewayApiKey": "${env:TOO_LARGE}"}"#).map(\.reason)
        == [.tooLarge(limit: 1 << 20)])
  }

  /// The text of a problem never tells what a reference stands for.
  @Test func refusesAFieldOfAnotherType() throws {
    let problems = try problems(
      #"{"inferenceGatewayOidc": {"clientId": "a", "redirectPort": "${env:KEY}"}}"#)
    #expect(problems.map(\.pointer) == ["/inferenceGatewayOidc/redirectPort"])
    #expect(problems.first?.description.contains("${env:KEY}") == true)
    #expect(problems.allSatisfy { !$0.description.contains(#"s"e\c"#) })
  }

  /// One large file may be named many times.
  @Test func boundsWhatAllComeTo() throws {
    let hosts = Array(repeating: #""${env:LARGE}""#, count: 100).joined(separator: ",")
    let problems = try problems(#"{"coworkEgressAllowedHosts": [\#(hosts)]}"#)
    #expect(problems.first?.reason == .tooMuchInAll(limit: 1 << 26))
  }

  @Test func withoutReferencesNothingChanges() throws {
    let text = #"{"inferenceGatewayApiKey": "a $ {env:B}", "$schemaVersion": 1}"#
    #expect(try resolved(text).settings.map(\.value.string) == ["a $ {env:B}", "1"])
  }
}
