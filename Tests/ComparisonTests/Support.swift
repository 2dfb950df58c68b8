import Commands
import Comparison
import Configuration
import Documents
import FileAccess
import Foundation
import KeyCatalog

/// Reads a document the way the program does.
func configuration(
  _ text: String, name: String = "test.json", kind: DocumentKind? = nil
) throws -> ManagedConfiguration {
  ManagedConfiguration(try Document.read(Array(text.utf8), name: name), kind: kind)
}

/// The changes between two documents in JSON.
func changes(_ first: String, _ second: String) throws -> [Change] {
  Comparison.changes(from: try configuration(first), to: try configuration(second))
}

extension Change {
  /// A change on one line: what a test expects.
  var line: String { "\(security.rawValue) \(kind.rawValue) \(pointer)" }
}

/// A console that keeps what is written.
final class TestConsole: Console, @unchecked Sendable {
  let isTerminal = false
  let today = CalendarDate(2026, 11, 20)
  private(set) var output: [UInt8] = []
  private(set) var errorOutput = ""
  var standardInput: [UInt8] = []

  var text: String { String(decoding: output, as: UTF8.self) }

  func environment(_ name: String) -> String? { nil }
  func readStandardInput() throws(FileError) -> [UInt8] { standardInput }
  func readSomeStandardInput() throws(FileError) -> [UInt8] { [] }
  func write(_ bytes: [UInt8]) { output += bytes }
  func writeError(_ text: String) { errorOutput += text }
}

/// A directory that is gone when the test ends.
final class ScratchDirectory {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}

/// The package's folders, found from this file.
enum Package {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The documents without a mistake, as paths.
  static var correctFixtures: [String] {
    let fixtures = root.appending(path: "fixtures")
    let names =
      FileManager.default.enumerator(atPath: fixtures.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      name.contains("/correct/") && !name.hasSuffix(".options") && !name.hasSuffix(".findings")
        && !fixtures.appending(path: name).hasDirectoryPath
    }.map { fixtures.appending(path: $0).path }.sorted()
  }
}
