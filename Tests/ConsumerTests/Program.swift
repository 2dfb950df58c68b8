import Foundation
import TestSupport

/// A program outside the package, run to its end.
enum Program {
  /// What a program left behind.
  struct Result {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// A program that is not on this machine.
  struct Missing: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name) is missing: run `make test`, or Tests/Consumers/install" }
  }

  /// Runs a program that is found as a shell finds it.
  /// - Parameter variables: what its environment has besides that of the tests.
  /// - Throws: ``Missing`` when there is no such program.
  static func run(
    _ name: String, _ arguments: [String] = [], variables: [String: String] = [:]
  ) async throws -> Result {
    // Files, not pipes: what a program starts in the background may hold a pipe open after its end.
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    let output = try directory.write("", to: "output")
    let errors = try directory.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let status = try await status(of: process)
    // As env reports a program that it does not find.
    guard status != 127 else { throw Missing(name: name) }
    return Result(
      status: status, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  private static func status(of process: Process) async throws -> Int32 {
    try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }
}
