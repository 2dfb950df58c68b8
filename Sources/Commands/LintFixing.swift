import ArgumentParser
import Configuration
import Documents
import FileAccess
import Fixing
import KeyCatalog
import Linting
import Reports
import Rules

/// Whether `lint` writes fixes, and where to.
struct FixOptions: ParsableArguments {
  @Flag(
    help: """
      Write back what can be fixed safely, then report what is left; a document from standard input \
      goes to standard output, its report to standard error.
      """)
  var fix = false

  @Flag(
    help: """
      With --fix: change nothing and print the changes as a unified diff; the report, of what would \
      be left, goes to standard error.
      """)
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
  }

  var choice: FixChoice { dryRun ? .dryRun : fix ? .write : .none }
}

/// What becomes of the fixes.
enum FixChoice {
  case none
  case write
  /// They are shown as a difference.
  case dryRun

  /// The console for the report: one that leaves standard output to a document or a difference.
  func reportConsole(_ console: any Console, readsStandardInput: Bool) -> any Console {
    self == .dryRun || self == .write && readsStandardInput
      ? RedirectedConsole(console) : console
  }
}

/// The part of a run of `writ lint` that writes fixes.
struct FixSession {
  private let choice: FixChoice
  private let console: any Console

  init(_ choice: FixChoice, _ console: any Console) {
    self.choice = choice
    self.console = console
  }

  /// Fixes a file, as far as that is wanted. What a baseline knows is fixed as well.
  /// - Returns: the bytes to report on, and what kept the fixes from being written.
  func fix(
    _ bytes: [UInt8], path: String, by judgment: FileJudgment
  ) -> (bytes: [UInt8], failure: FileError?) {
    guard choice != .none else { return (bytes, nil) }
    // What cannot be read is reported as such, and passes as it is.
    let fixer = Fixer(
      options: judgment.options, policy: judgment.policy,
      threshold: min(.warning, judgment.failOn))
    let outcome = try? fixer.fix(bytes, name: path, kind: judgment.kind)
    if let outcome { explain(outcome, path: path) }
    if choice == .dryRun {
      if let outcome {
        printDifference(from: bytes, to: outcome, path: path, kind: judgment.kind)
      }
      return (outcome?.bytes ?? bytes, nil)
    }
    if path == Judgments.standardInput {
      console.writeDocument(outcome?.bytes ?? bytes)
    } else if let outcome, outcome.fixCount > 0 {
      do throws(FileError) {
        try FileWriter.write(outcome.bytes, to: path)
      } catch {
        return (bytes, error)
      }
    }
    return (outcome?.bytes ?? bytes, nil)
  }

  /// Passes on a document from standard input that is not looked at.
  func passOver(_ bytes: [UInt8], path: String) {
    guard choice == .write, path == Judgments.standardInput else { return }
    console.writeDocument(bytes)
  }

  private func explain(_ outcome: Fixer.Outcome, path: String) {
    if outcome.fixCount > 0, choice != .dryRun {
      console.complain(
        "\(path): \(outcome.fixCount) fix\(outcome.fixCount == 1 ? "" : "es") written")
    }
    if let obstacle = outcome.obstacle {
      console.complain("\(path): not everything can be fixed here: \(obstacle)")
    }
  }

  private func printDifference(
    from bytes: [UInt8], to outcome: Fixer.Outcome, path: String, kind: DocumentKind?
  ) {
    guard outcome.fixCount > 0, let document = try? Document.read(bytes, name: path) else { return }
    let difference = UnifiedDiff(
      path: path == Judgments.standardInput ? "stdin" : path,
      from: ManagedConfiguration(document, kind: kind), to: outcome.configuration)
    console.writeDocument(difference.bytes)
    switch difference.obstacle {
    case .redacted:
      console.complain(
        "\(path): the diff does not show secrets and so cannot be applied; --fix alone writes the "
          + "changes")
    case .encoding:
      console.complain(
        "\(path): the diff shows decoded text and cannot be applied; --fix alone writes the "
          + "changes in the file's encoding")
    case nil: break
    }
  }
}

/// A console whose standard output is left to something else than the report.
private final class RedirectedConsole: Console {
  private let console: any Console

  init(_ console: any Console) {
    self.console = console
  }

  let isTerminal = false
  var today: CalendarDate { console.today }
  func environment(_ name: String) -> String? { console.environment(name) }
  func readStandardInput() throws(FileError) -> [UInt8] { try console.readStandardInput() }
  func readSomeStandardInput() throws(FileError) -> [UInt8] { try console.readSomeStandardInput() }
  func ownership(of path: String) -> FileOwnership? { console.ownership(of: path) }
  func write(_ bytes: [UInt8]) { console.writeError(String(decoding: bytes, as: UTF8.self)) }
  func writeError(_ text: String) { console.writeError(text) }
  func writeOutput(_ bytes: [UInt8]) { console.write(bytes) }
}

extension Console {
  /// Writes to standard output, also where the report goes elsewhere.
  fileprivate func writeDocument(_ bytes: [UInt8]) {
    if let redirected = self as? RedirectedConsole {
      redirected.writeOutput(bytes)
    } else {
      write(bytes)
    }
  }
}
