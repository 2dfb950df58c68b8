import Commands
import Foundation
import TestSupport
import Testing

/// What the page on the rules shows of a terminal is what somebody sees who copies the example.
@Suite struct ConsoleTests {
  @Test(arguments: Transcript.all.filter { $0.premise == nil })
  func printsWhatThePageShows(transcript: Transcript) throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(transcript.document, to: transcript.file)
    let console = TestConsole()
    _ = Writ.run(transcript.arguments + [file.path], on: console)
    #expect(console.text.replacing(file.path, with: transcript.file) == transcript.output)
    #expect(console.errorOutput.isEmpty)
  }

  /// The page and `writ explain` tell the same.
  @Test(arguments: Set(Transcript.all.map(\.rule)).sorted())
  func isWhatExplainTells(rule: String) {
    let console = TestConsole()
    #expect(Writ.run(["explain", rule], on: console) == .done)
    for transcript in Transcript.all where transcript.rule == rule {
      let command = (["writ"] + transcript.arguments + [transcript.file]).joined(separator: " ")
      #expect(console.text.contains("\n\(command) says\n"))
      for line in transcript.output.split(separator: "\n") {
        #expect(console.text.contains("\n  \(line)\n"))
      }
    }
  }

  /// Those that need more than a file are few, and tested where they are.
  @Test func hardlyAnyNeedsMoreThanAFile() {
    let others = Transcript.all.filter { $0.premise != nil }.map(\.rule)
    #expect(Set(others) == ["linux-permissions", "profile-signature"])
    #expect(Transcript.all.count > 150)
  }
}

/// A command on the page on the rules, with the file above it and the output below it.
struct Transcript: CustomTestStringConvertible, Sendable {
  let rule: String
  /// What the page says of the file's surroundings.
  let premise: String?
  let document: String
  /// The arguments but for the file.
  let arguments: [String]
  let file: String
  let output: String

  var testDescription: String { "\(rule): \(arguments.joined(separator: " "))" }

  static let all: [Transcript] = {
    let page = try? String(
      contentsOf: Package.root.appending(path: "docs/rules.md"), encoding: .utf8)
    return (page ?? "").split(separator: "\n### ").dropFirst().flatMap(transcripts)
  }()

  private static func transcripts(inSection section: Substring) -> [Transcript] {
    let rule = String(section.prefix { $0 != "\n" })
    var transcripts: [Transcript] = []
    var (premise, document): (String?, String?) = (nil, nil)
    for match in section.matches(of: /(?ms)^(```+)(\w+)\n(.*?)\n?^\1$/) {
      let content = String(match.3)
      switch match.2 {
      case "text" where !content.hasPrefix("Windows Registry") && !content.hasPrefix("REGEDIT"):
        premise = content
      case "console":
        let lines = content.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ").map(String.init)
        guard let document, words.prefix(2) == ["$", "writ"], let file = words.last else {
          continue
        }
        transcripts.append(
          Transcript(
            rule: rule, premise: premise, document: document,
            arguments: Array(words.dropFirst(2).dropLast()), file: file,
            output: lines.count == 2 ? lines[1] + "\n" : ""))
        premise = nil
      default: document = content
      }
      if match.2 == "text", premise == nil { document = content }
    }
    return transcripts
  }
}
