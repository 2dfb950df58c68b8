import Documents
import FileAccess
import Foundation
import KeyCatalog
import TestSupport
import Testing

@testable import Commands

/// What is asked of the file system about the settings of the app on Linux, and about no other file.
@Suite struct FileProtectionTests {
  private static let path = "/etc/claude-desktop/managed-settings.json"
  private static let directory = "/etc/claude-desktop"

  @Test(arguments: [
    path, "/etc//claude-desktop/./managed-settings.json",
    "/etc/claude-desktop/../claude-desktop/managed-settings.json",
  ])
  func isReadOfTheOneFile(path: String) throws {
    let console = TestConsole()
    console.ownerships = [
      Self.path: FileOwnership(owner: 1000, permissions: 0o664),
      Self.directory: FileOwnership(owner: 0, permissions: 0o755),
    ]
    let protection = try #require(FileProtection(ofFileAt: path, on: console))
    #expect(protection.file == .init(path: Self.path, owner: 1000, permissions: 0o664))
    #expect(protection.directory == .init(path: Self.directory, owner: 0, permissions: 0o755))
  }

  @Test(arguments: [
    "managed-settings.json", "/etc/claude-desktop/managed-settings.json.bak", "<stdin>",
    "/srv/etc/claude-desktop/managed-settings.json", "/etc/claude-desktop/settings.json",
  ])
  func isAskedForNoOtherFile(path: String) {
    let console = CountingConsole()
    #expect(FileProtection(ofFileAt: path, on: console) == nil)
    #expect(console.questions == 0)
  }

  @Test func tellsOwnersPermissionsAndLinks() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("{}", to: "file.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    let own = try #require(FileOwnership(at: file.path))
    #expect(own == FileOwnership(owner: getuid(), permissions: 0o640))
    let link = directory.url.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(FileOwnership(at: link.path)?.isLink == true)
    #expect(FileOwnership(at: directory.url.appending(path: "none").path) == nil)
  }
}

/// Counts what is asked about ownership.
private final class CountingConsole: Console, @unchecked Sendable {
  private let console = TestConsole()
  private(set) var questions = 0

  var isTerminal: Bool { console.isTerminal }
  var today: CalendarDate { console.today }
  func environment(_ name: String) -> String? { nil }
  func readStandardInput() throws(FileError) -> [UInt8] { [] }
  func readSomeStandardInput() throws(FileError) -> [UInt8] { [] }
  func write(_ bytes: [UInt8]) {}
  func writeError(_ text: String) {}

  func ownership(of path: String) -> FileOwnership? {
    questions += 1
    return nil
  }
}
