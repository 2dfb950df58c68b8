import Documents
import Rules

/// A finding with its place in lines and columns, as reports show it.
public struct Diagnostic: Sendable {
  public let rule: RuleID
  public let severity: Severity
  public let key: String?
  /// A JSON Pointer into the flat configuration; empty for the document as a whole.
  public let pointer: String
  public let start: TextPosition
  /// The place after the last character.
  public let end: TextPosition
  public let message: String
  public let help: String?
  public let isFixable: Bool

  init(_ finding: Finding, lines: LineIndex) {
    let range = finding.location.range
    rule = finding.rule
    severity = finding.severity
    key = finding.key
    pointer = finding.pointer
    start = lines.position(at: range.lowerBound)
    end = lines.position(at: max(range.lowerBound, range.upperBound))
    message = finding.message
    help = finding.help
    isFixable = finding.fix != nil
  }
}
