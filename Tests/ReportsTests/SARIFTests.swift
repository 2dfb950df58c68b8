import Foundation
import Reports
import Testing

/// SARIF as its schema and sarif-tools read it.
@Suite struct SARIFTests {
  private struct Report: Decodable {
    let tools: [String]
    let results: [Result]

    struct Result: Decodable {
      let rule: String
      let level: String
      let path: String
      let line: Int
      let message: String
      let fingerprints: [String: String]
      let help: String?
    }
  }

  private func read(_ files: [FileReport]) throws -> Report {
    try consume(report(.sarif, of: files), with: "read-sarif", as: Report.self)
  }

  private static let mistakes = """
    {
      "inferenceProvider": "gatway",
      "disableAutoUpdates": "yes",
      "inferenceGatewayApiKeys": "x", "inferenceGatewayApiKeyz": "x"
    }
    """

  @Test func isReadByAConsumer() throws {
    let file = FileReport.linting(Self.mistakes.utf8, path: "./config/fleet a.json")
    let read = try read([file, FileReport.linting("{}".utf8, path: "/etc/b.json")])
    #expect(read.tools == ["writ"])
    let ofFile = read.results.prefix(file.diagnostics.count)
    #expect(ofFile.map(\.rule) == file.diagnostics.map(\.rule.description))
    #expect(ofFile.map(\.level) == file.diagnostics.map(\.severity.rawValue))
    #expect(ofFile.map(\.line) == file.diagnostics.map(\.start.line))
    #expect(ofFile.allSatisfy { $0.path.hasSuffix("config/fleet%20a.json") })
    #expect(read.results.allSatisfy { $0.help?.isEmpty == false })
    #expect(Set(read.results.map(\.fingerprints)).count == read.results.count)
  }

  /// A name in another case, a blank to take out, and a whole object to put in.
  @Test func fixesAreValid() throws {
    let text = """
      {
        "InferenceProvider": "gateway", "inferenceCredentialKind": "interactive",
        "inferenceGatewayBaseUrl": "https://llm.acme.corp ",
        "inferenceGatewayOidc.clientId": "0oa4kq7w2mTzR8xNc5d7",
        "inferenceGatewayOidc.issuer": "https://sso.acme.corp"
      }
      """
    let file = FileReport.linting(text.utf8, path: "a.json")
    let fixable = file.diagnostics.filter { $0.isFixable && $0.severity > .note }
    let report = report(.sarif, of: [file])
    #expect(fixable.count >= 3)
    #expect(report.ranges(of: "artifactChanges").count == fixable.count)
    #expect(try read([file]).results.count == file.diagnostics.count)
  }

  @Test func anEmptyRunIsValid() throws {
    #expect(try read([]).results.isEmpty)
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let moved = "// One line\n\n" + Self.mistakes.replacingOccurrences(of: "\n", with: "\n\n    ")
    let before = try read([FileReport.linting(Self.mistakes.utf8, path: "a.json")])
    let after = try read([FileReport.linting(moved.utf8, path: "a.json")])
    #expect(before.results.map(\.line) != after.results.map(\.line))
    #expect(before.results.map(\.fingerprints) == after.results.map(\.fingerprints))
  }

  @Test func aBinaryFileHasNoRegion() throws {
    let data = try PropertyListSerialization.data(
      fromPropertyList: ["inferenceProvider": "gatway"], format: .binary, options: 0)
    let text = report(.sarif, of: [FileReport.linting(data, path: "a.plist")])
    #expect(text.contains("enum-value"))
    #expect(!text.contains("startLine"))
  }
}
