import Commands
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct LintManyFilesTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// Writes files of which every third has an error and every seventh cannot be read as JSON.
  private func writeFiles(_ count: Int) throws -> [String] {
    try (0..<count).map { number in
      let name = "d\(number % 5)/\(number).json"
      let text =
        switch number {
        case _ where number.isMultiple(of: 7): "{\"inferenceProvider\": "
        case _ where number.isMultiple(of: 3): "{\"inferenceProvider\": \"gatewai\"}"
        default: "{\"inferenceProvider\": \"anthropic\"}"
        }
      try directory.write(text, to: name)
      return directory.url.appending(path: name).path
    }
  }

  private func lint(_ arguments: [String], input: String = "") -> (TestConsole, Commands.ExitStatus)
  {
    let console = TestConsole()
    console.standardInput = Array(input.utf8)
    return (console, Writ.run(["lint"] + arguments, on: console))
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "github", "junit", "html"])
  func howManyThreadsThereAreCannotBeSeen(format: String) throws {
    let files = try writeFiles(200)
    let (one, status) = lint(["--format", format, "--jobs", "1"] + files)
    #expect(status == .findings)
    for jobs in ["2", "7"] {
      let (many, other) = lint(["--format", format, "--jobs", jobs] + files)
      #expect(many.text == one.text)
      #expect(many.errorOutput == one.errorOutput)
      #expect(other == status)
    }
  }

  @Test func namesComeFromAListAsFromTheCommandLine() throws {
    let files = try writeFiles(60)
    let (given, _) = lint(["--format", "jsonl"] + files)
    let lines = lint(
      ["--format", "jsonl", "--files-from", "-"], input: files.joined(separator: "\n"))
    #expect(lines.0.text == given.text)
    #expect(lines.1 == .findings)
    let nulls = lint(
      ["--format", "jsonl", "--files-from", "-", "--null"], input: files.joined(separator: "\0"))
    #expect(nulls.0.text == given.text)
    try directory.write(files.joined(separator: "\n"), to: "list")
    let list = directory.url.appending(path: "list").path
    #expect(lint(["--format", "jsonl", "--files-from", list]).0.text == given.text)
    let paths = given.text.split(separator: "\n").map { line in
      String(line.dropFirst(#"{"path":""#.count).prefix { $0 != "\"" })
    }
    #expect(paths == files)
  }

  @Test func anEmptyListIsNoDocument() {
    let (console, status) = lint(["--files-from", "-"])
    #expect(status == .done)
    #expect(console.text.isEmpty)
  }

  @Test func whatCannotBeOpenedDoesNotStopTheOthers() throws {
    let files = try writeFiles(20)
    let names = [files[1], directory.url.path + "/gone.json", files[2]]
    let (console, status) = lint(
      ["--format", "jsonl", "--files-from", "-"], input: names.joined(separator: "\n"))
    #expect(status == .failed)
    #expect(console.text.split(separator: "\n").count == 2)
    #expect(console.errorOutput.contains("gone.json: no such file"))
  }

  @Test func aListInAFileThatIsNotThereIsAnError() {
    let (console, status) = lint(["--files-from", "/nonexistent/list"])
    #expect(status == .failed)
    #expect(console.errorOutput == "writ: /nonexistent/list: no such file\n")
  }

  @Test(arguments: [
    ["--null"], ["--files-from", "-", "-"], ["--jobs", "0", "a"], ["--jobs", "1000", "a"],
  ])
  func whatContradictsItselfIsRefused(arguments: [String]) {
    #expect(lint(arguments).1 == .failed)
  }

  /// What `--catalog-extra` adds is known to one task, and has to reach the other threads.
  @Test func everyThreadKnowsTheKeysThatWereAdded() throws {
    try directory.write(
      """
      {"keys": [{"name": "coworkBrandNew", "type": "boolean"}]}
      """, to: "extra.json")
    let files = try (0..<50).map { number in
      try directory.write("{\"coworkBrandNew\": true}", to: "\(number).json")
      return directory.url.appending(path: "\(number).json").path
    }
    let extra = directory.url.appending(path: "extra.json").path
    let (console, _) = lint(
      ["--catalog-extra", extra, "--select", "unknown-key", "--jobs", "4"] + files)
    #expect(console.errorOutput == "")
    #expect(console.text == "")
    #expect(lint(["--select", "unknown-key", "--jobs", "4"] + files).1 == .findings)
  }

  @Test func aBaselineHoldsForEveryThread() throws {
    let files = try writeFiles(80)
    let baseline = directory.url.appending(path: "baseline.json").path
    let (_, written) = lint(["--write-baseline", baseline, "--jobs", "4"] + files)
    #expect(written == .done)
    let (console, status) = lint(["--baseline", baseline, "--jobs", "4"] + files)
    #expect(console.text == "")
    #expect(status == .done)
  }

  /// The program itself: a result is there before the next name is.
  @Test func aResultComesBeforeTheNextNameIsWritten() throws {
    let files = try writeFiles(6).filter { !$0.hasSuffix("/0.json") }
    let process = Process()
    process.executableURL = URL(filePath: try BuiltProgram.path())
    process.arguments = ["lint", "--format", "jsonl", "--files-from", "-"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for file in files {
      try input.fileHandleForWriting.write(contentsOf: Data((file + "\n").utf8))
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(line.hasPrefix("{\"path\":\"\(file)\""))
      #expect(line.hasSuffix("}\n"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }
}
