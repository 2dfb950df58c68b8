import Foundation
import SourceGeneration
import Testing

/// What is generated must be what is committed.
@Suite struct GeneratedSourcesTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func areUpToDate() throws {
    for file in try GeneratedSources.render(package: Self.package) {
      let committed = try String(
        contentsOf: Self.package.appending(path: file.path), encoding: .utf8)
      #expect(committed == file.text, "\(file.path) is behind: run make generate")
    }
  }

  @Test func nothingElseIsInTheFolder() throws {
    let rendered = try GeneratedSources.render(package: Self.package).map(\.path)
    let folder = "Sources/KeyCatalog/Generated"
    let present = try FileManager.default.contentsOfDirectory(
      atPath: Self.package.appending(path: folder).path)
    #expect(Set(present.map { "\(folder)/\($0)" }).isSubset(of: rendered))
  }
}
