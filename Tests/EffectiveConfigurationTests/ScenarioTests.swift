import Commands
import Foundation
import Testing

/// What `fixtures/effective` shows: which source wins, what a response loses, and why.
@Suite struct ScenarioTests {
  @Test(arguments: Scenario.all)
  func givesWhatIsExpected(scenario: Scenario) throws {
    let (status, console) = try scenario.run("--format", "json")
    #expect(status == .done)
    let found = try Outcome(Data(console.output))
    let expected = try Outcome(Data(contentsOf: scenario.folder.appending(path: "expected.json")))
    #expect(found.values == expected.values)
    #expect(found.ignored == expected.ignored)
  }

  @Test(arguments: Scenario.all)
  func everyIgnoredSettingHasItsReason(scenario: Scenario) throws {
    let (_, console) = try scenario.run("--format", "json")
    for setting in try Outcome(Data(console.output)).ignored {
      #expect(!setting.reason.isEmpty && setting.message?.isEmpty == false)
    }
  }

  @Test(arguments: Scenario.all, ["text", "html"])
  func noSecretIsShown(scenario: Scenario, format: String) throws {
    let (status, console) = try scenario.run("--format", format)
    #expect(status == .done)
    for secret in ["sk-acme-0f7c", "acme-1234", "t-1\""] { #expect(!console.text.contains(secret)) }
  }

  @Test func scenariosAreFound() { #expect(Scenario.all.count >= 39) }
}

/// The part of the JSON report that a scenario fixes.
private struct Outcome: Decodable {
  struct Setting: Decodable, Equatable {
    let key: String
    let pointer: String
    let origin: String
    let line: Int
    let reason: String
    let message: String?

    /// Words may change, reasons not.
    static func == (left: Self, right: Self) -> Bool {
      (left.key, left.pointer, left.origin, left.line, left.reason)
        == (right.key, right.pointer, right.origin, right.line, right.reason)
    }
  }

  let values: [String]
  let ignored: [Setting]

  enum CodingKeys: String, CodingKey { case ignored }

  init(from decoder: any Decoder) throws {
    ignored = try decoder.container(keyedBy: CodingKeys.self)
      .decode([Setting].self, forKey: .ignored)
    values = []
  }

  init(_ data: Data) throws {
    let report = try JSONDecoder().decode(Outcome.self, from: data)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let entries = object?["values"] as? [[String: Any]] ?? []
    // Values have many types, so each is compared as its JSON; of the path only the file counts.
    values = try entries.map { entry in
      var entry = entry
      entry["path"] = (entry["path"] as? String).map { ($0 as NSString).lastPathComponent }
      let bytes = try JSONSerialization.data(withJSONObject: entry, options: .sortedKeys)
      return String(decoding: bytes, as: UTF8.self)
    }
    ignored = report.ignored
  }
}
