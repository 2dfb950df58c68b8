import Commands
import Foundation
import TestSupport
import Testing

/// Every document under `fixtures/` is linted as a user would lint it, and must give what stands beside
/// it.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.all.filter { $0.isExpectedToBeClean })
  func isClean(fixture: Fixture) throws {
    let result = try fixture.lint(extraOptions: ["--fail-on", "warning"])
    let unwanted = result.findings.filter { $0.severity != "note" }
    #expect(unwanted.isEmpty, "\(unwanted.map(\.line).joined(separator: "\n"))")
    #expect(result.status == .done)
  }

  @Test(arguments: Fixture.all.filter { !$0.isExpectedToBeClean })
  func hasItsFindings(fixture: Fixture) throws {
    let showsNotes = fixture.options.contains("note")
    let result = try fixture.lint()
    let found = result.findings.filter { showsNotes || $0.severity != "note" }.map(\.line)
    #expect(found == fixture.expectedFindings)
    let failsOn = fixture.options.contains("note") ? ["note", "warning", "error"] : ["error"]
    let fails = result.findings.contains { failsOn.contains($0.severity) }
    #expect(result.status == (fails ? .findings : .done))
  }

  /// What the vendor's pages show lacks nothing but the names to fill in.
  @Test(arguments: Fixture.all.filter { $0.path.hasPrefix("documented/") })
  func hasPlaceholdersOnly(fixture: Fixture) throws {
    let rules = Set(try fixture.lint().findings.filter { $0.severity != "note" }.map(\.rule))
    #expect(rules == ["placeholder-value"])
  }

  /// What a user without any knowledge reads must say what to do.
  @Test(arguments: Fixture.all.filter { !$0.isExpectedToBeClean && !$0.path.hasPrefix("hostile") })
  func saysWhatToDo(fixture: Fixture) throws {
    for finding in try fixture.lint().findings where finding.severity != "note" {
      guard finding.rule != "syntax" else { continue }
      #expect(finding.help?.isEmpty == false, "\(finding.line): \(finding.message)")
    }
  }
}

/// A document under `fixtures/`.
struct Fixture: CustomTestStringConvertible, Sendable {
  let path: String
  /// The options that `lint` gets besides the file.
  let options: [String]
  let expectedFindings: [String]
  let isExpectedToBeClean: Bool

  var testDescription: String { path }

  static let all: [Fixture] = Package.files(below: "").map { String($0.dropFirst()) }
    .filter { !$0.hasSuffix(".findings") && !$0.hasSuffix(".options") && !$0.hasSuffix(".md") }
    .compactMap(Fixture.init)

  init?(path: String) {
    self.path = path
    let base = Package.fixtures.appending(path: path).deletingPathExtension()
    isExpectedToBeClean = path.contains("/correct/")
    let sidecar = base.appendingPathExtension(isExpectedToBeClean ? "options" : "findings")
    let text = try? String(contentsOf: sidecar, encoding: .utf8)
    if !isExpectedToBeClean, text == nil { return nil }
    let lines = (text ?? "").split(separator: "\n").map(String.init)
    options = (lines.first ?? "").split(separator: " ").map(String.init).filter { $0 != "#" }
    expectedFindings = isExpectedToBeClean ? [] : Array(lines.dropFirst())
  }

  /// What linting gave.
  struct Result {
    let status: Commands.ExitStatus
    let findings: [Finding]
  }

  /// A finding of the JSON report.
  struct Finding: Decodable {
    let rule: String
    let severity: String
    let pointer: String
    let lineNumber: Int
    let column: Int
    let message: String
    let help: String?

    enum CodingKeys: String, CodingKey {
      case rule, severity, pointer, column, message, help
      case lineNumber = "line"
    }

    /// As `.findings` files write it.
    var line: String {
      "\(lineNumber):\(column) \(severity) \(rule)" + (pointer.isEmpty ? "" : " \(pointer)")
    }
  }

  func lint(extraOptions: [String] = []) throws -> Result {
    struct Report: Decodable {
      struct File: Decodable { let diagnostics: [Finding] }
      let files: [File]
    }
    let console = TestConsole()
    let file = Package.fixtures.appending(path: path).path
    let status = Writ.run(
      ["lint", "--format", "json"] + options + extraOptions + [file], on: console)
    let report = try JSONDecoder().decode(Report.self, from: Data(console.output))
    return Result(status: status, findings: report.files.flatMap(\.diagnostics))
  }
}
