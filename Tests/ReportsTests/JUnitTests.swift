import Reports
import Rules
import Testing

/// The XML as Python's parser and junitparser read it.
@Suite struct JUnitTests {
  private struct Report: Decodable {
    let tests: Int
    let failures: Int
    let skipped: Int
    let suites: [Suite]

    struct Suite: Decodable {
      let name: String
      let cases: [Case]
    }

    struct Case: Decodable {
      let name: String
      let classname: String
      let result: String
      let message: String?
      let text: String?
    }
  }

  private func read(_ files: [FileReport], failOn: Severity = .error) throws -> Report {
    try consume(report(.junit, of: files, failOn: failOn), with: "read-junit", as: Report.self)
  }

  @Test func survivesAnyText() throws {
    let hostile = "<a b=\"c\">&amp;]]> '\t\n\u{0}\u{1B}[1m\u{FFFE}\u{202E}\u{1F600}"
    let read = try read([FileReport.stating([hostile], path: "a & <b>.json")])
    let suite = try #require(read.suites.first)
    #expect(suite.name == "a & <b>.json")
    let shown = "<a b=\"c\">&amp;]]> '\t\n\u{FFFD}\u{FFFD}[1m\u{FFFD}\u{FFFD}\u{1F600}"
    #expect(suite.cases.first?.message == "error: \(shown)")
    #expect(suite.cases.first?.text == "a & <b>.json:1:16: error: \(shown)")
  }

  @Test func tellsWhatFailsTheRunFromTheRest() throws {
    let files = try [
      FileReport.stating(["a", "b"], path: "a.json"),
      FileReport.stating(["c"], path: "b.json", severity: .warning),
      FileReport.stating([], path: "c.json"),
    ]
    let read = try read(files)
    #expect((read.tests, read.failures, read.skipped) == (4, 2, 1))
    #expect(
      read.suites.map { $0.cases.map(\.result) } == [
        ["failure", "failure"], ["skipped"], ["passed"],
      ])
    #expect(
      read.suites.first?.cases.map(\.name) == [
        "enum-value /bannerText", "enum-value /bannerText (2)",
      ])
    #expect(try self.read(files, failOn: .warning).failures == 3)
  }
}
