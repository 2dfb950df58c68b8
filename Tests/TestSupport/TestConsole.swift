import Commands
import FileAccess
import KeyCatalog

/// A console whose output a test can look at, on a day that does not change.
package final class TestConsole: Console, @unchecked Sendable {
  package var isTerminal = false
  package var today = CalendarDate(2026, 11, 20)
  package var variables: [String: String] = [:]
  package var standardInput: [UInt8] = []
  /// Whose files are; what is not here is as the file system has it.
  package var ownerships: [String: FileOwnership] = [:]
  package private(set) var output: [UInt8] = []
  package private(set) var errorOutput = ""

  package init() {}

  package var text: String { String(decoding: output, as: UTF8.self) }

  package func environment(_ name: String) -> String? { variables[name] }
  package func readStandardInput() throws(FileError) -> [UInt8] { standardInput }
  package func readSomeStandardInput() throws(FileError) -> [UInt8] {
    defer { standardInput = [] }
    return standardInput
  }
  package func ownership(of path: String) -> FileOwnership? {
    ownerships[path] ?? FileOwnership(at: path)
  }
  package func write(_ bytes: [UInt8]) { output += bytes }
  package func writeError(_ text: String) { errorOutput += text }
}
