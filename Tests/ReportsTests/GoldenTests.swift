import Foundation
import Reports
import Testing

/// One document in every form, as it stands under `Golden/`.
///
/// After a wanted change run the tests with `WRIT_WRITE_GOLDENS=1` and look at the difference.
@Suite struct GoldenTests {
  @Test(arguments: ReportFormat.allCases)
  func isWrittenAsBefore(format: ReportFormat) throws {
    let source = try Data(contentsOf: Package.goldens.appending(path: "sample.json"))
    let correct = Package.tests.appending(path: "../fixtures/json/correct")
    let clean = try Data(
      contentsOf: correct.appending(path: "standard-deployment-only.json"))
    let files = [
      FileReport.linting(source, path: "config/sample.json"),
      FileReport.linting(clean, path: "config/clean.json"),
    ]
    let golden = Package.goldens.appending(path: "report.\(format.rawValue)")
    let text = report(format, of: files)
    if ProcessInfo.processInfo.environment["WRIT_WRITE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: golden)
    }
    #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }

  @Test(arguments: ReportFormat.allCases)
  func isCompleteWithoutAnyFile(format: ReportFormat) {
    let text = report(format, of: [])
    #expect(text.isEmpty == [.text, .jsonl, .github].contains(format))
    #expect(text.isEmpty || text.hasSuffix("\n"))
  }
}
