import Configuration
import Documents
import Foundation
import Linting
import Reports
import Rules
import Testing

/// Writes a whole report of some files.
func report(
  _ format: ReportFormat, of files: [FileReport], failOn: Severity = .error
) -> String {
  var options = ReportOptions(version: "0.1.0")
  options.showsNotes = true
  var report = format.report(options)
  var summary = Summary()
  var bytes = report.begin()
  for var file in files {
    file.failOn = failOn
    summary.add(file)
    bytes += report.add(file)
  }
  return String(decoding: bytes + report.end(summary), as: UTF8.self)
}

extension FileReport {
  /// What the linter finds in a text.
  static func linting(
    _ data: some Sequence<UInt8>, path: String, kind: DocumentKind? = nil
  ) -> FileReport {
    let bytes = Array(data)
    let linter = Linter(options: .wholeExample)
    do throws(ReadingError) {
      let document = try Document.read(bytes, name: path)
      let configuration = ManagedConfiguration(document, kind: kind)
      return FileReport(
        path: path, configuration: configuration, findings: linter.lint(configuration),
        showingFixesBy: .wholeExample)
    } catch {
      return FileReport(
        path: path, format: nil, kind: kind, source: SourceText(displaying: bytes),
        findings: [SyntaxRule.finding(error)])
    }
  }

  /// Findings with these messages, each about the one key of a document.
  static func stating(_ messages: [String], path: String, severity: Severity = .error) throws
    -> FileReport
  {
    let document = try Document.read(Array(#"{"bannerText": "a"}"#.utf8), name: "a.json")
    let configuration = ManagedConfiguration(document)
    let value = try #require(configuration.settings.first).value
    let rule = try #require(RuleRegistry.rule("enum-value"))
    let findings = messages.map {
      Finding(
        rule: rule, severity: severity, key: "bannerText", pointer: "/bannerText",
        location: .value(value), message: $0, help: nil, fix: nil)
    }
    return FileReport(path: path, configuration: configuration, findings: findings)
  }
}

/// The package's folders and what stands in them.
enum Package {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  static let goldens = tests.appending(path: "ReportsTests/Golden")
}

/// A script of `Tests/Consumers` that reads a report and prints it as JSON.
func consume<Content: Decodable>(
  _ text: String, with script: String, as type: Content.Type
) throws -> Content {
  let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  let file = directory.appending(path: "report.sarif")
  let output = directory.appending(path: "output")
  try Data(text.utf8).write(to: file)
  try Data().write(to: output)
  let process = Process()
  process.executableURL = Package.tests.appending(path: "Consumers/\(script)")
  process.arguments = [file.path]
  process.standardOutput = try FileHandle(forWritingTo: output)
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "\(script) refuses the report")
  return try JSONDecoder().decode(Content.self, from: try Data(contentsOf: output))
}
