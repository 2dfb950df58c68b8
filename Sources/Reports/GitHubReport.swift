import Rules

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
///
/// One line a finding: `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`.
public struct GitHubReport: Report {
  public init() {}

  public func add(_ file: FileReport) -> [UInt8] {
    var text = ""
    for diagnostic in file.diagnostics {
      text += "::\(Self.command(for: diagnostic.severity)) "
      text += properties(of: diagnostic, in: file).map { "\($0)=\(Self.property($1))" }
        .joined(separator: ",")
      text += "::\(Self.data(diagnostic.text))\n"
    }
    return Array(text.utf8)
  }

  private func properties(
    of diagnostic: Diagnostic, in file: FileReport
  ) -> [(name: String, value: String)] {
    var properties = [(name: "file", value: file.path)]
    if file.hasLines {
      properties.append(("line", "\(diagnostic.start.line)"))
      properties.append(("endLine", "\(diagnostic.end.line)"))
      // Columns mean something to GitHub only within one line.
      if diagnostic.start.line == diagnostic.end.line {
        properties.append(("col", "\(diagnostic.start.column)"))
        properties.append(("endColumn", "\(diagnostic.end.column)"))
      }
    }
    properties.append(("title", diagnostic.rule.description))
    return properties
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// The text after `::`, in which only what ends a line must be escaped, and the sign that escapes.
  static func data(_ text: String) -> String { escape(text, "%\r\n") }

  /// The value of a property, which a comma or colon would end.
  static func property(_ text: String) -> String { escape(text, "%\r\n:,") }

  private static func escape(_ text: String, _ special: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped.append(contentsOf: "%\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
