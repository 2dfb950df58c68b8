import Configuration
import Documents
import KeyCatalog
import Linting
import Reports
import Rules
import Signing

/// Linting ends in findings inside the file, and every report of them can be written.
enum LintTest {
  static let options = LintOptions(asOf: CalendarDate(daysSince1970: 20_000))

  private static let linter = Linter(options: options)

  static func test(_ bytes: [UInt8], name: String, kind: DocumentKind?) {
    let report: FileReport
    do throws(ReadingError) {
      let document = try Document.readVerifying(bytes, name: name)
      let configuration = ManagedConfiguration(document, kind: kind)
      // A file that is no text has places in bytes of the file, where it has any.
      let isBinary = document.source.encoding == .binary
      let length = max(document.source.bytes.count, isBinary ? bytes.count : 0)
      let findings = linter.lint(configuration)
      for finding in findings {
        let range = finding.location.range
        precondition(0 <= range.lowerBound && range.upperBound <= length)
      }
      report = FileReport(path: name, configuration: configuration, findings: findings)
    } catch {
      report = FileReport(
        path: name, format: nil, kind: kind, source: SourceText(displaying: bytes),
        findings: [SyntaxRule.finding(error)])
    }
    for format in ReportFormat.allCases {
      var options = ReportOptions(version: "0")
      options.showsNotes = true
      var writer = format.report(options)
      var summary = Summary()
      summary.add(report)
      let text = writer.begin() + writer.add(report) + writer.end(summary)
      precondition(String(validating: text, as: UTF8.self) != nil)
    }
  }
}
