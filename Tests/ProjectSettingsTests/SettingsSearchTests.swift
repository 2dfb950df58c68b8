import Foundation
import KeyCatalog
import ProjectSettings
import Rules
import Testing

@Suite struct SettingsSearchTests {
  private let folder = TemporaryFolder()

  @Test func findsTheNearestOnTheWayUp() throws {
    try folder.write("fail-on: warning\n", to: ".writ.yaml")
    try folder.write("fail-on: note\n", to: "a/.writ.yaml")
    try folder.write("", to: "a/b/x.json")
    try folder.write("", to: "c/x.json")
    var search = SettingsSearch()
    #expect(try search.settings(forFilesIn: folder.path("a/b"))?.failOn == .note)
    #expect(try search.settings(forFilesIn: folder.path("c"))?.failOn == .warning)
    #expect(try search.settings(forFilesIn: folder.path("c"))?.directory == folder.path(""))
  }

  @Test(arguments: ["a/.git/HEAD", "a/.git"])
  func endsAtTheProject(marker: String) throws {
    try folder.write("fail-on: warning\n", to: ".writ.yaml")
    try folder.write("", to: marker)
    try folder.write("", to: "a/b/x.json")
    var search = SettingsSearch()
    #expect(try search.settings(forFilesIn: folder.path("a/b")) == nil)
    #expect(try search.settings(forFilesIn: folder.path("a")) == nil)
  }

  @Test func readsAFileOnce() throws {
    try folder.write("fail-on: note\n", to: ".writ.yaml")
    var search = SettingsSearch()
    #expect(try search.settings(forFilesIn: folder.path(""))?.failOn == .note)
    try folder.write("fail-on: error\n", to: ".writ.yaml")
    #expect(try search.settings(forFilesIn: folder.path(""))?.failOn == .note)
    #expect(try search.settings(forFilesIn: folder.path("a"))?.failOn == .note)
  }

  @Test func saysWhatIsWrongEveryTime() throws {
    try folder.write("fail-on: never\n", to: ".writ.yaml")
    var search = SettingsSearch()
    for _ in 1...2 {
      #expect(throws: SettingsError.self) { try search.settings(forFilesIn: folder.path("a")) }
    }
  }

  @Test func refusesADirectoryOfTheName() throws {
    try folder.write("", to: ".writ.yaml/x")
    var search = SettingsSearch()
    #expect(throws: SettingsError.self) { try search.settings(forFilesIn: folder.path("")) }
  }
}

/// A folder that is gone with the test.
final class TemporaryFolder {
  private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  /// The absolute path of something in the folder; of the folder itself for an empty name.
  func path(_ name: String) -> String { name.isEmpty ? url.path : url.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The settings that a text gives.
  func settings(_ text: String) throws -> ProjectSettings {
    try write(text, to: ".writ.yaml")
    var search = SettingsSearch()
    return try #require(try search.settings(forFilesIn: path("")))
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
