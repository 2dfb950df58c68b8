import FileAccess
import Foundation
import TestSupport
import Testing

@Suite struct DirectorySearchTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: directory.url.appending(path: name).path, withDestinationPath: target)
  }

  private var found: [String] {
    get throws {
      let root = directory.url.path + "/"
      return try DirectorySearch.files(below: directory.url.path, extensions: ["json"])
        .map { String($0.dropFirst(root.count)) }
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
}
