import FileAccess
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What a file is after it was written, and after it could not be.
@Suite struct FileWriterTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: directory.url.path).sorted() }
  }

  private func attribute<Value>(_ name: FileAttributeKey, of path: String) throws -> Value {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[name] as? Value)
  }

  private func mode(of path: String) throws -> Int {
    (try attribute(.posixPermissions, of: path) as NSNumber).intValue
  }

  private func path(_ name: String) -> String { directory.url.appending(path: name).path }

  @Test func aNewFileIsForItsOwnerAlone() throws {
    try FileWriter.write(Array("new".utf8), to: path("a"))
    #expect(try String(contentsOfFile: path("a"), encoding: .utf8) == "new")
    #expect(try mode(of: path("a")) == 0o600)
    #expect(try names == ["a"])
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o755, 0o400, 0o444, 0o666])
  func anExistingFileKeepsItsPermissions(mode: Int) throws {
    try directory.write("old", to: "a")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path("a"))
    try FileWriter.write(Array("new".utf8), to: path("a"))
    #expect(try self.mode(of: path("a")) == mode)
    #expect(try Array(Data(contentsOf: URL(filePath: path("a")))) == Array("new".utf8))
    #expect(try names == ["a"])
  }

  @Test(.enabled(if: geteuid() == 0, "only the administrator may give files to others"))
  func anExistingFileKeepsItsOwner() throws {
    try directory.write("old", to: "a")
    try FileManager.default.setAttributes(
      [.ownerAccountID: 4711, .groupOwnerAccountID: 4712, .posixPermissions: 0o640],
      ofItemAtPath: path("a"))
    try FileWriter.write(Array("new".utf8), to: path("a"))
    #expect(try attribute(.ownerAccountID, of: path("a")) as NSNumber == 4711)
    #expect(try attribute(.groupOwnerAccountID, of: path("a")) as NSNumber == 4712)
    #expect(try mode(of: path("a")) == 0o640)
  }

  @Test func aLinkStaysAndLeadsToTheNewFile() throws {
    try directory.write("old", to: "real/a")
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: "real/a")
    try FileWriter.write(Array("new".utf8), to: path("link"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "real/a")
    #expect(try String(contentsOfFile: path("real/a"), encoding: .utf8) == "new")
  }

  @Test func aNameWithoutADirectoryIsInTheWorkingDirectory() throws {
    let name = "writ-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: name) }
    try FileWriter.write(Array("new".utf8), to: name)
    #expect(try String(contentsOfFile: name, encoding: .utf8) == "new")
  }

  @Test func whatIsNoFileIsLeftAlone() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    #expect(throws: FileError.self) { try FileWriter.write([1], to: path("pipe")) }
    #expect(throws: FileError.self) { try FileWriter.write([1], to: directory.url.path) }
    #expect(throws: FileError.self) { try FileWriter.write([1], to: "/dev/null") }
    #expect(throws: FileError.self) { try FileWriter.write([1], to: path("none/a")) }
    #expect(try names == ["pipe"])
  }
}
