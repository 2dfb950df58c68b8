import Configuration
import Documents
import Fixing
import KeyCatalog
import Linting
import Rules
import Testing

/// Configurations made from parts that are correct, and the same with one mistake in each.
@Suite struct GeneratedConfigurationTests {
  /// A fleet that reads all that is generated, on a day after the cut-off of 2026.
  private static let options = LintOptions(
    fleet: Fleet(oldest: AppVersion(2, 16120, 0)), asOf: CalendarDate(2026, 11, 20))

  /// In how many configurations each mistake is made.
  private static let attempts = 3

  /// The same for what a bootstrap server sends after a sign-in with an identity provider.
  private static let responseOptions = LintOptions(
    fleet: options.fleet, asOf: options.asOf,
    bootstrap: BootstrapServer(
      url: "https://config.example.corp/user/bootstrap", authentication: .oidc))

  @Test(arguments: CorrectConfiguration.all)
  func isClean(configuration: CorrectConfiguration) throws {
    let text = configuration.node.text
    let found = try Self.lint(text).filter { $0.severity > .note }
    #expect(found.isEmpty, "\(Self.describe(found)) in\n\(text)")
    // Without a word about the fleet nothing of it is an error either.
    let anyFleet = try Self.lint(text, LintOptions(asOf: Self.options.asOf))
    let errors = anyFleet.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(Self.describe(errors)) in\n\(text)")
  }

  @Test(arguments: CorrectConfiguration.responses)
  func isCleanAsAResponse(configuration: CorrectConfiguration) throws {
    let text = configuration.node.text
    let found = try Self.lint(text, Self.responseOptions, .bootstrapResponse)
    let unwanted = found.filter { $0.severity > .note }
    #expect(unwanted.isEmpty, "\(Self.describe(unwanted)) in\n\(text)")
  }

  @Test(arguments: Mistake.all)
  func isFoundByOneRule(mistake: Mistake) throws {
    try expect(mistake, in: CorrectConfiguration.all, Self.options, .source)
  }

  @Test(arguments: Mistake.ofResponses)
  func isFoundByOneRuleInAResponse(mistake: Mistake) throws {
    try expect(
      mistake, in: CorrectConfiguration.responses, Self.responseOptions, .bootstrapResponse)
  }

  /// The mistakes are about most of what rules say of a source.
  @Test func areOfManyRules() {
    let rules = Set((Mistake.all + Mistake.ofResponses).map(\.rule))
    #expect(rules.isSubset(of: RuleRegistry.rules.map { $0.id.description }))
    #expect(rules.count > 100)
  }

  private func expect(
    _ mistake: Mistake, in configurations: [CorrectConfiguration], _ options: LintOptions,
    _ kind: DocumentKind
  ) throws {
    var made = 0
    // Not always the first ones: the extras differ from seed to seed.
    let shift = mistake.title.utf8.reduce(0) { ($0 * 31 + Int($1)) % 9973 }
    for position in configurations.indices where made < Self.attempts {
      var node = configurations[(position * 7 + shift) % configurations.count].node
      guard mistake.make(&node) else { continue }
      made += 1
      try expect(mistake, in: node.text, options, kind)
    }
    #expect(made > 0, "no configuration has a place for the mistake")
  }

  private func expect(
    _ mistake: Mistake, in text: String, _ options: LintOptions, _ kind: DocumentKind
  ) throws {
    let found = try Self.lint(text, options, kind).filter { $0.severity > .note }
    let own = found.filter { $0.rule.description == mistake.rule }
    #expect(
      !own.isEmpty && own.allSatisfy { $0.severity.rawValue == mistake.severity.rawValue },
      "\(Self.describe(found)) in\n\(text)")
    // A warning may be about several keys, an error is one.
    #expect(
      mistake.severity == .warning || own.count == 1, "\(Self.describe(found)) in\n\(text)")
    let others = found.filter { $0.rule.description != mistake.rule }
    #expect(
      Set(others.map(\.rule.description)) == mistake.also, "\(Self.describe(others)) in\n\(text)")
    let outcome = try Fixer(options: options).fix(
      Array(text.utf8), name: "a.json", kind: kind)
    #expect((outcome.fixCount > 0) == mistake.isFixed, "\(outcome.fixCount) fixes in\n\(text)")
    guard mistake.isFixed else { return }
    let left = outcome.findings.filter { $0.severity > .note }
    #expect(
      left.isEmpty,
      "\(Self.describe(left)) after the fix in\n\(String(decoding: outcome.bytes, as: UTF8.self))")
  }

  private static func lint(
    _ text: String, _ options: LintOptions = options, _ kind: DocumentKind = .source
  ) throws -> [Finding] {
    let document = try Document.read(Array(text.utf8), name: "a.json")
    return Linter(options: options).lint(ManagedConfiguration(document, kind: kind))
  }

  private static func describe(_ findings: [Finding]) -> String {
    findings.map { "\($0.severity) \($0.rule) \($0.pointer): \($0.message)" }
      .joined(separator: "; ")
  }
}
