import Commands
import Foundation
import KeyCatalog
import TestSupport
import Testing

/// `writ keys` with a release or two.
@Suite struct KeysCommandTests {
  private struct Change: Decodable, Equatable {
    let key: String
    let field: String?
    let change: String
    let release: String?
    let date: String?
    let detail: String
  }

  @Test func listsKeysFromAReleaseOn() throws {
    let names = try keys(["--since", "2.2553.0"])
    let expected = Catalog.keys.filter { $0.since.map { $0 >= AppVersion(2, 2553, 0) } ?? false }
    #expect(names == expected.map(\.name))
    #expect(names.contains("inferenceIdpOidc") && !names.contains("inferenceGatewayOidc"))
  }

  /// The column and the option mean the same.
  @Test func theReleaseItselfCounts() throws {
    let releases = Set(Catalog.keys.compactMap(\.since))
    let newest = try #require(releases.max())
    #expect(try !keys(["--since", newest.description]).isEmpty)
    let next = AppVersion(newest.major, newest.minor, newest.patch + 1)
    #expect(try keys(["--since", next.description]).isEmpty)
  }

  @Test func tellsWhatAReleaseChanged() throws {
    let changes = try self.changes("2.2553.0..2.7032.0")
    #expect(changes.allSatisfy { $0.date == nil })
    func has(_ key: String, _ change: String, _ detail: String) -> Bool {
      changes.contains { $0.key == key && $0.change == change && $0.detail.contains(detail) }
    }
    #expect(has("inferenceIdpOidc", "added", "Identity provider"))
    #expect(has("inferenceCredentialKind", "value", "external-idp"))
    #expect(has("inferenceGatewayOidc", "deprecated", "use inferenceIdpOidc"))
  }

  @Test func tellsOfRenamingRemovalAndDefaults() throws {
    let changes = try self.changes("1.13576.0..1.46388.1")
    let kinds = { (key: String) in Set(changes.filter { $0.key == key }.map(\.change)) }
    #expect(kinds("endUserAttribution").contains("renamed"))
    #expect(!kinds("endUserAttribution").contains("added"))
    #expect(kinds("disableDefaultPlugins") == ["removed"])
    #expect(kinds("isDesktopExtensionEnabled") == ["default"])
    #expect(kinds("disableDeepLinkRegistration") == ["availability"])
    #expect(kinds("inferenceFoundryTenantId").contains("consent"))
    #expect(kinds("relaunchEnforcementHours").contains("nested-path"))
    #expect(changes.contains { $0.change == "field" && $0.field != nil })
  }

  /// Two steps tell the same as one.
  @Test func rangesAddUp() throws {
    let whole = try changes("1.2581.0..2.19675.0").filter { $0.release != nil }
    let halves =
      try changes("1.2581.0..1.40609.0") + changes("1.40609.0..").filter { $0.release != nil }
    #expect(whole == halves)
    #expect(whole.count > 150)
  }

  /// A day counts for every build, and so stands at the end of what leads to the newest.
  @Test func daysComeWithTheNewestRelease() throws {
    let days = try changes("2.9939.2..").filter { $0.date != nil }
    #expect(days.contains { $0.key == "inferenceGatewayAuthScheme" && $0.date == "2026-10-07" })
    #expect(days.contains { $0.key == "allowOptionalClientAuth" && $0.date == "2026-11-17" })
    #expect(days.contains { $0.key == "desktopHome" && $0.change == "enforced" })
    #expect(try changes("1.2581.0..2.9939.2").allSatisfy { $0.date == nil })
  }

  @Test func isATableAsWell() {
    let console = TestConsole()
    #expect(Writ.run(["keys", "--changed", "2.2553.0..2.7032.0"], on: console) == .done)
    let lines = console.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("RELEASE") == true)
    #expect(lines.contains { $0.hasPrefix("2.7032.0  value") && $0.contains("external-idp") })
  }

  @Test(arguments: [
    (["--since", "soon"], "\"soon\" is no release"),
    (["--changed", "1.2.3"], "1.46388.1..2.19675.0"),
    (["--changed", "1.2.3..next"], "1.46388.1..2.19675.0"),
    (["--changed", "..2.110.0"], "1.46388.1..2.19675.0"),
    (["--changed", "2.110.0..1.46388.1"], "the older release comes first"),
    (["--changed", "2.110.0..2.110.0"], "the older release comes first"),
    (["--since", "2.110.0", "--changed", "1.46388.1..2.110.0"], "one of the two"),
  ])
  func refuses(options: [String], problem: String) {
    let console = TestConsole()
    #expect(Writ.run(["keys"] + options, on: console) == .failed)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput.contains(problem))
  }

  @Test(arguments: [["--since", "9.1.0"], ["--changed", "2.19675.0..9.1.0"]])
  func saysWhereItsKnowledgeEnds(options: [String]) {
    let console = TestConsole()
    #expect(Writ.run(["keys"] + options, on: console) == .done)
    #expect(console.errorOutput.contains("nothing is known of releases after 2.19675.0"))
  }

  private func keys(_ options: [String]) throws -> [String] {
    struct Key: Decodable { let name: String }
    return try decode([Key].self, options).map(\.name)
  }

  private func changes(_ range: String) throws -> [Change] {
    try decode([Change].self, ["--changed", range])
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ options: [String]) throws -> Value {
    let console = TestConsole()
    #expect(Writ.run(["keys", "--format", "json"] + options, on: console) == .done)
    return try JSONDecoder().decode(type, from: Data(console.output))
  }
}
