import Rules

/// Which findings count, and for how much: `--select`, `--ignore` and `--severity`.
public struct FindingPolicy: Equatable, Sendable {
  /// Only these rules; empty: all.
  public var selected: Set<RuleID>
  /// Not these rules.
  public var ignored: Set<RuleID>
  /// Severities other than the rules' own.
  public var severities: [RuleID: Severity]

  public init(
    selected: Set<RuleID> = [], ignored: Set<RuleID> = [], severities: [RuleID: Severity] = [:]
  ) {
    self.selected = selected
    self.ignored = ignored
    self.severities = severities
  }

  /// The findings that count, each with the severity that it has here.
  public func apply(to findings: [Finding]) -> [Finding] {
    guard !selected.isEmpty || !ignored.isEmpty || !severities.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard selected.isEmpty || selected.contains(finding.rule) else { return nil }
      guard !ignored.contains(finding.rule) else { return nil }
      return severities[finding.rule].map(finding.withSeverity) ?? finding
    }
  }
}
