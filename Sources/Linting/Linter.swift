import Configuration
import Documents
import KeyCatalog
import Parallelism
import Rules

/// Runs rules over documents.
///
/// A linter is made once and used for any number of documents.
public struct Linter: Sendable {
  private let options: LintOptions
  private let policy: FindingPolicy
  private let isConcurrent: Bool
  private let leastSeverity: Severity

  /// - Parameters:
  ///   - options: what configurations are judged by.
  ///   - policy: which rules run, and how bad their findings are.
  ///   - isConcurrent: whether a large document may be shared among several threads; what is found does
  ///     not depend on it.
  ///   - leastSeverity: findings below it are left out, for somebody who does not show them. Their rules run
  ///     all the same.
  public init(
    options: LintOptions, policy: FindingPolicy = FindingPolicy(), isConcurrent: Bool = false,
    leastSeverity: Severity = .note
  ) {
    self.options = options
    self.policy = policy
    self.isConcurrent = isConcurrent
    // The policy may make an error of a note.
    self.leastSeverity = policy.severities.isEmpty ? leastSeverity : .note
  }

  /// Everything that is wrong with a configuration, in the order of the file.
  ///
  /// Every rule runs, also those whose findings nobody wants to see: a finding may silence another
  /// that speaks of the same mistake, and that must not depend on what is shown.
  /// - Parameter cache: what is known of the rules from documents that were checked before.
  public func lint(
    _ configuration: ManagedConfiguration, cache: RuleCache = RuleCache()
  ) -> [Finding] {
    let findings = findings(in: configuration, cache)
    let heard = SuppressedFindings(findings, in: configuration.document)
    let counting = policy.apply(to: heard.findings)
    return Self.inFileOrder(
      leastSeverity == .note ? counting : counting.filter { $0.severity >= leastSeverity })
  }

  /// Everything that is wrong, whether or not somebody wants to hear of it.
  private func findings(
    in configuration: ManagedConfiguration, _ cache: RuleCache = RuleCache()
  ) -> [Finding] {
    let context = RuleContext(
      configuration, options: options, rareDefinitions: cache.rareDefinitions)
    let isShared = isConcurrent && configuration.document.source.bytes.count >= Self.largeDocument
    let found = run(
      RuleJob.independent(of: configuration, isShared: isShared), isShared, context, cache)
    let filledIn = FilledInValues(configuration, options: options)
    var settled = Settlement(filledIn.withoutJudgments(found), in: configuration)
    let reading = RuleContext(context, unread: settled.unread(in: context))
    let combined = run(
      RuleJob.dependent(configuration.kind, isShared: isShared), isShared, reading, cache)
    settled.add(filledIn.withoutJudgments(combined))
    return settled.findings
  }

  /// Documents with fewer bytes are checked before another thread has begun.
  private static let largeDocument = 1 << 18

  private func run(
    _ jobs: [RuleJob], _ isShared: Bool, _ context: RuleContext, _ cache: RuleCache
  ) -> [Finding] {
    guard isShared else {
      return jobs.flatMap { $0.findings(in: context, cache, describedFrom: leastSeverity) }
    }
    // What one thread keeps, another must not use; what one task knows, another thread does not.
    let keys = Catalog.additions
    // The last of the jobs are single rules, which may take long: no thread is to be left with one at the end.
    let found = ConcurrentWork.map(jobs.reversed()) { job in
      Catalog.$additions.withValue(keys) {
        job.findings(in: context, RuleCache(), describedFrom: leastSeverity)
      }
    }
    // In the order in which one thread finds them: of several reasons for the same, the first may count.
    return found.reversed().flatMap { $0 }
  }

  /// The findings in the order of the file, also those that the document suppresses: what the app does
  /// with a document does not depend on what somebody wants to hear of it.
  func unsuppressedFindings(in configuration: ManagedConfiguration) -> [Finding] {
    Self.inFileOrder(findings(in: configuration))
  }

  private static func inFileOrder(_ findings: [Finding]) -> [Finding] {
    let starts = findings.map { $0.location.range.lowerBound }
    let order = findings.indices.sorted { left, right in
      if starts[left] != starts[right] { return starts[left] < starts[right] }
      let rules = (findings[left].rule.description, findings[right].rule.description)
      return rules.0 != rules.1 ? rules.0 < rules.1 : left < right
    }
    return order.map { findings[$0] }
  }
}
