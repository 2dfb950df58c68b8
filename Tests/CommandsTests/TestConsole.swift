import Commands
import FileAccess
import Foundation
import KeyCatalog

/// A console whose output a test can look at, on a day that does not change.
final class TestConsole: Console {
  var isTerminal = false
  var today = CalendarDate(2026, 11, 20)
  var variables: [String: String] = [:]
  var standardInput: [UInt8] = []
  private(set) var output: [UInt8] = []
  private(set) var errorOutput = ""

  var text: String { String(decoding: output, as: UTF8.self) }

  func environment(_ name: String) -> String? { variables[name] }
  func readStandardInput() throws(FileError) -> [UInt8] { standardInput }
  func write(_ bytes: [UInt8]) { output += bytes }
  func writeError(_ text: String) { errorOutput += text }
}

/// The package's folders, found from this file.
enum Package {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = root.appending(path: "fixtures")

  /// The files below a folder of the fixtures, by their paths from there, sorted.
  static func files(below folder: String) -> [String] {
    let base = fixtures.appending(path: folder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: base.appending(path: name).path, isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue
    }.map { "\(folder)/\($0)" }.sorted()
  }
}
