import Foundation
import KeyCatalog
import ProjectSettings
import Rules
import Testing

@Suite struct SettingsReaderTests {
  private let folder = TemporaryFolder()

  /// The example of the documentation has every setting.
  @Test func readsTheDocumentedExample() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/settings.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: "```yaml\n")).upperBound
    let end = try #require(text[start...].range(of: "\n```")).lowerBound
    let settings = try folder.settings(String(text[start..<end]))
    #expect(settings.fleet.oldest != nil && settings.fleet.newest != nil)
    #expect(settings.failOn != nil && settings.variables != nil)
    #expect(settings.bootstrapURL != nil && settings.bootstrapAuthentication != nil)
    #expect(!settings.severities.isEmpty && !settings.switchedOff.isEmpty)
    let response = settings.settings(forFile: folder.path("responses/eu/response.json"))
    #expect(response.kind == .bootstrapResponse)
    #expect(settings.settings(forFile: folder.path("layers/base.yaml")).isFragment)
    #expect(settings.settings(forFile: folder.path("archive/2024/old.json")).isIgnored)
    let lab = settings.settings(forFile: folder.path("lab/test.yaml"))
    #expect(!lab.isIgnored && lab.ignoredRules == ["placeholder-value"])
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n", "{}\n"])
  func mayBeEmpty(_ text: String) throws {
    let settings = try folder.settings(text)
    #expect(settings.failOn == nil && settings.severities.isEmpty)
  }

  @Test func takesVersionsThatLookLikeNumbers() throws {
    let settings = try folder.settings("min-app-version: 1.5\nmax-app-version: '2.0'\n")
    #expect(settings.fleet.oldest == AppVersion(1, 5, 0))
    #expect(settings.fleet.newest == AppVersion(2, 0, 0))
  }

  @Test func takesTheFirstKindThatFits() throws {
    let settings = try folder.settings(
      """
      kind:
        - {paths: [a/x.json], kind: local}
        - {paths: ["a/*"], kind: managed}
      """)
    #expect(settings.settings(forFile: folder.path("a/x.json")).kind == .local)
    #expect(settings.settings(forFile: folder.path("a/y.json")).kind == .managed)
    #expect(settings.settings(forFile: folder.path("y.json")).kind == nil)
    #expect(settings.settings(forFile: nil).kind == nil)
    #expect(settings.settings(forFile: folder.path(".writ.yaml")).isIgnored)
  }

  @Test(arguments: [
    ("min-app-versoin: 1.2.3", "1:1", "did you mean min-app-version?"),
    ("fail-on: note\nfail-on: error", "2:1", "a second time"),
    ("- fail-on", "1:1", "mapping"),
    ("fail-on: fatal", "1:10", "warning or error"),
    ("fail-on: [error]", "1:10", "warning or error"),
    ("severity: {bad-formt: off}", "1:12", "did you mean bad-format?"),
    ("severity:\n  bad-format: high", "2:15", "warning"),
    ("severity: off", "1:11", "mapping"),
    ("ignore: [{paths: []}]", "1:18", "at least one"),
    ("ignore: [{rules: [bad-format]}]", "1:10", "needs \"paths\""),
    ("ignore: [{path: [x]}]", "1:11", "did you mean paths?"),
    ("ignore: [{paths: ['{a}']}]", "1:19", "for each choice"),
    ("ignore: [{paths: [a], rules: [nothing-like-it]}]", "1:31", "writ rules"),
    ("ignore: [{paths: [7]}]", "1:19", "pattern"),
    ("kind: [{paths: [a]}]", "1:8", "needs \"kind\""),
    ("kind: [{paths: [a], kind: response}]", "1:27", "bootstrap-response"),
    ("mdm: kandji", "1:6", "workspace-one"),
    ("min-app-version: 7", "1:18", "1.24012.0"),
    ("min-app-version: 2.1\nmax-app-version: 1.9", "1:18", "newer"),
    ("bootstrap-url: config", "1:16", "https://"),
    ("bootstrap-auth: basic", "1:17", "device-code"),
    ("fail-on: [", "1:11", "value"),
    ("fail-on:\terror\n\tmdm: jamf", "2:1", "tab"),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ place: String, _ words: String) throws {
    let error = try #require(throws: SettingsError.self) { try folder.settings(text) }
    let path = folder.path(".writ.yaml")
    #expect(error.description.hasPrefix("\(path):\(place): "), "\(error)")
    #expect(error.description.contains(words), "\(error)")
  }

  /// An address may hold a password.
  @Test func doesNotShowAnAddress() throws {
    let error = try #require(throws: SettingsError.self) {
      try folder.settings("bootstrap-url: 'https://a:hunter2@ '")
    }
    #expect(!error.description.contains("hunter2"))
  }

  @Test func refusesAHugeFile() throws {
    let text = "# " + String(repeating: "x", count: 1 << 20)
    #expect(throws: SettingsError.self) { try folder.settings(text) }
  }
}
