import Comparison
import KeyCatalog
import Testing

/// What changes do to security, and in which order they are told.
@Suite struct SecurityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let first: String
    let second: String
    let expected: [String]
    var testDescription: String { "\(first) → \(second)" }

    init(_ first: String, _ second: String, _ expected: String...) {
      self.first = first
      self.second = second
      self.expected = expected
    }
  }

  @Test(arguments: [
    Case(
      #"{"disableEssentialTelemetry": true}"#, #"{"disableEssentialTelemetry": false}"#,
      "loosens changed /disableEssentialTelemetry"),
    Case(
      "{}", #"{"disableEssentialTelemetry": true}"#, "tightens added /disableEssentialTelemetry"),
    Case("{}", #"{"disableEssentialTelemetry": false}"#, "none added /disableEssentialTelemetry"),
    Case(#"{"disableEssentialTelemetry": false}"#, "{}", "none removed /disableEssentialTelemetry"),
    Case(
      #"{"builtinToolPolicy": {"Bash": "ask"}}"#, #"{"builtinToolPolicy": {"Bash": "allow"}}"#,
      "loosens changed /builtinToolPolicy/Bash"),
    Case("{}", #"{"builtinToolPolicy": {"Bash": "allow"}}"#, "loosens added /builtinToolPolicy"),
    Case("{}", #"{"builtinToolPolicy": {"Bash": "ask"}}"#, "tightens added /builtinToolPolicy"),
    Case(
      #"{"disabledBuiltinTools": ["Bash"]}"#, #"{"disabledBuiltinTools": []}"#,
      "loosens removed /disabledBuiltinTools/0"),
    Case(#"{"disabledBuiltinTools": ["Bash"]}"#, "{}", "loosens removed /disabledBuiltinTools"),
    Case(
      "{}", #"{"allowedWorkspaceFolders": ["~/a"]}"#, "tightens added /allowedWorkspaceFolders"),
    Case(
      #"{"allowedWorkspaceFolders": ["~/a"]}"#, #"{"allowedWorkspaceFolders": ["~/a", "~/b"]}"#,
      "loosens added /allowedWorkspaceFolders/1"),
    Case(
      #"{"allowedWorkspaceFolders": [{"path": "~/a", "mode": "ro"}]}"#,
      #"{"allowedWorkspaceFolders": ["~/a"]}"#,
      "loosens removed /allowedWorkspaceFolders/0/mode"),
    Case(
      "{}", #"{"managedMcpServers": [{"name": "a"}]}"#, "loosens added /managedMcpServers"),
    Case(
      #"{"managedMcpServers": [{"name": "a"}]}"#, #"{"managedMcpServers": []}"#,
      "tightens removed /managedMcpServers/0"),
    Case(
      #"{"bootstrapUrl": "https://a"}"#, #"{"bootstrapUrl": "https://b"}"#,
      "loosens changed /bootstrapUrl"),
    Case(
      #"{"autoUpdaterEnforcementHours": 24}"#, #"{"autoUpdaterEnforcementHours": "12"}"#,
      "tightens changed /autoUpdaterEnforcementHours"),
    Case(
      #"{"otlpDesktopLogLevel": "error"}"#, #"{"otlpDesktopLogLevel": "debug"}"#,
      "loosens changed /otlpDesktopLogLevel"),
    Case(
      #"{"inferenceGatewayApiKey": "a"}"#, #"{"inferenceGatewayApiKey": "b"}"#,
      "none changed /inferenceGatewayApiKey"),
  ])
  func direction(of example: Case) throws {
    #expect(try changes(example.first, example.second).map(\.line) == example.expected)
  }

  @Test func openSandboxIsSaid() throws {
    let found = try changes(
      #"{"coworkEgressAllowedHosts": []}"#, #"{"coworkEgressAllowedHosts": ["*"]}"#)
    #expect(found.first?.message.contains("every host on the Internet") == true)
  }

  @Test func defaultWithoutEffectIsSaid() throws {
    let found = try changes("{}", #"{"isDesktopExtensionEnabled": false}"#)
    #expect(found.first?.security == Change.Security.none)
    #expect(found.first?.message.contains("nothing changes") == true)
    #expect(found.first?.message.contains("Builds before 1.19367.0") == true)
  }

  @Test func whatLoosensComesFirst() throws {
    let first = #"{"keepAwakeEnabled": true, "disableEssentialTelemetry": true}"#
    let second = """
      {"keepAwakeEnabled": false, "blockReadsOutsideWorkingDirectories": true,
       "disableEssentialTelemetry": false}
      """
    #expect(try changes(first, second).map(\.security) == [.loosens, .tightens, .none])
  }

  /// Every program that the app runs, and everything that decides where a configuration comes from,
  /// says what its change means.
  @Test func executablesAndTrustAnchorsHaveAnEffect() {
    let fields = Catalog.keys.map(\.value) + Catalog.shapes.flatMap(\.fields)
    for field in fields where !field.marks.isDisjoint(with: [.localExecutable, .trustAnchor]) {
      #expect(field.effect != nil, "\(field.name)")
    }
  }

  @Test func effectsFitTheirTypes() {
    for field in Catalog.keys.map(\.value) + Catalog.shapes.flatMap(\.fields) {
      guard let effect = field.effect else { continue }
      switch effect.loosens {
      case .whenTrue, .whenFalse: #expect(field.type == .boolean, "\(field.name)")
      case .higher, .lower: #expect([.integer, .number].contains(field.type), "\(field.name)")
      case .ranking(let groups):
        #expect(Set(groups.joined()) == Set(field.values.map(\.value)), "\(field.name)")
      case .added, .removed, .changed: continue
      }
    }
  }
}
