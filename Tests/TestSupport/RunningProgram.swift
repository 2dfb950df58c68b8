import Foundation

/// A program outside the tests, which a test may end at any moment.
package final class RunningProgram {
  private let process = Process()
  private let output: URL
  private let directory: TemporaryDirectory

  /// How a program ended and what it said.
  package struct Outcome {
    /// The exit status; the number of the signal where one ended it.
    package let status: Int32
    package let wasKilled: Bool
    /// Standard output and standard error.
    package let text: String
  }

  /// - Parameter program: where the program is.
  package init(
    _ program: String, _ arguments: [String], variables: [String: String] = [:]
  ) throws {
    directory = try TemporaryDirectory()
    output = try directory.write("", to: "output")
    let file = try FileHandle(forWritingTo: output)
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = file
    process.standardError = file
    try process.run()
  }

  package var isRunning: Bool { process.isRunning }

  package func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  package func outcome() throws -> Outcome {
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      text: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// Runs a script of the shell to its end; its `$1` and on are the arguments.
  package static func shell(_ script: String, _ arguments: [String]) throws -> Outcome {
    try RunningProgram("/bin/sh", ["-c", script, "sh"] + arguments).outcome()
  }
}
