import Configuration
import Documents
import Rules

/// Takes out the findings that comments of the document suppress.
struct SuppressedFindings {
  /// The findings that are left, and one about each comment that suppressed nothing.
  let findings: [Finding]

  init(_ findings: [Finding], in document: Document) {
    let suppressions = SuppressionComments(document).suppressions
    guard !suppressions.isEmpty else {
      self.findings = findings
      return
    }
    let lines = document.source.lineIndex()
    var used: Set<Subject> = []
    let suppressed = Set(suppressions.map { Subject(rule: $0.rule, line: $0.line) })
    var kept = findings.filter { finding in
      let offset = finding.location.hostRange.lowerBound
      let subject = Subject(rule: finding.rule, line: lines.position(at: offset).line)
      guard suppressed.contains(subject) else { return true }
      used.insert(subject)
      return false
    }
    // Where one finding stands for the whole document, the others were not looked for.
    if !findings.contains(where: \.isSole) {
      kept += suppressions.lazy
        .filter { !used.contains(Subject(rule: $0.rule, line: $0.line)) }
        .map(SuppressionUnusedRule.finding)
    }
    self.findings = kept
  }

  private struct Subject: Hashable {
    let rule: RuleID
    let line: Int
  }
}

extension Location {
  /// The place in the file's own values: for what stands in a document inside a string, the string.
  fileprivate var hostRange: Range<Int> {
    guard var value, value.tree.host != nil else { return range }
    while let host = value.tree.host { value = host }
    return value.place
  }

  private var value: Value? {
    switch self {
    case .value(let value), .part(let value, _), .beginning(let value): value
    case .offset: nil
    }
  }
}
