import Configuration
import Documents
import Linting
import Rules

/// Writes the fixes of findings into documents, until none is left that does good.
///
/// After each round the document is read and linted again. A fix stays only if its finding is gone
/// and no error or warning came that was not there before; so a second run finds nothing more to do.
public struct Fixer: Sendable {
  private let linter: Linter
  private let policy: FindingPolicy
  private let threshold: Severity

  /// How often a document is linted at most; each time at least one fix is taken or put aside.
  private static let maximumAttempts = 128
  /// How often what a fix lets be seen is fixed along with it.
  private static let maximumFollowUps = 3

  /// - Parameters:
  ///   - options: what configurations are judged by.
  ///   - policy: which findings count. What a fix brings is judged by all rules.
  ///   - threshold: the least severity of a finding that is fixed. Notes ask for no change, so that
  ///     they are left alone unless somebody wants them gone.
  public init(
    options: LintOptions, policy: FindingPolicy = FindingPolicy(), threshold: Severity = .warning
  ) {
    linter = Linter(options: options)
    self.policy = policy
    self.threshold = threshold
  }

  /// What became of a document.
  public struct Outcome: Sendable {
    /// The file's bytes, the same as before where nothing was fixed.
    public fileprivate(set) var bytes: [UInt8]
    public fileprivate(set) var configuration: ManagedConfiguration
    /// What is left, of the findings that count.
    public fileprivate(set) var findings: [Finding]
    /// How many fixes were written.
    public fileprivate(set) var fixCount = 0
    /// The first reason for which a fix could not be written.
    public fileprivate(set) var obstacle: EditingError?
  }

  /// Fixes a document.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: the file's name or path, if it has one.
  ///   - kind: what the document is; `nil`: told by its format.
  /// - Throws: ``ReadingError`` for what cannot be read as a document; nothing can be fixed then.
  public func fix(
    _ bytes: [UInt8], name: String?, kind: DocumentKind?
  ) throws(ReadingError) -> Outcome {
    var state = try State(bytes, name: name, kind: kind, linter: linter)
    var run = Run()
    for _ in 0..<Self.maximumAttempts {
      let round = collect(from: state, &run)
      guard !round.findings.isEmpty else { break }
      attempt(round, &state, &run, name: name, kind: kind)
    }
    return Outcome(
      bytes: state.bytes, configuration: state.configuration,
      findings: policy.apply(to: state.findings), fixCount: run.fixCount, obstacle: run.obstacle)
  }

  /// A document and all that is found in it.
  struct State {
    let bytes: [UInt8]
    let configuration: ManagedConfiguration
    let findings: [Finding]

    init(
      _ bytes: [UInt8], name: String?, kind: DocumentKind?, linter: Linter
    ) throws(ReadingError) {
      self.bytes = bytes
      configuration = ManagedConfiguration(try Document.read(bytes, name: name), kind: kind)
      findings = linter.lint(configuration)
    }

    /// The state of a document that was read already; its bytes are its text.
    init(of configuration: ManagedConfiguration, linter: Linter) {
      bytes = configuration.document.source.bytes
      self.configuration = configuration
      findings = linter.lint(configuration)
    }
  }

  /// What is remembered from round to round.
  struct Run {
    /// Fixes that did no good to the document as it is now.
    var refused: Set<FixIdentity> = []
    /// How many fixes are tried at once: fewer after a failure, to find the one that is to blame.
    var batchSize = Int.max
    var fixCount = 0
    var obstacle: EditingError?
  }

  /// A finding's fix, told apart from others in one state of a document.
  struct FixIdentity: Hashable {
    let rule: RuleID
    let place: Int
    let message: String

    init(_ finding: Finding) {
      rule = finding.rule
      place = finding.location.range.lowerBound
      message = finding.message
    }
  }

  /// The fixes of one round, which do not touch each other.
  struct Round {
    var edits: DocumentEdits
    var findings: [Finding] = []
  }

