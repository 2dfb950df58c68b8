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
    ["lint", "--min-app-version=1.32885.1", "--skip-unrelated", "a.plist"],
    ["lint", "--min-app-version=1.2.3", "--max-app-version=1.2.3", "--min-app-version=1.1.0", "a"],
  ])
  func readsWhatTheParserReads(arguments: [String]) throws {
    let command = try LintCommand.parse(Array(arguments.dropFirst()))
    #expect(LintRequest(hook: arguments) == command.request)
  }

  @Test(arguments: [
    [], ["export", "a.json"], ["lint", "-"], ["lint", "--help"], ["lint", "--fix", "a.json"],
    ["lint", "--", "--verbose"], ["lint", "--min-app-version=next"],
    ["lint", "--min-app-version="],
    ["lint", "--min-app-version", "1.2.3"], ["lint", "--as-of=2026-11-20"],
    ["lint", "--min-app-version=2.0.0", "--max-app-version=1.0.0"],
    ["lint", "-o", "report.txt", "a.json"], ["lint", "--verbos"],
  ])
  func leavesTheRestToTheParser(arguments: [String]) {
    #expect(LintRequest(hook: arguments) == nil)
  }
}
