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
  /// The fix as changes of the file's text, where it is known and may be shown.
  let fix: ShownFix?
  /// The offset of the place in the file's text.
  let offset: Int

  init(_ finding: Finding, lines: LineIndex, fix: ShownFix? = nil) {
    let range = finding.location.range
    rule = finding.rule
    severity = finding.severity
    key = finding.key
    pointer = finding.pointer
    offset = range.lowerBound
    start = lines.position(at: range.lowerBound)
    end = lines.position(at: max(range.lowerBound, range.upperBound))
    // Rules do not quote what the catalog knows to be confidential; this is for a credential in a place
    // where none belongs.
    message = CredentialText.redacted(finding.message)
    help = finding.help.map(CredentialText.redacted)
    isFixable = finding.fix != nil
    self.fix = fix
  }
}

extension Diagnostic {
  /// The message, and on the next line the help.
  var text: String { help.map { "\(message)\nhelp: \($0)" } ?? message }

  /// The rule and what it is about, without any line number.
  var subject: String { pointer.isEmpty ? rule.description : "\(rule) \(pointer)" }
}
