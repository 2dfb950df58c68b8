import Documents
import Rules

/// Findings as people read them.
///
/// A finding is its place, severity, message and rule on one line, the source line with the span
/// underlined, and what to do. Nothing is written for a clean file.
public struct TextReport: Report {
  private let showsNotes: Bool
  private let style: Style

  /// - Parameters:
  ///   - showsNotes: whether findings are shown that ask for no change.
  ///   - isColored: whether severities are told by color too, for a terminal.
  public init(showsNotes: Bool, isColored: Bool) {
    self.showsNotes = showsNotes
    style = Style(isColored: isColored)
  }

  public func add(_ file: FileReport) -> [UInt8] { Array(text(of: file).utf8) }

  public func end(_ summary: Summary) -> [UInt8] { Array(text(of: summary).utf8) }

  /// The findings of one file; empty when there is nothing to show.
  public func text(of report: FileReport) -> String {
    var text = ""
    for diagnostic in report.diagnostics where showsNotes || diagnostic.severity > .note {
      append(diagnostic, of: report, to: &text)
    }
    return text
  }

  /// The last line; empty when nothing was found that is shown.
  private func text(of summary: Summary) -> String {
    var counts: [String] = []
    func count(_ number: Int, _ name: String) {
      if number > 0 { counts.append("\(number) \(name)\(number == 1 ? "" : "s")") }
    }
    count(summary.errors, "error")
    count(summary.warnings, "warning")
    if showsNotes { count(summary.notes, "note") }
    guard !counts.isEmpty else { return "" }
    let files = summary.files == 1 ? "1 file" : "\(summary.files) files"
    return counts.joined(separator: ", ") + " in " + files + "\n"
  }

  private func append(_ diagnostic: Diagnostic, of report: FileReport, to text: inout String) {
    let place =
      "\(TerminalText.path(report.path)):\(diagnostic.start.line):\(diagnostic.start.column):"
    let severity = style.severity(diagnostic.severity)
    text += "\(style.strong(place)) \(severity) \(Self.oneLine(diagnostic.message)) "
    text += style.faint("[\(diagnostic.rule)]") + "\n"
    if let excerpt = report.excerpts?.excerpt(for: diagnostic) {
      text += "  \(excerpt.line)\n  \(style.underline(excerpt.underline, diagnostic.severity))\n"
    }
    if let help = diagnostic.help {
      text += "  \(style.strong("help:")) \(Self.oneLine(help))\n"
    }
  }

  /// Text from a document never brings control characters to a terminal.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  /// The escape sequences of ECMA-48, or nothing.
  private struct Style {
    let isColored: Bool

    func strong(_ text: String) -> String { wrap(text, "1") }
    func faint(_ text: String) -> String { wrap(text, "2") }

    func severity(_ severity: Severity) -> String {
      wrap("\(severity.rawValue):", "1;\(color(severity))")
    }

    func underline(_ text: String, _ severity: Severity) -> String {
      wrap(text, color(severity))
    }

    private func color(_ severity: Severity) -> String {
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    }

    private func wrap(_ text: String, _ code: String) -> String {
      isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}
