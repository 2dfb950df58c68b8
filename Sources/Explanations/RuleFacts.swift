import Configuration
import Rules

/// What there is to say of a rule: what it says of itself, and what its examples give.
package struct RuleFacts {
  package let rule: any Rule.Type
  package let documentation: RuleDocumentation
  /// A triggering example for each severity that the examples show, that of the rule first.
  package let found: [ExampleRun]
  /// An example of which the rule says nothing.
  package let passing: ExampleRun?
  /// The severities of the findings, that of the rule first.
  package let severities: [Severity]
  package let fixes: Fixes

  /// How far `writ lint --fix` mends what the rule finds.
  package enum Fixes: String, Sendable {
    case all = "yes"
    case some = "in some cases"
    case none = "no"
  }

  package init(_ rule: any Rule.Type) {
    self.rule = rule
    let documentation = rule.documentation
    self.documentation = documentation
    let runs = documentation.triggering.map { ExampleRun($0, of: rule.id) }
    var severities = [rule.severity]
    var found: [ExampleRun] = []
    for severity in [rule.severity] + Severity.allCases.reversed() {
      guard
        !found.contains(where: { $0.findings.contains { $0.severity == severity } }),
        let run = runs.first(where: { $0.findings.contains { $0.severity == severity } })
      else { continue }
      found.append(run)
    }
    for severity in Severity.allCases.reversed() where severity != rule.severity {
      if runs.contains(where: { $0.findings.contains { $0.severity == severity } }) {
        severities.append(severity)
      }
    }
    self.found = found
    self.severities = severities
    let findings = runs.flatMap(\.findings)
    let fixable = findings.count { $0.fix != nil }
    fixes = fixable == 0 ? .none : fixable == findings.count ? .all : .some
    let passing = documentation.nonTriggering.lazy.map { ExampleRun($0, of: rule.id) }
    self.passing = passing.first { !$0.asksForChange } ?? passing.first
  }

  /// The severities in words, such as `error, or note`.
  package var severityWords: String {
    severities.map(\.rawValue).joined(separator: ", or ")
  }

  /// The kinds of documents that the rule looks at, in words.
  package var kindWords: String {
    guard rule.kinds != .all else { return "all" }
    return DocumentKind.allCases.filter { rule.kinds.contains(DocumentKinds($0)) }
      .map(\.rawValue).joined(separator: ", ")
  }
}
