import ArgumentParser
import Testing

@testable import Commands

/// A hook's command line is read without the parser, and must mean the same.
struct LintRequestTests {
  @Test(arguments: [
    ["lint"],
    ["lint", "a.mobileconfig"],
    ["lint", "--skip-unrelated", "a.reg", "b c.json", "ü.yaml", ""],
    ["lint", "a.reg", "--skip-unrelated", "--skip-unrelated"],
    ["lint", "--verbose", "a.plist", "--no-color"],
  ])
  func readsWhatTheParserReads(arguments: [String]) throws {
    let command = try LintCommand.parse(Array(arguments.dropFirst()))
    #expect(LintRequest(hook: arguments) == command.request)
  }

  @Test(arguments: [
    [], ["export", "a.json"], ["lint", "-"], ["lint", "--help"], ["lint", "--fix", "a.json"],
    ["lint", "--", "--verbose"], ["lint", "-o", "report.txt", "a.json"], ["lint", "--verbos"],
  ])
  func leavesTheRestToTheParser(arguments: [String]) {
    #expect(LintRequest(hook: arguments) == nil)
  }
}
