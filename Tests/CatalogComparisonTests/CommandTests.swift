import Commands
import Foundation
import TestSupport
import Testing

/// `writ catalog diff` and `--catalog-extra`, from the command line.
@Suite struct CatalogCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func put(_ text: String, _ name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func run(_ arguments: [String]) -> (status: Commands.ExitStatus, console: TestConsole) {
    let console = TestConsole()
    return (Writ.run(arguments, on: console), console)
  }

  /// What writ writes itself lacks nothing.
  @Test func ownTemplateIsComplete() throws {
    #expect(run(["export", "--to", "admx", "-o", folder.path]).status == .done)
    let (status, console) = run(["catalog", "diff", folder.appending(path: "Claude.admx").path])
    #expect(status == .done, "\(console.text)")
  }

  @Test(arguments: ["profile-manifest", "jamf-schema"])
  func otherOwnTemplatesAreComplete(format: String) throws {
    let path = folder.appending(path: format).path
    #expect(run(["export", "--to", format, "-o", path]).status == .done)
    let (status, console) = run(["catalog", "diff", path])
    #expect(status == .done, "\(console.text)")
  }

  @Test func tellsDifferences() throws {
    let schema = try put(
      #"{"type": "object", "properties": {"keyOfNextYear": {"type": "boolean"}}}"#, "s.json")
    let (status, console) = run(["catalog", "diff", schema])
    #expect(status == .findings)
    #expect(console.text.hasPrefix("keyOfNextYear: the catalog lacks this key (boolean)\n"))
    let json = run(["catalog", "diff", "--format", "json", schema]).console
    let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    #expect((object?["differences"] as? [[String: Any]])?.count == 1)
    #expect(run(["catalog", "diff", try put("{}", "e.json")]).status == .failed)
  }

  private let extra = """
    {"keys": [
      {"name": "starshipMode", "type": "enum", "values": ["warp", {"value": "impulse"}]},
      {"name": "starshipCrew", "type": "integer", "min": 1, "max": 430, "since": "2.30000.0"},
      {"name": "starshipName", "type": "string", "availability": "mdm", "marks": ["secret"]},
      {"name": "starshipDecks", "type": "string[]"},
      {"name": "inferenceProvider", "type": "string"}
    ]}
    """

  @Test func extraKeysAreKnown() throws {
    let extra = try put(extra, "extra.json")
    let good = try put(
      #"{"starshipMode": "warp", "starshipCrew": 7, "starshipDecks": ["a"]}"#, "good.json")
    #expect(run(["lint", "--fragment", good]).status == .findings)
    let (status, console) = run(["lint", "--fragment", "--catalog-extra", extra, good])
    #expect(status == .done, "\(console.text)")
    #expect(console.errorOutput.contains("inferenceProvider"))
  }

  @Test func extraKeysAreJudged() throws {
    let extra = try put(extra, "extra.json")
    let bad = try put(
      #"{"starshipMode": "warpp", "starshipCrew": 431, "starshipDecks": "a", "starshipMod": 1}"#,
      "bad.json")
    let console = run(["lint", "--fragment", "--catalog-extra", extra, bad]).console
    for rule in ["enum-value", "out-of-range", "wrong-type", "unknown-key"] {
      #expect(console.text.contains("[\(rule)]"), "\(console.text)")
    }
    let response = try put(#"{"starshipName": "Enterprise"}"#, "response.json")
    let served = run(
      ["lint", "--kind", "bootstrap-response", "--catalog-extra", extra, response]).console
    #expect(served.text.contains("[excluded-mdm-only]"), "\(served.text)")
    #expect(!served.text.contains("Enterprise"))
  }

  @Test(arguments: ["mobileconfig", "reg"])
  func extraKeysAreExported(format: String) throws {
    let extra = try put(extra, "extra.json")
    let source = try put(
      #"{"starshipMode": "warp", "starshipCrew": 7, "starshipDecks": ["a"]}"#, "good.json")
    let (status, console) = run(
      ["export", source, "--fragment", "--to", format, "--catalog-extra", extra])
    #expect(status == .done, "\(console.errorOutput)")
    let text = String(decoding: console.output.filter { $0 != 0 }, as: UTF8.self)
    #expect(text.contains("starshipDecks"))
  }

  @Test(arguments: [
    "[]", "{", #"{"keys": [1]}"#, #"{"keys": [{"name": "a"}]}"#,
    #"{"keys": [{"name": "a", "type": "thing"}]}"#,
    #"{"keys": [{"name": "a", "type": "string", "rnage": 1}]}"#,
    #"{"keys": [{"name": "a", "type": "string", "min": "1"}]}"#,
  ])
  func refusesAnythingElse(text: String) throws {
    let source = try put("{}", "source.json")
    let (status, console) = run(["lint", "--catalog-extra", try put(text, "extra.json"), source])
    #expect(status == .failed)
    #expect(console.errorOutput.contains("extra.json:1:"), "\(console.errorOutput)")
  }
}
