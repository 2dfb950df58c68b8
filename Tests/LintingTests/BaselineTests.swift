import Configuration
import Documents
import Linting
import Rules
import Testing

@Suite struct BaselineTests {
  private static let known = """
    inferenceGatewayBaseUrl: http://llm.acme.corp
    bogus: 1
    inferenceModels:
      - name: a
        bogus: 1
      - name: b
        bogus: 1
    """

  @Test func knowsFindingsThatMoved() throws {
    let moved = """
      # A comment more, and a model before the others.
      disableAutoUpdates: true
      inferenceModels:
        - name: c
        - name: b
          bogus: 1
        - name: a
          bogus: 1
      bogus: 1
      inferenceGatewayBaseUrl: http://llm.acme.corp
      """
    let comparison = try Self.compare(moved, with: Self.known)
    #expect(comparison.new.isEmpty && comparison.gone.isEmpty)
  }

  @Test func tellsNewOnes() throws {
    let text = Self.known + "\n  - name: c\n    bogus: 1\n"
    let new = try Self.compare(text, with: Self.known).new
    #expect(new.map(\.pointer) == ["/inferenceModels/2/bogus"])
    let changed = Self.known.replacing("http://llm", with: "http://other")
    #expect(try Self.compare(changed, with: Self.known).new.map(\.rule) == ["url-not-https"])
  }

  @Test func countsAlikeOnes() throws {
    let text = #"{"disabledBuiltinTools": ["", ""], "bogus": {"a": 1}}"#
    let more = #"{"disabledBuiltinTools": ["", "", ""], "bogus": {"a": 1}}"#
    let difference =
      try Self.findings(more).findings.count - Self.findings(text).findings.count
    let comparison = try Self.compare(more, with: text)
    #expect(comparison.new.count == difference && comparison.gone.isEmpty)
  }

  @Test func namesWhatIsGone() throws {
    let text = Self.known.replacing("http://", with: "https://")
    let comparison = try Self.compare(text, with: Self.known)
    #expect(comparison.new.isEmpty)
    #expect(comparison.gone == ["url-not-https /inferenceGatewayBaseUrl"])
  }

  @Test func leavesOtherFilesAlone() throws {
    var baseline = Baseline()
    let (findings, configuration) = try Self.findings(Self.known)
    baseline.add(findings, of: configuration, path: "there.yaml")
    baseline.add(findings, of: configuration, path: "deleted.yaml")
    let gone = BaselineComparison(baseline).gone { $0 == "deleted.yaml" }
    #expect(gone.reduce(0) { $0 + $1.count } == findings.count)
    #expect(gone.allSatisfy { $0.key.path == "deleted.yaml" })
  }

  @Test func isWrittenStablyAndReadBack() throws {
    var baseline = Baseline()
    var backwards = Baseline()
    let (findings, configuration) = try Self.findings(Self.known)
    for path in ["b", "a\"\n", "ä"] {
      baseline.add(findings, of: configuration, path: path)
    }
    for path in ["ä", "a\"\n", "b"] {
      backwards.add(findings.reversed(), of: configuration, path: path)
    }
    let bytes = BaselineFile.bytes(of: baseline)
    #expect(bytes == BaselineFile.bytes(of: backwards))
    #expect(try BaselineFile.read(bytes) == baseline)
  }

  @Test func holdsNoDigestOfSecrets() throws {
    let text = """
      inferenceGatewayApiKey: hunter2
      inferenceCustomHeaders: {Authorization: hunter2, x: "a\\r\\nb"}
      inferenceGatewayBaseUrl: https://user:hunter2@llm.acme.corp
      """
    let (findings, configuration) = try Self.findings(text)
    var baseline = Baseline()
    baseline.add(findings, of: configuration, path: "a")
    let contents = Set(baseline.counts.keys.map(\.content))
    let names = ["x", "Authorization", "inferenceGatewayBaseUrl"]
    #expect(findings.count >= 3 && contents == [""], "\(contents) \(names)")
  }

  @Test(arguments: [
    ("", "1:1"), ("[]", "1:1"), ("{}", "1:1"), (#"{"version": 2, "findings": []}"#, "1:13"),
    (#"{"version": 1, "findings": {}}"#, "1:28"), (#"{"version": 1, "findings": [1]}"#, "1:29"),
    (#"{"version": 1, "findings": [{"path": 1}]}"#, "1:38"), ("{", "1:2"),
    (
      #"{"version":1,"findings":[{"path":"","rule":"","pointer":"","content":"","count":0}]}"#,
      "1:81"
    ),
  ])
  func saysWhyAFileIsNone(_ text: String, _ place: String) throws {
    let failure = try #require(throws: BaselineFile.Failure.self) {
      try BaselineFile.read(Array(text.utf8))
    }
    #expect("\(failure.position.line):\(failure.position.column)" == place, "\(failure.words)")
  }

  private static func compare(
    _ text: String, with known: String
  ) throws -> (new: [Finding], gone: [String]) {
    var baseline = Baseline()
    let earlier = try findings(known)
    baseline.add(earlier.findings, of: earlier.configuration, path: "a.yaml")
    var comparison = BaselineComparison(baseline)
    let now = try findings(text)
    let new = comparison.newFindings(
      among: now.findings, of: now.configuration, path: "a.yaml")
    return (new, comparison.gone { _ in true }.map { "\($0.key.rule) \($0.key.pointer)" })
  }

  private static func findings(
    _ text: String
  ) throws -> (findings: [Finding], configuration: ManagedConfiguration) {
    let configuration = ManagedConfiguration(try Document.read(Array(text.utf8), name: "a.yaml"))
    return (Linter(options: .example).lint(configuration), configuration)
  }
}
