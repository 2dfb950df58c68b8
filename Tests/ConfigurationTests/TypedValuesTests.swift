import Configuration
import Documents
import KeyCatalog
import Testing

/// What of a document the catalog defines, and as what.
@Suite struct TypedValuesTests {
  @Test func visitsAnObjectBeforeItsFields() throws {
    let visited = try visit(#"{"banner": {"enabled": true, "text": "Internal use only"}}"#)
    #expect(visited == ["/banner object", "/banner/enabled boolean", "/banner/text string"])
  }

  @Test func passesOverUnknownKeysAndFields() throws {
    let visited = try visit(#"{"unheardOf": {"enabled": true}, "banner": {"size": 4}}"#)
    #expect(visited == ["/banner object"])
  }

  @Test func goesIntoAString() throws {
    let visited = try visit(#"{"banner": "{\"enabled\":true}"}"#)
    #expect(visited == ["/banner object", "/banner/enabled boolean"])
  }

  @Test func visitsAnUnreadableStringAlone() throws {
    let visited = try visit(#"{"banner": "{enabled:true}"}"#)
    #expect(visited == ["/banner object"])
  }

  @Test func visitsEntriesOfALiteralList() throws {
    let visited = try visit(#"{"otlpContentCapture": ["userPrompts", "x"]}"#)
    #expect(
      visited == [
        "/otlpContentCapture enum[]", "/otlpContentCapture/0 enum", "/otlpContentCapture/1 enum",
      ])
    let configuration = try configuration(#"{"otlpContentCapture": ["userPrompts"]}"#)
    var names: [String] = []
    configuration.visitTypedValues { typed in
      if typed.depth == 1 { names = typed.definition.values.map(\.value) }
    }
    #expect(names.contains("userPrompts"))
  }

  @Test func visitsEntriesWithAGrammar() throws {
    let visited = try visit(#"{"coworkEgressAllowedHosts": ["pypi.org"]}"#, of: .egressHost)
    #expect(visited == ["/coworkEgressAllowedHosts/0 string"])
  }

  @Test func visitsTheListInAStringsPlace() throws {
    let list = try visit(#"{"forceLoginOrgUUID": ["a", "b"]}"#)
    #expect(
      list == [
        "/forceLoginOrgUUID string", "/forceLoginOrgUUID/0 string", "/forceLoginOrgUUID/1 string",
      ])
    #expect(try visit(#"{"forceLoginOrgUUID": "[\"a\"]"}"#, of: .uuid).count == 2)
    #expect(try visit(#"{"forceLoginOrgUUID": "a"}"#) == ["/forceLoginOrgUUID string"])
  }

  @Test func takesAStringForAnEntry() throws {
    let models = try visit(#"{"inferenceModels": ["a", {"name": "b"}]}"#)
    #expect(
      models == [
        "/inferenceModels object[]", "/inferenceModels/0 string", "/inferenceModels/1 object",
        "/inferenceModels/1/name string",
      ])
    let folders = try visit(#"{"allowedWorkspaceFolders": ["~/work"]}"#, of: .workspacePath)
    #expect(folders == ["/allowedWorkspaceFolders/0 string"])
  }

  @Test func expectsAnObjectForAnEntryThatIsNeither() throws {
    #expect(
      try visit(#"{"inferenceModels": [5]}"#) == [
        "/inferenceModels object[]", "/inferenceModels/0 object",
      ])
    #expect(
      try visit(#"{"managedMcpServers": ["a"]}"#) == [
        "/managedMcpServers object[]", "/managedMcpServers/0 object",
      ])
  }

  @Test func goesIntoNothingOfTheWrongType() throws {
    #expect(try visit(#"{"banner": [{"enabled": true}]}"#) == ["/banner object"])
    #expect(try visit(#"{"inferenceModels": {"name": "a"}}"#) == ["/inferenceModels object[]"])
    #expect(try visit(#"{"otlpHeaders": ["A: b"]}"#) == ["/otlpHeaders object"])
    #expect(
      try visit(#"{"coworkEgressAllowedHosts": {"a": "b"}}"#) == [
        "/coworkEgressAllowedHosts string[]"
      ])
  }

  @Test func visitsTheValuesOfAMap() throws {
    let visited = try visit(#"{"inferenceCustomHeaders": {"X-Team": "a"}}"#, of: .headerValue)
    #expect(visited == ["/inferenceCustomHeaders/X-Team string"])
  }

  @Test func takesTrueInTheObjectsPlace() throws {
    let entry = #"{"name": "a", "transport": "http", "oauth": true}"#
    let visited = try visit("{\"managedMcpServers\": [\(entry)]}")
    #expect(visited.last == "/managedMcpServers/0/oauth object")
    let deep = #"{"name": "a", "oauth": {"authorizationServer": ["https://sso.example.corp"]}}"#
    #expect(
      try visit("{\"managedMcpServers\": [\(deep)]}", of: .httpsURL) == [
        "/managedMcpServers/0/oauth/authorizationServer string[]",
        "/managedMcpServers/0/oauth/authorizationServer/0 string",
      ])
  }

  @Test func handsMarksDown() throws {
    let configuration = try configuration(
      #"{"inferenceCustomHeaders": {"X-Team": "a"}, "banner": {"text": "b"}}"#)
    var confidential: [String] = []
    configuration.visitTypedValues { typed in
      if typed.isConfidential { confidential.append(typed.pointer) }
    }
    #expect(confidential == ["/inferenceCustomHeaders", "/inferenceCustomHeaders/X-Team"])
  }

  @Test func leavesDottedNamesOut() throws {
    #expect(try visit(#"{"bootstrapOidc.clientId": "a"}"#).isEmpty)
  }

  @Test func goesIntoNativeCollectionsOfAPropertyList() throws {
    let text = """
      <plist version="1.0"><dict>
        <key>inferenceModels</key><array><dict><key>name</key><string>a</string></dict></array>
      </dict></plist>
      """
    let configuration = try Sample.configuration(text, "a.plist")
    var pointers: [String] = []
    configuration.visitTypedValues { pointers.append($0.pointer) }
    #expect(pointers == ["/inferenceModels", "/inferenceModels/0", "/inferenceModels/0/name"])
  }

  private func configuration(_ text: String) throws -> ManagedConfiguration {
    try Sample.configuration(text, "a.json")
  }

  /// The pointer and type of each value visited, or of those with a format.
  private func visit(_ text: String, of format: ValueFormat? = nil) throws -> [String] {
    var visited: [String] = []
    try configuration(text).visitTypedValues { typed in
      if let format, typed.definition.format != format { return }
      visited.append("\(typed.pointer) \(typed.definition.type.rawValue)")
    }
    return visited
  }
}
