import Foundation

/// The program `writ` of the same build as these tests.
package enum BuiltProgram {
  /// The program is not beside the tests.
  package struct Missing: Error, CustomStringConvertible {
    package let path: String
    package var description: String { "\(path) is missing: run `swift build --build-tests`" }
  }

  package static func path() throws -> String {
    let tests = URL(filePath: CommandLine.arguments[0])
    let program = tests.deletingLastPathComponent().appending(path: "writ").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Missing(path: program)
    }
    return program
  }
}
