import ArgumentParser
import Configuration
import FileAccess
import Linting
import Reports
import Rules

/// The findings that are known already.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only findings that this file does not have.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings to this file, as known ones for later runs.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?
}

/// The baseline of one run of `writ lint`: what is known, and what is to be written.
struct BaselineSession {
  private let known: (path: String, directory: String)?
  private var comparison: BaselineComparison?
  private let target: (path: String, directory: String)?
  private var written = Baseline()

  /// Reads the baseline, if there is one.
  /// - Throws: ``FileError``, and ``UnreadableBaseline`` for a file that is none.
  init(known: String?, target: String?) throws {
    self.known = known.map(Self.place(of:))
    self.target = target.map(Self.place(of:))
    guard let path = known else { return }
    let bytes = try FileReader.read(path)
    do throws(BaselineFile.Failure) {
      comparison = BaselineComparison(try BaselineFile.read(bytes))
    } catch {
      throw UnreadableBaseline(path: path, failure: error)
    }
  }

  /// The findings of a file that are to be reported.
  mutating func newFindings(
    among findings: [Finding], of configuration: ManagedConfiguration?, path: String
  ) -> [Finding] {
    if let target {
      written.add(findings, of: configuration, path: Self.name(of: path, in: target.directory))
    }
    guard let known else { return target == nil ? findings : [] }
    let name = Self.name(of: path, in: known.directory)
    return comparison?.newFindings(among: findings, of: configuration, path: name) ?? findings
  }

  /// The entries of the baseline for which nothing was found.
  func gone() -> [(key: BaselineKey, count: Int)] {
    guard let known, let comparison else { return [] }
    return comparison.gone { path in
      path != Judgments.standardInput && !FilePlace.exists(FilePlace.join(known.directory, path))
    }
  }

  /// What a report says of the baseline, if there is one.
  func summary() -> BaselineSummary? {
    known.map { BaselineSummary(path: $0.path, gone: gone()) }
  }

  /// Says what is gone and writes the new baseline.
  /// - Throws: ``FileError``.
  func finish(on console: any Console) throws(FileError) {
    if let known {
      for (key, count) in gone() {
        let place = key.pointer.isEmpty ? "" : " at \(key.pointer)"
        let times = count == 1 ? "" : ", \(count) times"
        console.complain("\(known.path): gone from \(key.path): \(key.rule)\(place)\(times)")
      }
    }
    guard let target else { return }
    try FileWriter.write(BaselineFile.bytes(of: written), to: target.path)
    let count = written.counts.values.reduce(0, +)
    console.complain("\(target.path): wrote \(count) finding\(count == 1 ? "" : "s")")
  }

  private static func place(of path: String) -> (path: String, directory: String) {
    (path, FilePlace.parent(of: FilePlace.absolute(path)))
  }

  /// A file as a baseline names it: seen from the directory of the baseline.
  private static func name(of path: String, in directory: String) -> String {
    path == Judgments.standardInput
      ? path : FilePlace.relative(FilePlace.absolute(path), to: directory)
  }
}

/// A file that should be a baseline.
struct UnreadableBaseline: CommandFailure {
  let path: String
  let failure: BaselineFile.Failure

  var description: String {
    "\(path):\(failure.position.line):\(failure.position.column): \(failure.words)"
  }
}
