import Foundation

/// The program `writ` of the same build as these tests.
enum BuiltProgram {
  /// - Throws: ``Program/Missing`` when it is not beside the tests.
  static func path() throws -> String {
    let tests = URL(filePath: CommandLine.arguments[0])
    let program = tests.deletingLastPathComponent().appending(path: "writ").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Program.Missing(name: program)
    }
    return program
  }
}
