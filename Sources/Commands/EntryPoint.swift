import ArgumentParser
import FileAccess
import KeyCatalog
import Reports
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs the program on this process's streams and ends the process.
/// - Parameter arguments: the command line without the program's name.
public func exit(running arguments: [String]) -> Never {
  exit(Writ.run(arguments, on: ProcessConsole()).rawValue)
}

/// How the program ends.
public enum ExitStatus: Int32, Sendable {
  /// Done, nothing at or above `--fail-on`.
  case done = 0
  /// There are findings.
  case findings = 1
  /// The command could not do its job.
  case failed = 2
}

/// What a command sees of the world, so that tests can give it another.
///
/// Several threads may read from it at once; one alone writes.
public protocol Console: AnyObject, Sendable {
  /// Whether standard output is a terminal.
  var isTerminal: Bool { get }
  /// The day it is, in universal time.
  var today: CalendarDate { get }
  /// A variable of the environment.
  func environment(_ name: String) -> String?
  func readStandardInput() throws(FileError) -> [UInt8]
  /// The next bytes of standard input, waited for; none at its end.
  func readSomeStandardInput() throws(FileError) -> [UInt8]
  /// Whose a file or directory is; `nil` where there is nothing.
  func ownership(of path: String) -> FileOwnership?
  /// Whether somebody sits at a terminal who can answer questions.
  var canAsk: Bool { get }
  /// The next line that is typed, without its end; `nil` when there are no more.
  func readLine() -> String?
  func write(_ bytes: [UInt8])
  func writeError(_ text: String)
}

extension Console {
  public func ownership(of path: String) -> FileOwnership? { FileOwnership(at: path) }
  public var canAsk: Bool { false }
  public func readLine() -> String? { nil }

  func write(_ text: String) {
    if !text.isEmpty { write(Array(text.utf8)) }
  }

  /// Says on standard error why something could not be done.
  func complain(_ problem: some CustomStringConvertible) {
    writeError("writ: \(TerminalText.oneLine("\(problem)"))\n")
  }
}

/// Why a command could not do its job, in words that need nothing around them.
protocol CommandFailure: Error, CustomStringConvertible {}

extension FileError: CommandFailure {}

/// One command of the program.
protocol Command: ParsableCommand {
  func run(on console: any Console) throws -> ExitStatus
}

extension Writ {
  /// Parses a command line and runs the command that it names.
  public static func run(_ arguments: [String], on console: any Console) -> ExitStatus {
    do {
      if let request = LintRequest(hook: arguments) { return try request.run(on: console) }
      let command = try Writ.parseAsRoot(arguments)
      guard let command = command as? any Command else {
        // The parser's own command for --help, which throws the help of the command that it stands by.
        var help = command
        try help.run()
        return .done
      }
      return try command.run(on: console)
    } catch let error as any CommandFailure {
      console.complain(error)
      return .failed
    } catch {
      let message = Writ.fullMessage(for: error) + "\n"
      guard Writ.exitCode(for: error) != .success else {
        console.write(message)
        return .done
      }
      console.writeError(message)
      return .failed
    }
  }
}

/// The console of this process.
private final class ProcessConsole: Console {
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  var today: CalendarDate { CalendarDate(daysSince1970: time(nil) / 86_400) }

  func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  func readStandardInput() throws(FileError) -> [UInt8] { try FileReader.readStandardInput() }

  func readSomeStandardInput() throws(FileError) -> [UInt8] {
    try FileReader.readSomeStandardInput()
  }

  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  func readLine() -> String? { Swift.readLine() }

  func write(_ bytes: [UInt8]) { Self.write(bytes, to: .standardOutput) }

  func writeError(_ text: String) { Self.write(Array(text.utf8), to: .standardError) }

  /// Nobody is left to tell when a stream is closed, so that an error there ends the program.
  private static func write(_ bytes: [UInt8], to descriptor: FileDescriptor) {
    do {
      _ = try bytes.withUnsafeBytes { try descriptor.writeAll($0) }
    } catch {
      exit(ExitStatus.failed.rawValue)
    }
  }
}
