import Configuration
import Documents
import Linting
import Rules
import Testing

@Suite struct SuppressionTests {
  /// Each document has one finding of `placeholder-value`, and a comment that takes it out.
  @Test(arguments: [
    (
      "a.json",
      #"{"bootstrapUrl": "https://c.example.com/b"} // writ:ignore placeholder-value -- lab"#
    ),
    (
      "a.json",
      "{/* writ:ignore placeholder-value: lab */ \"bootstrapUrl\": \"https://c.example.com/b\"}"
    ),
    (
      "a.yaml",
      """
      # writ:ignore placeholder-value -- lab
      # writ:ignore beta-key -- not used, and not in the way
      bootstrapUrl: https://c.example.com/b
      """
    ),
    (
      "a.plist",
      """
      <plist version="1.0"><dict><key>bootstrapUrl</key>
      <!-- writ:ignore placeholder-value: the laboratory
           has this domain -->
      <string>https://c.example.com/b</string></dict></plist>
      """
    ),
    (
      "a.reg",
      """
      Windows Registry Editor Version 5.00

      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
      ; writ:ignore placeholder-value -- lab
      "bootstrapUrl"="https://c.example.com/b"
      """
    ),
    (
      "a.plist",
      """
      <plist version="1.0"><dict><key>coworkEgressAllowedHosts</key>
      <!-- writ:ignore placeholder-value: lab -->
      <string>[
        "*.example.com"
      ]</string></dict></plist>
      """
    ),
  ])
  func takesOut(name: String, text: String) throws {
    #expect(try Self.rules(text, name).contains("placeholder-value") == false)
    let without = text.replacing("writ:ignore", with: "disregard")
    #expect(try Self.rules(without, name).contains("placeholder-value"))
  }

  @Test(arguments: [
    "# writ:ignore placeholder-value", "# writ:ignore placeholder-value --",
    "# writ:ignore placeholder-value -- -", "# writ:ignore placeholder-value because",
    "# writ:ignore placeholder-value, beta-key -- lab", "# writ:ignore -- lab", "# writ:ignore",
    "# writ:ignored placeholder-value -- lab", "# writ:ignore syntax -- lab",
    "# writ:ignore suppression-invalid -- lab",
  ])
  func refuses(comment: String) throws {
    let rules = try Self.rules("bootstrapUrl: https://c.example.com/b \(comment)\n", "a.yaml")
    #expect(rules.contains("suppression-invalid") && rules.contains("placeholder-value"))
  }

  @Test(arguments: [
    "# see writ:ignore in the manual", "# so that WRIT:IGNORE a -- b is found",
  ])
  func leavesProseAlone(comment: String) throws {
    let rules = try Self.rules("disableAutoUpdates: true \(comment)\n", "a.yaml")
    #expect(!rules.contains("suppression-invalid") && !rules.contains("suppression-unused"))
  }

  @Test func tellsWhatIsNotUsed() throws {
    let text = """
      # writ:ignore placeholder-value -- too far away

      bootstrapUrl: https://c.example.com/b
      disableAutoUpdates: true # writ:ignore placeholder-value -- nothing here
      """
    let rules = try Self.rules(text, "a.yaml")
    #expect(rules.count { $0 == "suppression-unused" } == 2)
    #expect(rules.contains("placeholder-value"))
  }

  /// A rule that nobody wants to see is found all the same, so that its suppression is used.
  @Test func doesNotDependOnWhatIsShown() throws {
    let text = "bootstrapUrl: https://c.example.com/b # writ:ignore placeholder-value -- lab\n"
    let policy = FindingPolicy(ignored: ["placeholder-value"])
    #expect(try !Self.rules(text, "a.yaml", policy).contains("suppression-unused"))
  }

  private static func rules(
    _ text: String, _ name: String, _ policy: FindingPolicy = FindingPolicy()
  ) throws -> [RuleID] {
    let document = try Document.read(Array(text.utf8), name: name)
    let linter = Linter(options: .example, policy: policy)
    return linter.lint(ManagedConfiguration(document)).map(\.rule)
  }
}
