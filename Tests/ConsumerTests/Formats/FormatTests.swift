import Configuration
import Documents
import Emitters
import Foundation
import Testing

/// Formats read by software that is none of ours, and compared with the source as Foundation reads it.
@Suite(.serialized) struct FormatTests {
  /// No text begins with U+FEFF: Foundation's reader takes it for a byte order mark and drops it.
  private static let texts = [
    "one\ntwo", "one\r\ntwo\r", "\tone", #"C:\Program Files\a"#, #"C:\"#, #"say "yes""#, "it's",
    "%TEMP%",
    "👩‍💻 🎉", "]]> <![CDATA[ &amp;", ";]=[", "\u{200F}abc\u{202E}", "a\u{2028}b\u{85}c\u{A0}", "  a  ",
    "",
    "\n'@\n", "\u{2018}\u{2019}\u{201A}\u{201B}", "$a `b", "yes", "No", "null", "~", "1", "0x1F",
    "1_000", "1:30",
    "2026-11-20", "1e5", ".5", ".inf", "- a", "a: b", "a #b", "!tag", "&a", "*a", "<<", "=", "---",
    "line\n\n  indented\n# no comment\n", "a\u{FEFF}b", "\u{10FFFF}\u{E000}", "e\u{301}",
  ]

  /// Every text once by itself, in a list, and as a name and value in an object.
  private func sources() throws -> [Data] {
    var sources = try Self.texts.map { text in
      try JSONSerialization.data(withJSONObject: ["organizationInstructions": text])
    }
    let object = Dictionary(uniqueKeysWithValues: Self.texts.map { ($0, $0) })
    sources.append(
      try JSONSerialization.data(
        withJSONObject: [
          "inferenceProvider": "gateway", "coworkTabEnabled": true, "mcpToolTimeoutSec": 60,
          "disabledBuiltinTools": Self.texts, "inferenceCustomHeaders": object,
          "managedMcpServers": [["a": [1, 2.5, 1e300, true, NSNull()], "b": [[], [:]]], [:]],
        ] as [String: Any], options: .sortedKeys))
    return sources
  }

  private func export(
    _ source: Data, to format: ExportFormat, nativeTypes: Bool = false
  ) throws -> [EmittedFile] {
    let document = try Document.read(Array(source), name: "source.json")
    var options = ExportOptions()
    options.nativeTypes = nativeTypes
    return try format.export(ManagedConfiguration(document), options: options).files
  }

  private func bytes(
    _ source: Data, _ format: ExportFormat, nativeTypes: Bool = false
  ) throws -> [UInt8] {
    try #require(export(source, to: format, nativeTypes: nativeTypes).first?.bytes)
  }

