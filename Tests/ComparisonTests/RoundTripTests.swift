import Comparison
import Configuration
import Documents
import Emitters
import Foundation
import Testing

/// A document says the same as its own export, whatever the format.
@Suite struct RoundTripTests {
  /// The formats that are read as well as written, with a name that tells each.
  private static let formats: [(format: ExportFormat, name: String)] = [
    (.mobileconfig, "export.mobileconfig"), (.plist, "export.plist"), (.reg, "export.reg"),
    (.pol, "Registry.pol"), (.intune, "intune.json"), (.linux, "managed-settings.json"),
    (.bootstrapV1, "response.json"), (.bootstrapV2, "response.json"), (.localV1, "local.json"),
    (.localV2, "local.json"), (.json, "source.json"), (.yaml, "source.yaml"),
  ]

  @Test(arguments: Package.correctFixtures)
  func exportIsNoDifference(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let original = ManagedConfiguration(try Document.read(bytes, name: path))
    let hasNoScope = original.envelope.profile.map { $0.outer["PayloadScope"] == nil } ?? false
    // An exported profile always names its scope, which is a difference of its own.
    for (format, name) in Self.formats where format != .mobileconfig || !hasNoScope {
      guard let export = try? format.export(original, options: options(for: original)) else {
        continue
      }
      let copy = ManagedConfiguration(
        try Document.read(try #require(export.files.first).bytes, name: name))
      let there = Comparison.changes(from: original, to: copy)
      let back = Comparison.changes(from: copy, to: original)
      #expect((there + back).isEmpty, "\(format): \((there + back).map(\.line))")
    }
  }

  /// Most documents can be exported, so that the test above tests something.
  @Test func mostFixturesAreExported() throws {
    let exported = try Package.correctFixtures.filter { path in
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      let configuration = ManagedConfiguration(try Document.read(bytes, name: path))
      return (try? ExportFormat.reg.export(configuration, options: ExportOptions())) != nil
    }
    #expect(exported.count > Package.correctFixtures.count * 3 / 4)
  }

  @Test(arguments: Package.correctFixtures)
  func isNotDifferentFromItself(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let document = ManagedConfiguration(try Document.read(bytes, name: path))
    let again = ManagedConfiguration(try Document.read(bytes, name: path))
    #expect(Comparison.changes(from: document, to: again).isEmpty)
  }

  /// A profile keeps its identifier and scope: another one is a difference.
  private func options(for configuration: ManagedConfiguration) -> ExportOptions {
    var options = ExportOptions()
    let outer = configuration.envelope.profile?.outer
    options.identifier = outer?["PayloadIdentifier"]?.stringValue
    let isUsers =
      outer?["PayloadScope"]?.stringValue == "User"
      || configuration.settings.contains { $0.hive == .currentUser }
    options.scope = isUsers ? .user : .machine
    return options
  }
}
