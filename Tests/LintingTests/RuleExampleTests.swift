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
      let (text, arrows) = Self.withoutArrows(example.text)
      let findings = try Self.lint(text, as: example)
      let places = findings.filter { $0.rule == id }.map(\.location.range.lowerBound)
      #expect(places == arrows, "\(id): \(Self.describe(findings)) in\n\(example.text)")
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
      let findings = try Self.lint(example.text, as: example)
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

  private static func lint(_ text: String, as example: RuleExample) throws -> [Finding] {
    let linter = Linter(options: example.options)
    do throws(ReadingError) {
      var document = try Document.read(Array(text.utf8), name: example.fileName)
      if let signature = example.signature {
        var traits = document.traits
        traits.signature = signature
        document = Document(
          format: document.format, source: document.source, root: document.root, traits: traits)
      }
      return linter.lint(ManagedConfiguration(document, kind: example.kind))
    } catch {
      return [SyntaxRule.finding(error)]
    }
  }

  /// Takes the arrows out of an example and says where they stood.
  private static func withoutArrows(_ text: String) -> (text: String, offsets: [Int]) {
    var offsets: [Int] = []
    var plain = ""
    for character in text.unicodeScalars {
      if character == "↓" {
        offsets.append(plain.utf8.count)
      } else {
        plain.unicodeScalars.append(character)
      }
    }
    return (plain, offsets)
  }

  private static func describe(_ findings: [Finding]) -> String {
    findings.map {
      "\($0.severity) \($0.rule) \($0.pointer) at \($0.location.range): \($0.message)"
    }
    .joined(separator: "; ")
  }
}
