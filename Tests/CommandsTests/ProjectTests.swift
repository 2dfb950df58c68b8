import Commands
import Foundation
import TestSupport
import Testing

/// Settings and baselines of a project, as a user meets them.
@Suite struct ProjectTests {
  private let folder = TemporaryFolder()
  private static let flawed = #"{"inferenceGatewayBaseUrl": "http://llm.acme.corp", "bogus": 1}"#

  @Test func settingsDecideWhatFilesAre() throws {
    try folder.write(
      """
      kind: [{paths: ["responses/*"], kind: bootstrap-response}]
      fragment: ["*"]
      """, to: ".writ.yaml")
    try folder.write(#"{"inferenceProvider": "gateway"}"#, to: "responses/a.json")
    let run = folder.run("lint", "--format", "json", folder.path("responses"))
    #expect(run.output.contains(#""kind": "bootstrap-response""#))
    let other = folder.run("lint", "--format", "json", "--kind", "source", folder.path("responses"))
    #expect(other.output.contains(#""kind": "source""#))
  }

  @Test func theCommandLineWins() throws {
    try folder.write("severity: {url-not-https: off, unknown-key: note}\n", to: ".writ.yaml")
    try folder.write(Self.flawed, to: "a.json")
    let path = folder.path("a.json")
    #expect(folder.run("lint", "--fragment", path).status == .done)
    let stricter = ["lint", "--fragment", "--severity", "unknown-key=error", path]
    #expect(folder.run(stricter).status == .findings)
    #expect(folder.run("lint", "--select", "url-not-https", path).status == .findings)
    try folder.write("fail-on: warning\nseverity: {bad-format: note}\n", to: ".writ.yaml")
    try folder.write("inferenceGatewayBaseUrl: https://llm.example.com\n", to: "b.yaml")
    #expect(folder.run("lint", "--fragment", folder.path("b.yaml")).status == .findings)
    #expect(
      folder.run("lint", "--fragment", "--fail-on", "error", folder.path("b.yaml")).status == .done)
  }

  @Test func aFlawedSettingsFileIsToldOnce() throws {
    try folder.write("min-app-versoin: 1.2.3\n", to: ".writ.yaml")
    try folder.write(Self.flawed, to: "a.json")
    try folder.write(Self.flawed, to: "b.json")
    let run = folder.run("lint", folder.path("a.json"), folder.path("b.json"))
    #expect(run.status == .failed)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains(".writ.yaml:1:1: "))
    let export = folder.run("export", folder.path("a.json"), "--to", "reg")
    #expect(export.status == .failed && export.output.isEmpty)
  }

  @Test func versionsMustAgree() throws {
    try folder.write("min-app-version: 2.1\n", to: ".writ.yaml")
    try folder.write(Self.flawed, to: "a.json")
    let run = folder.run("lint", "--max-app-version", "1.9", folder.path("a.json"))
    #expect(run.status == .failed && run.errors.contains("2.1.0"))
  }

  @Test func ignoredFilesArePassedOver() throws {
    try folder.write(
      """
      ignore:
        - paths: [old/]
        - {paths: ["a.json"], rules: [unknown-key]}
      """, to: ".writ.yaml")
    try folder.write(Self.flawed, to: "old/x.json")
    try folder.write(Self.flawed, to: "a.json")
    let run = folder.run(
      "lint", "--fragment", "--format", "json", folder.path("old/x.json"), folder.path("a.json"))
    #expect(run.output.contains(#""files": 1"#) && !run.output.contains("unknown-key"))
    #expect(run.output.contains("url-not-https"))
  }