  private func collect(from state: State, _ run: inout Run) -> Round {
    var round = Round(edits: DocumentEdits(state.configuration.document))
    for finding in state.findings where round.findings.count < run.batchSize {
      guard let fix = finding.fix, counts(finding), !run.refused.contains(FixIdentity(finding))
      else { continue }
      do throws(EditingError) {
        try round.edits.add(fix.valueEdits(in: state.configuration))
        round.findings.append(finding)
      } catch .overlapping where !round.findings.isEmpty {
        // It waits for the next round.
      } catch {
        run.refused.insert(FixIdentity(finding))
        run.obstacle = run.obstacle ?? error
      }
    }
    return round
  }

  private func counts(_ finding: Finding) -> Bool {
    policy.apply(to: [finding]).contains { $0.severity >= threshold }
  }

  private func attempt(
    _ round: Round, _ state: inout State, _ run: inout Run, name: String?, kind: DocumentKind?
  ) {
    if let result = result(of: round, on: state, &run, name: name, kind: kind) {
      state = result.state
      run.fixCount += result.fixCount
      // Another fix may have made a refused one good.
      run.refused.removeAll()
      run.batchSize = run.batchSize > Int.max / 2 ? .max : run.batchSize * 2
    } else if round.findings.count == 1 {
      run.refused.formUnion(round.findings.map(FixIdentity.init))
      run.batchSize = .max
    } else {
      run.batchSize = round.findings.count / 2
    }
  }

  /// The document after a round; `nil` when it did harm.
  ///
  /// A corrected name lets a value be judged that nobody looked at before. What is wrong with it may
  /// have a fix too, and then the two are one.
  func result(
    of round: Round, on state: State, _ run: inout Run, name: String?, kind: DocumentKind?
  ) -> (state: State, fixCount: Int)? {
    var fixCount = round.findings.count
    guard var next = write(round, &run, name: name, kind: kind) else { return nil }
    for _ in 0...Self.maximumFollowUps {
      let newcomers = Newcomers(next.findings, since: state.findings, without: round.findings)
      if newcomers.findings.isEmpty { return (next, fixCount) }
      var followUp = Round(edits: DocumentEdits(next.configuration.document))
      for finding in newcomers.findings where counts(finding) {
        guard let fix = finding.fix,
          (try? followUp.edits.add(fix.valueEdits(in: next.configuration))) != nil
        else { continue }
        followUp.findings.append(finding)
      }
      guard !followUp.findings.isEmpty,
        let followed = write(followUp, &run, name: name, kind: kind)
      else { return nil }
      next = followed
      fixCount += followUp.findings.count
    }
    return nil
  }

  private func write(
    _ round: Round, _ run: inout Run, name: String?, kind: DocumentKind?
  ) -> State? {
    let bytes: [UInt8]
    do throws(EditingError) {
      bytes = try round.edits.apply()
    } catch {
      run.obstacle = run.obstacle ?? error
      return nil
    }
    return try? State(bytes, name: name, kind: kind, linter: linter)
  }
}

/// The findings that came with a change, or should have gone with it and did not.
///
/// Findings are counted by rule and severity: their places and messages change with the names that
/// fixes change. Where there are too many of a kind, all of them are suspects.
private struct Newcomers {
  let findings: [Finding]

  init(_ findings: [Finding], since earlier: [Finding], without fixed: [Finding]) {
    var allowed: [Kind: Int] = [:]
    for finding in earlier { allowed[Kind(finding), default: 0] += 1 }
    for finding in fixed { allowed[Kind(finding), default: 0] -= 1 }
    let fixedKinds = Set(fixed.map(Kind.init))
    for finding in findings { allowed[Kind(finding), default: 0] -= 1 }
    self.findings = findings.filter { finding in
      let kind = Kind(finding)
      return allowed[kind, default: 0] < 0
        && (finding.severity > .note || fixedKinds.contains(kind))
    }
  }

  private struct Kind: Hashable {
    let rule: RuleID
    let severity: Severity

    init(_ finding: Finding) {
      rule = finding.rule
      severity = finding.severity
    }
  }
}
