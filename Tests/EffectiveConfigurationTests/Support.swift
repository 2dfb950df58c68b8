import Commands
import FileAccess
import Foundation
import KeyCatalog
import Testing

/// A console whose output a test can look at, on a day that does not change.
final class RecordingConsole: Console, @unchecked Sendable {
  let isTerminal = false
  let today = CalendarDate(2026, 11, 20)
  private(set) var output: [UInt8] = []
  private(set) var errorOutput = ""

  var text: String { String(decoding: output, as: UTF8.self) }

  func environment(_ name: String) -> String? { nil }
  func readStandardInput() throws(FileError) -> [UInt8] { [] }
  func readSomeStandardInput() throws(FileError) -> [UInt8] { [] }
  func write(_ bytes: [UInt8]) { output += bytes }
  func writeError(_ text: String) { errorOutput += text }
}

/// A folder below `fixtures/effective`: documents, the `arguments` that name them, and what must come
/// out.
struct Scenario: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/effective")

  static let all: [Scenario] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    return (names ?? []).sorted().map { Scenario(folder: root.appending(path: $0)) }
  }()

  /// The arguments, the names of files made paths.
  func arguments() throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
    return text.split(whereSeparator: \.isWhitespace).map { word in
      let file = folder.appending(path: String(word))
      return FileManager.default.fileExists(atPath: file.path) ? file.path : String(word)
    }
  }

  func run(_ options: String...) throws -> (status: Commands.ExitStatus, console: RecordingConsole)
  {
    let console = RecordingConsole()
    let status = Writ.run(["effective"] + (try arguments()) + options, on: console)
    return (status, console)
  }
}
