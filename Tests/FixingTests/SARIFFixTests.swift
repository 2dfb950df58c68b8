import Configuration
import Documents
import Fixing
import Foundation
import Linting
import Reports
import Rules
import Testing

/// The fixes of a SARIF report, applied as a program would apply them that knows nothing of writ.
@Suite struct SARIFFixTests {
  /// Documents with a single mistake that is fixed: there the report must say what `--fix` does.
  @Test func changeWhatFixChanges() throws {
    var shown = 0
    var kept: Set<String> = []
    for example in RuleExampleInFormat.all {
      let configuration = try example.configuration(of: example.bytes)
      let findings = Linter(options: example.options).lint(configuration)
      let fixable = findings.filter { $0.fix != nil && $0.severity > .note }
      guard fixable.count == 1, let finding = fixable.first else { continue }
      let expected = try Fixer(options: example.options).fix(
        example.bytes, name: example.fileName, kind: example.kind)
      let changes = try Self.changes(in: configuration, findings, example)
      guard expected.fixCount > 0 else {
        #expect(changes.isEmpty, "\(example): --fix changes nothing")
        continue
      }
      guard let change = changes[finding.rule.description] else {
        kept.insert(finding.rule.description)
        continue
      }
      shown += 1
      let text = String(decoding: configuration.document.source.bytes, as: UTF8.self)
      let wanted = String(
        decoding: expected.configuration.document.source.bytes, as: UTF8.self)
      #expect(try change.applied(to: text) == wanted, "\(example)")
    }
    #expect(shown > 150)
    // What they write is, or stands where there may be, a credential.
    #expect(kept.sorted() == ["legacy-form"])
  }

  @Test func writeNoCredential() throws {
    let secret = "Bearer 8f1c2ac0d1"
    let text = #"{"inferenceCustomHeaders": "X-Token=\#(secret)"}"#
    let report = try Self.report(text)
    #expect(report.contains("legacy-form") && !report.contains("8f1c2ac0d1"))
    #expect(!report.contains("artifactChanges"))
  }

  /// Columns count characters as people do, whatever the file is encoded in.
  @Test func countCharactersOutsideOfASCII() throws {
    let text = #"{"banner": {"enabled": true, "text": "Grüße 🔒"}, "inferenceprovider": "gateway"}"#
    let configuration = ManagedConfiguration(try Document.read(Array(text.utf8), name: "a.json"))
    let example = try #require(RuleExampleInFormat.all.first { $0.rule == "key-case" })
    let findings = Linter(options: .example).lint(configuration)
    let change = try #require(
      try Self.changes(in: configuration, findings, example)["key-case"])
    #expect(
      try change.applied(to: text)
        == text.replacingOccurrences(of: "inferenceprovider", with: "inferenceProvider"))
  }

  private static func report(_ text: String) throws -> String {
    let configuration = ManagedConfiguration(try Document.read(Array(text.utf8), name: "a.json"))
    return write(configuration, Linter(options: .example).lint(configuration), .example, "a.json")
  }

  private static func write(
    _ configuration: ManagedConfiguration, _ findings: [Finding], _ options: LintOptions,
    _ path: String
  ) -> String {
    var report = SARIFReport(version: "0.1.0")
    let file = FileReport(
      path: path, configuration: configuration, findings: findings, showingFixesBy: options)
    return String(
      decoding: report.begin() + report.add(file) + report.end(Summary()), as: UTF8.self)
  }

  /// The changes that a report offers, by the rules whose findings they fix.
  private static func changes(
    in configuration: ManagedConfiguration, _ findings: [Finding], _ example: RuleExampleInFormat
  ) throws -> [String: FileChange] {
    struct Log: Decodable {
      struct Run: Decodable { let results: [Result] }
      struct Result: Decodable {
        let ruleId: String
        let fixes: [Fix]?
      }
      struct Fix: Decodable { let artifactChanges: [FileChange] }
      let runs: [Run]
    }
    let text = write(configuration, findings, example.options, example.fileName)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    var changes: [String: FileChange] = [:]
    for result in log.runs.flatMap(\.results) {
      if let fixes = result.fixes {
        #expect(fixes.count == 1 && fixes[0].artifactChanges.count == 1)
        changes[result.ruleId] = fixes.first?.artifactChanges.first
      }
    }
    return changes
  }
}

/// An `artifactChange` of SARIF (2.1.0 §3.56).
private struct FileChange: Decodable {
  let replacements: [Replacement]

  struct Replacement: Decodable {
    let deletedRegion: Region
    let insertedContent: Content?
  }

  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  struct Content: Decodable { let text: String }

  /// Applies the replacements from the last to the first, so that the places of the others stay.
  func applied(to text: String) throws -> String {
    var scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let isPair =
        scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isPair) { starts.append(index + 1) }
    }
    func place(_ line: Int, _ column: Int) -> Int { starts[line - 1] + column - 1 }
    for replacement in replacements.reversed() {
      let region = replacement.deletedRegion
      let range =
        place(
          region.startLine, region.startColumn)..<place(region.endLine, region.endColumn)
      scalars.replaceSubrange(
        range, with: Array((replacement.insertedContent?.text ?? "").unicodeScalars))
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