  /// The settings as device management carries them: every value a string.
  private func strings(_ source: Data) throws -> [String: Data] {
    let settings = try #require(
      try JSONSerialization.jsonObject(with: source) as? [String: Any])
    return try settings.mapValues { value in
      switch value {
      case let text as String: Data(text.utf8)
      case let number as NSNumber:
        Data(
          (CFBoolean.isBoolean(number) ? (number.boolValue ? "true" : "false") : "\(number)").utf8)
      default: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
      }
    }
  }

  /// Strings that a consumer showed, with JSON in them made comparable.
  private func comparable(_ shown: [String: String], like expected: [String: Data]) -> [String:
    Data]
  {
    Dictionary(
      uniqueKeysWithValues: shown.map { name, text in
        let isJSON = expected[name].map { $0.first == 0x7B || $0.first == 0x5B } ?? false
        let data = Data(text.utf8)
        return (name, isJSON ? (try? sortedJSON(data)) ?? data : data)
      })
  }

  @Test func bothYAMLReadersAgree() throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    for source in try sources() {
      let path = try consumer.write(bytes(source, .yaml), to: "a.yaml")
      let read = try consumer.run("read-yaml-with-python", [path])
      #expect(try sortedJSON(read) == sortedJSON(source))
    }
    let different = try consumer.write("a: yes\n".utf8, to: "b.yaml")
    #expect(try consumer.refuses("read-yaml-with-python", [different]))
  }

  @Test(arguments: [ExportFormat.json, .linux, .localV1, .bootstrapV1])
  func pythonReadsFlatJSON(format: ExportFormat) throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    let source = try #require(try sources().last)
    let path = try consumer.write(bytes(source, format), to: "a.json")
    let read = try consumer.run("read-json-with-python", [path])
    #expect(try sortedJSON(read) == sortedJSON(source))
  }

  @Test func pythonReadsNestedJSON() throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    let source = Data(#"{"inferenceProvider":"gateway","coworkTabEnabled":true}"#.utf8)
    let expected = Data(
      #"{"$schemaVersion":2,"inference":{"provider":"gateway"},"coworkSurface":{"enabled":true}}"#
        .utf8)
    for format in [ExportFormat.localV2, .bootstrapV2] {
      let path = try consumer.write(bytes(source, format), to: "a.json")
      #expect(
        try sortedJSON(consumer.run("read-json-with-python", [path])) == sortedJSON(expected))
    }
  }

  @Test func plistlibAndPlutilReadPreferences() throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    for source in try sources() {
      let path = try consumer.write(bytes(source, .plist), to: "a.plist")
      let shown = try #require(
        try JSONSerialization.jsonObject(with: consumer.run("read-profile-with-plistlib", [path]))
          as? [String: String])
      let expected = try strings(source)
      #expect(comparable(shown, like: expected) == expected)
      try consumer.run("/usr/bin/env", ["plutil", "-lint", path])
    }
  }

  @Test func plistlibAndPlutilReadTheManifest() throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    let files = try ExportFormat.profileManifest.export(nil).files
    let path = try consumer.write(try #require(files.first?.bytes), to: "manifest.plist")
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: consumer.run("read-profile-with-plistlib", [path]))
        as? [String: Any])
    #expect((manifest["pfm_subkeys"] as? [[String: Any]])?.isEmpty == false)
    try consumer.run("/usr/bin/env", ["plutil", "-lint", path])
  }

  @Test func sambaReadsAndWritesPolicyFiles() throws {
    struct Record: Decodable { let key, name, type, value: String }
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    for source in try sources() {
      let ours = try bytes(source, .pol)
      let path = try consumer.write(ours, to: "Registry.pol")
      let read = try consumer.run("read-policy-with-samba", [path])
      let records = try JSONDecoder().decode([Record].self, from: read)
      #expect(
        records.allSatisfy { $0.key == #"SOFTWARE\Policies\Claude"# && $0.type == "REG_SZ" })
      let expected = try strings(source)
      let shown = Dictionary(uniqueKeysWithValues: records.map { ($0.name, $0.value) })
      #expect(comparable(shown, like: expected) == expected)
      // What Samba writes of it is what we wrote.
      let list = try consumer.write(read, to: "records.json")
      let target = consumer.folder.appending(path: "samba.pol")
      try consumer.run("write-policy-with-samba", [list, target.path])
      #expect(try Array(Data(contentsOf: target)) == ours)
    }
    let cut = try consumer.write(
      bytes(Data(#"{"coworkTabEnabled":true}"#.utf8), .pol).dropLast(3), to: "cut.pol")
    #expect(try consumer.refuses("read-policy-with-samba", [cut]))
  }

  @Test func policyFilesOfSambaAreRead() throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    let records = #"""
      [{"key": "Software\\Policies\\Claude", "name": "inferenceProvider", "type": "REG_SZ", "value": "gateway"},
       {"key": "Software\\Policies\\Claude", "name": "coworkTabEnabled", "type": "REG_DWORD", "value": 1},
       {"key": "Software\\Policies\\Claude", "name": "**del.banner", "type": "REG_SZ", "value": " "}]
      """#
    let list = try consumer.write(records.utf8, to: "records.json")
    let target = consumer.folder.appending(path: "samba.pol")
    try consumer.run("write-policy-with-samba", [list, target.path])
    let document = try Document.read(Array(Data(contentsOf: target)), name: nil)
    let configuration = ManagedConfiguration(document)
    #expect(configuration.settings.map(\.name) == ["inferenceProvider", "coworkTabEnabled"])
    #expect(configuration[.coworkTabEnabled]?.value.booleanValue == true)
  }

  @Test func grammarReadsScripts() throws {
    struct Script: Decodable {
      let key: String
      let values: [String: String]
      let known: [String]
    }
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    for source in try sources() {
      let paths = try export(source, to: .powershell).map { file in
        try consumer.write(file.bytes, to: try #require(file.path))
      }
      let read = try consumer.run("read-script-with-grammar", paths)
      let script = try JSONDecoder().decode(Script.self, from: read)
      let expected = try strings(source)
      #expect(script.key == #"HKLM:\SOFTWARE\Policies\Claude"#)
      #expect(comparable(script.values, like: expected) == expected)
      #expect(Set(script.known).isSuperset(of: expected.keys))
    }
    let broken = try consumer.write("$values = @{ 'a' = 'b\r\n".utf8, to: "broken.ps1")
    #expect(try consumer.refuses("read-script-with-grammar", [broken]))
  }

  @Test func schemaForJamfIsOne() throws {
    let consumer = try FormatConsumer()
    defer { consumer.remove() }
    let files = try ExportFormat.jamfSchema.export(nil).files
    let schema = try consumer.write(try #require(files.first?.bytes), to: "schema.json")
    let valid = try consumer.write(
      #"{"inferenceProvider":"gateway","coworkTabEnabled":true,"banner":null}"#.utf8, to: "a.json")
    let type = try consumer.write(#"{"coworkTabEnabled":"yes"}"#.utf8, to: "b.json")
    let value = try consumer.write(#"{"inferenceProvider":"other"}"#.utf8, to: "c.json")
    try consumer.run(
      "check-jamf-schema", [schema, "--valid", valid, "--invalid", type, "--invalid", value])
  }
}

/// Tells truth values from numbers, which Foundation has in one class.
private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || number === NSNumber(value: true)
      || number === NSNumber(value: false)
  }
}
