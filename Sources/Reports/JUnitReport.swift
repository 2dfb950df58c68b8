import Rules

/// Findings as the XML of JUnit: a suite a file, in it a test case a finding, or one that passed.
///
/// A finding that fails the run is a failure, any other a skipped test, which consumers show without
/// counting it against the build. A case is named by rule and key, not by line, so that its history
/// survives other lines being added.
public struct JUnitReport: Report {
  public init() {}

  public func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"writ\">\n".utf8)
  }

  public func add(_ file: FileReport) -> [UInt8] {
    let failures = file.diagnostics.count { $0.severity >= file.failOn }
    let skipped = file.diagnostics.count - failures
    let path = Markup.escape(file.path)
    var text = "  <testsuite name=\"\(path)\" tests=\"\(max(1, file.diagnostics.count))\""
    text += " failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">\n"
    if file.diagnostics.isEmpty {
      text += "    <testcase name=\"no findings\" classname=\"\(path)\" file=\"\(path)\"/>\n"
    }
    var names = Occurrences()
    for diagnostic in file.diagnostics {
      append(diagnostic, of: file, name: names.next(diagnostic.subject), to: &text)
    }
    text += "  </testsuite>\n"
    return Array(text.utf8)
  }

  public func end(_ summary: Summary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func append(
    _ diagnostic: Diagnostic, of file: FileReport, name: (subject: String, count: Int),
    to text: inout String
  ) {
    let path = Markup.escape(file.path)
    let severity = diagnostic.severity.rawValue
    let number = name.count > 1 ? " (\(name.count))" : ""
    text += "    <testcase name=\"\(Markup.escape(name.subject))\(number)\" classname=\"\(path)\""
    text += " file=\"\(path)\" line=\"\(diagnostic.start.line)\">\n"
    if diagnostic.severity >= file.failOn {
      let place = "\(file.path):\(diagnostic.start.line):\(diagnostic.start.column)"
      text += "      <failure type=\"\(Markup.escape(diagnostic.rule.description))\""
      text += " message=\"\(Markup.escape("\(severity): \(diagnostic.message)"))\">"
      text += Markup.escape("\(place): \(severity): \(diagnostic.text)") + "</failure>\n"
    } else {
      let message = Markup.escape("\(severity): \(diagnostic.text)")
      text += "      <skipped message=\"\(message)\"/>\n"
    }
    text += "    </testcase>\n"
  }
}
