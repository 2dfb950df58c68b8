import Foundation
import TestSupport
import Testing

/// Registry files, imported by Wine's regedit and merged into a hive by hivexregedit.
@Suite(.serialized) struct RegistryTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: try Source.fixtures())
  func hiveHoldsTheValues(source: Source) async throws {
    let strings = try source.export(to: "reg", in: directory)
    let native = try source.export(
      to: "reg", ["--scope", "user", "--native-types"], in: directory)
    let hive = try await Consumer.hivex.read(strings, native)
    try check(hive, .localMachine, Expectation(source, stored: .strings))
    try check(hive, .currentUser, Expectation(source, stored: .numbers))
    #expect(hive.object?.count == 2, "nothing but the policy keys")
  }

  /// Wine takes seconds to start, so that one run imports all fixtures, each over those before it.
  @Test func regeditImportsEveryFixture() async throws {
    let sources = try Source.fixtures()
    let files = try sources.map { try $0.export(to: "reg", in: directory) }
    let registry = try await Consumer.wine.read(files.map(\.path))
    let settings = sources.reduce(into: [:]) { all, source in
      all.merge(source.settings) { $1 }
    }
    try check(registry, .localMachine, Expectation(settings, stored: .strings))
  }

  @Test(arguments: [try Source.hostile(DifficultText.printable), try Source.longTexts()])
  func bothReadersGiveHostileValuesBack(source: Source) async throws {
    let strings = try source.export(to: "reg", in: directory)
    let native = try source.export(
      to: "reg", ["--scope", "user", "--native-types"], in: directory)
    let hive = try await Consumer.hivex.read(strings, native)
    let registry = try await Consumer.wine.read(strings, native)
    for values in [hive, registry] {
      try check(values, .localMachine, Expectation(source, stored: .strings))
      try check(values, .currentUser, Expectation(source, stored: .numbers))
    }
    #expect(hive == registry)
  }

  /// XML cannot carry these, the registry can.
  @Test func controlCharactersArrive() async throws {
    let source = try Source.controlCharacters()
    let file = try source.export(to: "reg", in: directory)
    for reader in [Consumer.hivex, .wine] {
      let values = try await reader.read(file)
      try check(values, .localMachine, Expectation(source, stored: .strings))
    }
  }

  @Test func everyDifficultTextReachesTheHive() async throws {
    let source = try Source.hostile()
    let hive = try await Consumer.hivex.read(try source.export(to: "reg", in: directory))
    try check(hive, .localMachine, Expectation(source, stored: .strings))
  }

  @Test func fileIsWhatRegeditWrites() throws {
    let file = try Source.hostile().export(to: "reg", in: directory)
    let data = try Data(contentsOf: file)
    #expect(data.prefix(2) == Data([0xFF, 0xFE]))
    let text = try #require(String(data: data.dropFirst(2), encoding: .utf16LittleEndian))
    // Compared as bytes: Swift takes CR LF for one character.
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.last == 0x0D })
    #expect(text.hasPrefix("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\"))
  }

  /// Without this nobody knew whether the readers can refuse anything.
  @Test func readersRefuseDamagedFiles() async throws {
    let source = try #require(try Source.fixtures().first)
    let file = try source.export(to: "reg", in: directory)
    let data = try Data(contentsOf: file)
    let text = try #require(String(data: data.dropFirst(2), encoding: .utf16LittleEndian))

    let withoutMark = try directory.write(data.dropFirst(2), to: "no-mark.reg")
    #expect(try await Consumer.hivex.refuses(withoutMark))
    let unixLines = text.replacing("\r\n", with: "\n").data(using: .utf16LittleEndian) ?? Data()
    let withUnixLines = try directory.write(Data([0xFF, 0xFE]) + unixLines, to: "lines.reg")
    #expect(try await Consumer.hivex.refuses(withUnixLines))
    let headless = text.replacing("Windows Registry Editor", with: "Windows Registry Edit")
    let otherVersion = try directory.write(
      Data([0xFF, 0xFE]) + (headless.data(using: .utf16LittleEndian) ?? Data()), to: "head.reg")
    #expect(try await Consumer.wine.refuses(otherVersion))
    #expect(try await Consumer.hivex.refuses(otherVersion))
  }

  private enum Key: String {
    case localMachine = #"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude"#
    case currentUser = #"HKEY_CURRENT_USER\SOFTWARE\Policies\Claude"#
  }

  private func check(
    _ registry: JSONValue, _ key: Key, _ expectation: Expectation
  ) throws {
    let values = try #require(registry[key.rawValue]?.object)
    // No other type is read by the app, and a string without its end is not safe to read.
    for (name, value) in values {
      let isNumber = if case .integer = value["value"] { true } else { false }
      #expect(value["type"] == (isNumber ? "REG_DWORD" : "REG_SZ"), "\(name)")
      #expect(value["unterminated"] == nil, "\(name)")
    }
    let differences = try expectation.differences(from: values.compactMapValues { $0["value"] })
    #expect(differences.isEmpty, "\(differences)")
  }
}
