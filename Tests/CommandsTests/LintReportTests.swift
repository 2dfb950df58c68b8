import Commands
import Foundation
import Reports
import TestSupport
import Testing

/// `lint` writes each form of a report to standard output or into a file.
@Suite struct LintReportTests {
  private let console = TestConsole()
  private let directory = FileManager.default.temporaryDirectory.appending(
    path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    console.standardInput = Array(#"{"inferenceProvider": "gatway"}"#.utf8)
  }

  @Test(arguments: ReportFormat.allCases)
  func writesIntoAFileWhatItWouldPrint(format: ReportFormat) throws {
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appending(path: "report")
    let arguments = ["lint", "--format", format.rawValue]
    #expect(Writ.run(arguments + ["-o", file.path], on: console) == .findings)
    #expect(console.output.isEmpty)
    #expect(Writ.run(arguments, on: console) == .findings)
    #expect(try Data(contentsOf: file) == Data(console.output))
  }

  @Test func leavesNothingWhereItCannotWrite() {
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appending(path: "missing/report")
    #expect(Writ.run(["lint", "-o", file.path], on: console) == .failed)
    #expect(console.errorOutput.contains("missing/report"))
  }

  @Test func finishesTheReportWhenAFileCannotBeOpened() throws {
    let missing = directory.appending(path: "missing.json").path
    #expect(Writ.run(["lint", "--format", "json", missing, "-"], on: console) == .failed)
    let report = try JSONSerialization.jsonObject(with: Data(console.output)) as? [String: Any]
    #expect((report?["files"] as? [Any])?.count == 1)
  }
}
