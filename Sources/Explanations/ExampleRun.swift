import Configuration
import Documents
import KeyCatalog
import Linting
import Reports
import Rules

/// What `writ lint` says of an example, and how it is called to say so.
package struct ExampleRun {
  package let example: RuleExample
  /// The options of `writ lint`, but for the day, which is that of all examples.
  package let options: [String]
  /// All that is printed; empty where there is nothing to say.
  package let output: String
  /// The findings of the rule that the example is of.
  package let findings: [Finding]
  /// Whether something that the output shows, be it of another rule, asks for a change.
  package let asksForChange: Bool

  /// Lints an example of a rule.
  ///
  /// That it is a fragment, and that notes are shown, is among the options only where it makes a
  /// difference.
  package init(_ example: RuleExample, of rule: RuleID) {
    let fragment = ExampleLinting(example, example.options)
    var whole = example.options
    whole.isFragment = false
    let complete = ExampleLinting(example, whole)
    findings = fragment.findings.filter { $0.rule == rule }
    asksForChange = fragment.findings.contains { $0.severity > .note }
    let showsNotes = findings.contains { $0.severity == .note }
    output = fragment.text(showsNotes: showsNotes)
    let isWhole = output == complete.text(showsNotes: showsNotes)
    self.example = example
    options =
      (showsNotes ? ["--verbose"] : []) + (isWhole ? [] : ["--fragment"])
      + Self.options(of: example)
  }

  /// What an example says of its file that no option of `writ lint` could say; `nil`: nothing.
  package var premise: String? {
    if let protection = example.protection { return protection.premise }
    return example.signature?.premise
  }

  private static func options(of example: RuleExample) -> [String] {
    var words: [String] = []
    func add(_ option: String, _ value: (some CustomStringConvertible)?) {
      if let value { words += [option, value.description] }
    }
    let options = example.options
    add("--kind", example.kind?.rawValue)
    add("--min-app-version", options.fleet.oldest)
    add("--max-app-version", options.fleet.newest)
    if options.asOf != LintOptions.example.asOf { add("--as-of", options.asOf) }
    add("--bootstrap-url", options.bootstrap?.url)
    add("--bootstrap-auth", options.bootstrap?.authentication?.rawValue)
    add("--mdm", options.variables?.rawValue)
    return words
  }
}

/// One run of the linter over an example.
private struct ExampleLinting {
  let findings: [Finding]
  private let report: FileReport

  init(_ example: RuleExample, _ options: LintOptions) {
    do throws(ReadingError) {
      let configuration = try example.configuration()
      findings = Linter(options: options).lint(configuration)
      report = FileReport(
        path: example.fileName, configuration: configuration, findings: findings)
    } catch {
      findings = [SyntaxRule.finding(error)]
      report = FileReport(
        path: example.fileName, format: example.format, kind: example.kind,
        source: SourceText(displaying: Array(example.document.utf8)), findings: findings)
    }
  }

  func text(showsNotes: Bool) -> String {
    let text = TextReport(showsNotes: showsNotes, isColored: false)
    var summary = Summary()
    summary.add(report)
    return String(decoding: text.add(report) + text.end(summary), as: UTF8.self)
  }
}