  @Test func exportIsJudgedByTheSettings() throws {
    try folder.write(#"{"inferenceGatewayBaseUrl": "http://llm.acme.corp"}"#, to: "a.json")
    let path = folder.path("a.json")
    #expect(folder.run("export", path, "--to", "reg", "--fragment").status == .findings)
    try folder.write("severity: {url-not-https: off}\nfragment: ['*']\n", to: ".writ.yaml")
    #expect(folder.run("export", path, "--to", "reg").status == .done)
  }

  @Test func variablesOfTheSettingAreReferences() throws {
    try folder.write(#"{"inferenceGatewayApiKey": "$FLEET_SECRET_KEY"}"#, to: "a.json")
    let path = folder.path("a.json")
    let strict = ["lint", "--fragment", "--fail-on", "warning", path]
    #expect(folder.run(strict).status == .findings)
    #expect(folder.run(strict + ["--mdm", "fleet"]).status == .done)
    try folder.write("mdm: fleet\n", to: ".writ.yaml")
    #expect(folder.run(strict).status == .done)
    #expect(folder.run(strict + ["--mdm", "intune"]).status == .findings)
  }

  @Test func aBaselineLeavesNewFindings() throws {
    try folder.write(Self.flawed, to: "a/x.json")
    try folder.write(Self.flawed, to: "a/y.json")
    let baseline = folder.path("known.json")
    let written = folder.run("lint", "--fragment", "--write-baseline", baseline, folder.path("a"))
    #expect(written.status == .done && written.output.isEmpty && written.errors.contains("wrote"))
    let first = try folder.text("known.json")
    #expect(first.contains(#""path": "a/x.json""#) && !first.contains("llm.acme"))
    let arguments = ["lint", "--fragment", "--baseline", baseline, folder.path("a")]
    #expect(folder.run(arguments).status == .done)

    try folder.write("\n\n" + Self.flawed.replacing("bogus", with: "other"), to: "a/x.json")
    let run = folder.run(arguments)
    #expect(run.status == .findings)
    #expect(run.output.contains("other") && !run.output.contains("url-not-https"))
    #expect(run.errors.contains("gone from a/x.json: unknown-key at /bogus"))

    try FileManager.default.removeItem(atPath: folder.path("a/y.json"))
    #expect(folder.run(arguments).errors.contains("gone from a/y.json: url-not-https"))
    let one = folder.run("lint", "--baseline", baseline, folder.path("a/x.json"))
    #expect(!one.errors.contains("x.json: url"))
  }

  @Test func aReportInJSONNamesWhatIsGone() throws {
    struct Report: Decodable {
      struct Baseline: Decodable {
        let path: String
        let gone: [Entry]
      }
      struct Entry: Decodable, Equatable {
        let path, rule, pointer: String
        let count: Int
      }
      let baseline: Baseline?
    }
    func report(_ arguments: String...) throws -> Report {
      let run = folder.run(["lint", "--fragment", "--format", "json"] + arguments)
      return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    }
    try folder.write(Self.flawed, to: "a.json")
    let (file, baseline) = (folder.path("a.json"), folder.path("known.json"))
    #expect(try report(file).baseline == nil)
    #expect(try report("--write-baseline", baseline, file).baseline == nil)
    let nothing = try #require(try report("--baseline", baseline, file).baseline)
    #expect(nothing.path == baseline && nothing.gone.isEmpty)

    try folder.write(Self.flawed.replacing("http:", with: "https:"), to: "a.json")
    let gone = try #require(try report("--baseline", baseline, file).baseline).gone
    let entry = Report.Entry(
      path: "a.json", rule: "url-not-https", pointer: "/inferenceGatewayBaseUrl", count: 1)
    #expect(gone == [entry])
  }

  @Test func aBaselineIsWrittenWholeOrNotAtAll() throws {
    try folder.write("before", to: "known.json")
    try folder.write(Self.flawed, to: "a.json")
    let run = folder.run(
      "lint", "--write-baseline", folder.path("known.json"), folder.path("a.json"),
      folder.path("missing.json"))
    #expect(run.status == .failed)
    #expect(try folder.text("known.json") == "before")
  }

  @Test(arguments: ["", "{}", "[1]", "not json"])
  func aFlawedBaselineIsRefused(_ text: String) throws {
    try folder.write(text, to: "known.json")
    try folder.write(Self.flawed, to: "a.json")
    let run = folder.run("lint", "--baseline", folder.path("known.json"), folder.path("a.json"))
    #expect(run.status == .failed && run.output.isEmpty)
    #expect(run.errors.contains("known.json:1:"))
  }
}

/// A folder that is gone with the test, and runs of the program in it.
private final class TemporaryFolder {
  private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  func run(_ arguments: String...) -> (status: Commands.ExitStatus, output: String, errors: String)
  {
    run(arguments)
  }

  func run(_ arguments: [String]) -> (status: Commands.ExitStatus, output: String, errors: String) {
    let console = TestConsole()
    let status = Writ.run(arguments, on: console)
    return (status, console.text, console.errorOutput)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
