import Configuration
import Documents
import Linting
import Rules
import Testing

/// Every rule's examples are its tests: what they say is what the linter must find, and nothing else.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleRegistry.rules.map { $0.id })
  func triggers(rule id: RuleID) throws {
    let rule = try #require(RuleRegistry.rule(id))
    #expect(!rule.documentation.triggering.isEmpty)
    for example in rule.documentation.triggering {
      let findings = Self.lint(example)
      let places = findings.filter { $0.rule == id }.map(\.location.range.lowerBound)
      #expect(places == example.marks, "\(id): \(Self.describe(findings)) in\n\(example.text)")
      let others = findings.filter { $0.rule != id && $0.severity == .error }
      #expect(
        others.isEmpty, "one mistake, one error: \(Self.describe(others)) in\n\(example.text)")
    }
  }

  @Test(arguments: RuleRegistry.rules.map { $0.id })
  func staysSilent(rule id: RuleID) throws {
    let rule = try #require(RuleRegistry.rule(id))
    #expect(!rule.documentation.nonTriggering.isEmpty)
    for example in rule.documentation.nonTriggering {
      let findings = Self.lint(example)
      let unwanted = findings.filter { $0.rule == id || $0.severity == .error }
      #expect(unwanted.isEmpty, "\(id): \(Self.describe(unwanted)) in\n\(example.text)")
    }
  }

  @Test(arguments: RuleRegistry.rules.map { $0.id })
  func isDocumented(rule id: RuleID) throws {
    let documentation = try #require(RuleRegistry.rule(id)).documentation
    #expect(!documentation.summary.isEmpty && !documentation.summary.hasSuffix("."))
    #expect(documentation.explanation.hasSuffix("."))
    #expect(!documentation.sources.isEmpty)
  }

  @Test func identifiersAreUnique() {
    let identifiers = RuleRegistry.rules.map { $0.id }
    #expect(Set(identifiers).count == identifiers.count)
  }

  private static func lint(_ example: RuleExample) -> [Finding] {
    do throws(ReadingError) {
      return Linter(options: example.options).lint(try example.configuration())
    } catch {
      return [SyntaxRule.finding(error)]
    }
  }

  private static func describe(_ findings: [Finding]) -> String {
    findings.map {
      "\($0.severity) \($0.rule) \($0.pointer) at \($0.location.range): \($0.message)"
    }
    .joined(separator: "; ")
  }
}
