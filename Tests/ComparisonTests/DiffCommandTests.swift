import Commands
import Foundation
import Testing

/// `writ diff` as a user calls it.
@Suite struct DiffCommandTests {
  private func run(_ arguments: [String], _ input: String = "") -> (
    Commands.ExitStatus, TestConsole
  ) {
    let console = TestConsole()
    console.standardInput = Array(input.utf8)
    return (Writ.run(["diff"] + arguments, on: console), console)
  }

  @Test func nothingIsPrintedWithoutDifference() throws {
    let scratch = try ScratchDirectory()
    let first = try scratch.write(#"{"disableAutoUpdates": true}"#, to: "a.json")
    let second = try scratch.write("disableAutoUpdates: 'true'\n", to: "b.yaml")
    let (status, console) = run([first, second])
    #expect(status == .done)
    #expect(console.output.isEmpty)
  }

  @Test func jsonHasTheAgreedMembers() throws {
    let scratch = try ScratchDirectory()
    let first = try scratch.write(#"{"disableAutoUpdates": "true"}"#, to: "a.json")
    let second = try scratch.write("inferenceProvider: gateway\n", to: "b.yaml")
    let (status, console) = run(["--format", "json", first, second])
    #expect(status == .findings)
    struct Report: Decodable {
      struct Side: Decodable { let path, format, kind: String }
      struct Change: Decodable {
        let key, pointer, change, security, message: String
        let a: Bool?
        let b: String?
      }
      struct Summary: Decodable { let changes, loosens, tightens: Int }
      let writ: [String: String]
      let a, b: Side
      let changes: [Change]
      let summary: Summary
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(console.output))
    #expect(report.a.format == "json" && report.b.format == "yaml" && report.b.kind == "source")
    #expect(report.changes.map(\.key) == ["inferenceProvider", "disableAutoUpdates"])
    #expect(report.changes.map(\.change) == ["added", "removed"])
    #expect(report.changes[0].b == "gateway" && report.changes[1].a == true)
    #expect(report.summary.changes == 2 && report.summary.loosens == 1)
    #expect(report.summary.tightens == 1)
  }

  @Test func onlySecurityLeavesOutTheRest() throws {
    let scratch = try ScratchDirectory()
    let first = try scratch.write(#"{"keepAwakeEnabled": true}"#, to: "a.json")
    let second = try scratch.write(#"{"keepAwakeEnabled": false}"#, to: "b.json")
    #expect(run([first, second]).0 == .findings)
    #expect(run(["--only", "security", first, second]).0 == .done)
  }

  @Test func blueprintDecidesWhichKeysCount() throws {
    let scratch = try ScratchDirectory()
    let blueprint = try scratch.write(#"{"keepAwakeEnabled": true}"#, to: "a.json")
    let device = try scratch.write(
      #"{"keepAwakeEnabled": true, "inferenceProvider": "gateway"}"#, to: "b.json")
    #expect(run([blueprint, device]).0 == .findings)
    #expect(run(["--only-keys-of", "A", blueprint, device]).0 == .done)
    #expect(run(["--only-keys-of", blueprint, blueprint, device]).0 == .done)
    #expect(run(["--only-keys-of", "B", blueprint, device]).0 == .findings)
    #expect(run(["--only-keys-of", "C", blueprint, device]).0 == .failed)
  }

  @Test func brokenInputIsNamedWithItsPlace() throws {
    let scratch = try ScratchDirectory()
    let first = try scratch.write("{\n  \"a\": }", to: "a.json")
    let (status, console) = run([first, "-"], "{}")
    #expect(status == .failed)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput.contains("a.json:2:8:"))
    let list = try scratch.write("[]", to: "list.json")
    #expect(run([list, "-"], "{}").0 == .failed)
    #expect(run(["missing.json", "-"], "{}").0 == .failed)
    #expect(run([first]).0 == .failed)
  }

  @Test func missingSideSetsNothing() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write(#"{"keepAwakeEnabled": true}"#, to: "a.json")
    let (status, console) = run(["/dev/null", file])
    #expect(status == .findings)
    #expect(console.text.contains("/keepAwakeEnabled added"))
  }

  @Test func markdownAndPageEscapeWhatDocumentsSay() throws {
    let scratch = try ScratchDirectory()
    let name = #"<script>`|@team #1 [x](y)"#
    let first = try scratch.write("{}", to: "a.json")
    let second = try scratch.write(
      #"{"managedMcpServers": [{"name": "\#(name)"}], "\#(name)": "\#u{202E}```"}"#, to: "b.json")
    let markdown = run(["--format", "markdown", first, second]).1.text
    #expect(!markdown.contains("[x](y)") || markdown.contains("`` /"))
    #expect(!markdown.contains("\u{202E}"))
    #expect(!markdown.contains(": @team"))
    let page = run(["--format", "html", first, second]).1.text
    #expect(!page.contains("<script>`"))
    #expect(!page.contains("\u{202E}"))
  }
}

/// `writ diff --egress` and `writ egress`, judged by the settings of the project.
@Suite struct EgressCommandTests {
  private func run(_ arguments: String...) -> (status: Commands.ExitStatus, console: TestConsole) {
    let console = TestConsole()
    return (Writ.run(arguments, on: console), console)
  }

  @Test func exitStatusTellsWhetherHostsDiffer() throws {
    let scratch = try ScratchDirectory()
    let first = try scratch.write("otlpEndpoint: https://a.acme.corp\n", to: "a.yaml")
    let second = try scratch.write("otlpEndpoint: https://b.acme.corp\n", to: "b.yaml")
    let third = try scratch.write(
      "otlpEndpoint: https://a.acme.corp/other\nkeepAwakeEnabled: true\n", to: "c.yaml")
    #expect(run("diff", "--egress", first, second).status == .findings)
    #expect(run("diff", "--egress", first, third).status == .done)
    #expect(run("diff", "--egress", first, "missing.yaml").status == .failed)
    #expect(run("diff", "--egress", "--only", "security", first, second).status == .failed)
    #expect(run("diff", "--offline-installer", first, second).status == .failed)
  }

  @Test func settingsOfTheProjectCount() throws {
    let scratch = try ScratchDirectory()
    try scratch.write(
      """
      bootstrap-url: https://boot.acme.corp/bootstrap
      bootstrap-auth: headers
      kind: [{paths: [served.yaml], kind: bootstrap-response}]
      """, to: ".writ.yaml")
    let served = try scratch.write(
      "inferenceProvider: gateway\ninferenceGatewayBaseUrl: https://llm.acme.corp\n",
      to: "served.yaml")
    let result = run("egress", "--format", "csv", served)
    #expect(!result.console.text.contains("llm.acme.corp"), "\(result.console.errorOutput)")
    #expect(result.console.errorOutput.contains("origin-pinned"))
    let other = try scratch.write(
      "inferenceProvider: gateway\ninferenceGatewayBaseUrl: https://boot.acme.corp\n",
      to: "other.yaml")
    let difference = run("diff", "--egress", served, other)
    #expect(difference.console.text.contains("+ boot.acme.corp:443"))
    #expect(!difference.console.text.contains("- llm.acme.corp"))
  }
}
