import Configuration
import Documents
import Linting
import Rules

/// What single fixes do to the text of a file, without anything being written.
///
/// A fix is shown only if ``Fixer`` would keep it, were it the only one; so each costs a lint of the
/// document, and of a big document only the first few are shown.
public struct FixPreview {
  private let fixer: Fixer
  private let state: Fixer.State
  private let findings: [Fixer.FixIdentity: Finding]
  private let name: String?
  private var remaining: Int

  /// The bytes that all lints of one document together may read.
  private static let budget = 4 << 20
  /// The most fixes of one document that are shown.
  private static let maximumCount = 256

  /// - Parameters:
  ///   - name: the file's name or path, if it has one.
  ///   - options: what the configuration is judged by.
  public init(of configuration: ManagedConfiguration, name: String?, options: LintOptions) {
    fixer = Fixer(options: options)
    state = Fixer.State(of: configuration, linter: Linter(options: options))
    findings = Dictionary(
      state.findings.map { (Fixer.FixIdentity($0), $0) }, uniquingKeysWith: { first, _ in first })
    self.name = name
    let size = max(1, configuration.document.source.bytes.count)
    remaining = min(Self.maximumCount, max(1, Self.budget / size))
  }

  /// A fix as changes of text.
  public struct Change: Sendable {
    /// In order, none touching another; in offsets of the file's text.
    public let edits: [TextEdit]
    /// The document with the changes made.
    public let result: ManagedConfiguration
  }

  /// What the fix of a finding changes; `nil` where it has none, or none that would be written.
  public mutating func change(fixing finding: Finding) -> Change? {
    guard let finding = findings[Fixer.FixIdentity(finding)], let fix = finding.fix, remaining > 0
    else { return nil }
    remaining -= 1
    let configuration = state.configuration
    var round = Fixer.Round(edits: DocumentEdits(configuration.document))
    guard (try? round.edits.add(fix.valueEdits(in: configuration))) != nil else { return nil }
    round.findings = [finding]
    var run = Fixer.Run()
    guard
      let (next, count) = fixer.result(
        of: round, on: state, &run, name: name, kind: configuration.kind)
    else { return nil }
    let result = next.configuration
    // A fix that brought another along is told by what both have changed.
    let edits =
      count == 1
      ? try? round.edits.textEdits()
      : [Self.difference(configuration.document.source.bytes, result.document.source.bytes)]
    return edits.map { Change(edits: $0, result: result) }
  }

  /// The one change between two texts, between the ends that they share.
  private static func difference(_ old: [UInt8], _ new: [UInt8]) -> TextEdit {
    let shortest = min(old.count, new.count)
    var start = 0
    while start < shortest, old[start] == new[start] { start += 1 }
    // A character stays whole.
    while start > 0, start < old.count, old[start] & 0xC0 == 0x80 { start -= 1 }
    var tail = 0
    while tail < shortest - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    while tail > 0, old[old.count - tail] & 0xC0 == 0x80 { tail -= 1 }
    return TextEdit(start..<(old.count - tail), new[start..<(new.count - tail)])
  }
}
