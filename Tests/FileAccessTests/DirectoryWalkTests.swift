import FileAccess
import Foundation
import TestSupport
import Testing

@Suite struct DirectoryWalkTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: directory.url.appending(path: name).path, withDestinationPath: target)
  }

  private var found: [String] {
    get throws {
      let root = directory.url.path + "/"
      var walk = DirectoryWalk(directory.url.path, extensions: ["json"])
      var found: [String] = []
      while let path = try walk.next() { found.append(String(path.dropFirst(root.count))) }
      return found
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func linksThatLeadInCirclesAreNotFollowed() throws {
    try directory.write("{}", to: "a/b/c.json")
    try link("a/b/up", to: "..")
    try link("a/self", to: ".")
    try link("a/all", to: directory.url.path)
    try link("a/circle.json", to: "circle.json")
    try link("root", to: "/")
    #expect(try found == ["a/b/c.json"])
  }

  @Test func aLinkToAFileCountsAsTheFile() throws {
    try directory.write("{}", to: "a/b.json")
    try link("c.json", to: "a/b.json")
    try link("gone.json", to: "nothing")
    #expect(try found == ["a/b.json", "c.json"])
  }

  @Test(.timeLimit(.minutes(1)))
  func pipesAndHiddenDirectoriesArePassedOver() throws {
    #expect(mkfifo(directory.url.appending(path: "pipe.json").path, 0o600) == 0)
    try link("device.json", to: "/dev/zero")
    try directory.write("{}", to: ".git/a.json")
    try directory.write("{}", to: "b.JSON")
    #expect(try found == ["b.JSON"])
  }

  @Test func directoriesBelowTheBoundAreNotEntered() throws {
    let deep = String(repeating: "d/", count: 64)
    try directory.write("{}", to: deep + "a.json")
    try directory.write("{}", to: deep + "d/b.json")
    #expect(try found == [deep + "a.json"])
  }

  @Test func filesComeInTheOrderOfTheirPaths() throws {
    let names = [
      "a.json", "a/b.json", "a/b/c.json", "a-b.json", "a0.json", "b/a.json", "a/b-c.json",
    ]
    for name in names { try directory.write("{}", to: name) }
    #expect(try found == names.sorted())
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may read everything"))
  func aDirectoryThatCannotBeReadDoesNotHideTheOthers() throws {
    try directory.write("{}", to: "a/b.json")
    try directory.write("{}", to: "c/d.json")
    let closed = directory.url.appending(path: "a").path
    #expect(chmod(closed, 0) == 0)
    defer { chmod(closed, 0o700) }
    var walk = DirectoryWalk(directory.url.path, extensions: ["json"])
    #expect(throws: FileError.self) { try walk.next() }
    #expect(try walk.next()?.hasSuffix("c/d.json") == true)
  }
}
