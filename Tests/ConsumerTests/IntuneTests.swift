import Foundation
import TestSupport
import Testing

/// Custom profiles for Intune, read by Microsoft's Graph SDK, and resolved policy by policy in the
/// template that they install.
@Suite(.serialized) struct IntuneTests {
  private let directory: TemporaryDirectory
  private let template: Template

  init() throws {
    directory = try TemporaryDirectory()
    template = try Template()
  }

  @Test(arguments: try Source.fixturesWithPolicies())
  func policiesWriteTheValues(source: Source) async throws {
    try await check(source, scope: "machine")
    try await check(source, scope: "user")
  }

  @Test(arguments: [try Source.hostile(), try Source.longTexts()])
  func policiesWriteHostileValues(source: Source) async throws {
    try await check(source, scope: "machine")
    try await check(source, scope: "user")
  }

  /// The SDK takes a second to load, so that it sees some fixtures only, and every key.
  @Test(arguments: try Source.fixturesWithPolicies().prefix(3) + [.hostile(), .longTexts()])
  func graphReadsTheProfile(source: Source) async throws {
    let file = try source.export(to: "intune", ["--display-name", "Claude \"1\""], in: directory)
    let profile = try await Consumer.graph.read(file)
    #expect(profile["type"] == "#microsoft.graph.windows10CustomConfiguration")
    #expect(profile["displayName"] == "Claude \"1\"")
    #expect(profile["omaSettings"]?.array?.count == source.settings.count + 1)
    // What the SDK hands on is what the file says, the template included.
    let written = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
    for member in ["omaUri", "value", "displayName", "description"] {
      let read = profile["omaSettings"]?.array?.map { $0[member] }
      #expect(read == written["omaSettings"]?.array?.map { $0[member] })
    }
  }

  @Test func installsTheTemplateOfTheSameRelease() throws {
    let source = try #require(try Source.fixturesWithPolicies().first)
    let file = try source.export(to: "intune", in: directory)
    let profile = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
    let installed = try #require(profile["omaSettings", "0", "value"]?.string)
    #expect(try Data(installed.utf8) == Data(contentsOf: template.definitions))
  }

  /// A key that only other deployments read has no policy, and the administrator learns which one.
  @Test func keyWithoutPolicyIsRefused() throws {
    let names = Set(try CatalogFile.templateKeys().map(\.name))
    let others = try Source.fixtures().filter { !$0.settings.keys.allSatisfy(names.contains) }
    try #require(!others.isEmpty)
    for source in others {
      let result = source.tryExport(to: "intune")
      #expect(result.status == .failed)
      let missing = source.settings.keys.filter { !names.contains($0) }
      #expect(missing.contains { result.errors.contains($0) }, "\(result.errors)")
    }
  }

  /// Without this nobody knew whether the readers can refuse anything.
  @Test func readersRefuseDamagedProfiles() async throws {
    let source = try #require(try Source.fixturesWithPolicies().first)
    let file = try source.export(to: "intune", in: directory)
    let text = try String(contentsOf: file, encoding: .utf8)
    func damaged(_ original: String, _ damage: String) throws -> URL {
      try #require(text.contains(original))
      return try directory.write(
        text.replacing(original, with: damage), to: "\(UUID().uuidString).json")
    }
    let otherClass = try damaged("windows10CustomConfiguration", "windows10Configuration")
    #expect(try await Consumer.graph.refuses(otherClass))
    let otherMember = try damaged("\"omaUri\"", "\"omaURI\"")
    #expect(try await Consumer.graph.refuses(otherMember))
    let otherCategory = try damaged("~ClaudeDesktop~", "~Claude~")
    #expect(try await Consumer.policyResolution.refuses(otherCategory))
    let registryProvider = try damaged("/Policy/Config/Claude~Policy", "/Registry/HKLM/Claude")
    #expect(try await Consumer.policyResolution.refuses(registryProvider))
    let otherElement = try damaged("<data id=\\\"", "<data id=\\\"x")
    #expect(try await Consumer.policyResolution.refuses(otherElement))
  }

  private func check(_ source: Source, scope: String) async throws {
    let file = try source.export(to: "intune", ["--scope", scope], in: directory)
    let resolution = try await Consumer.policyResolution.read(file, template.definitions)
    var written: [String: JSONValue] = [:]
    for setting in try #require(resolution["settings"]?.array) {
      #expect(setting["scope"] == (scope == "machine" ? "Device" : "User"))
      for (path, value) in try #require(setting["writes"]?.object) {
        #expect(path.hasPrefix(#"SOFTWARE\Policies\Claude\"#))
        written[path.split(separator: "\\").last.map(String.init) ?? ""] = value
      }
    }
    let differences = try Expectation(source, stored: .numbers).differences(from: written)
    #expect(differences.isEmpty, "\(source.name): \(differences)")
  }
}
