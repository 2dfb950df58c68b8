import Configuration
import Documents
import KeyCatalog
import Testing

@testable import Emitters

/// What is exported and read again is what it was, for every format that has a reader.
@Suite struct RoundTripTests {
  /// A format, and what it can carry.
  struct Carrier: Sendable, CustomTestStringConvertible {
    let format: ExportFormat
    let fileName: String
    var nativeTypes = false
    var carriesControls = true
    /// The keys that it can carry, with `gateway` as the provider.
    var keys: @Sendable (KeyDefinition) -> Bool = { _ in true }

    var testDescription: String { "\(format.rawValue)\(nativeTypes ? ", native types" : "")" }

    static let all: [Carrier] = [
      Carrier(format: .json, fileName: "a.json"),
      Carrier(format: .yaml, fileName: "a.yaml"),
      Carrier(format: .linux, fileName: "managed-settings.json"),
      Carrier(format: .localV1, fileName: "a.json"),
      Carrier(format: .localV2, fileName: "a.json", keys: hasNestedPath),
      Carrier(format: .bootstrapV1, fileName: "a.json", keys: canBeServed),
      Carrier(
        format: .bootstrapV2, fileName: "a.json", keys: { hasNestedPath($0) && canBeServed($0) }),
      Carrier(format: .reg, fileName: "a.reg"),
      Carrier(format: .reg, fileName: "a.reg", nativeTypes: true),
      Carrier(format: .pol, fileName: "Registry.pol"),
      Carrier(format: .pol, fileName: "Registry.pol", nativeTypes: true),
      Carrier(format: .mobileconfig, fileName: "a.mobileconfig", carriesControls: false),
      Carrier(
        format: .mobileconfig, fileName: "a.mobileconfig", nativeTypes: true,
        carriesControls: false),
      Carrier(format: .plist, fileName: "a.plist", carriesControls: false),
      Carrier(format: .plist, fileName: "a.plist", nativeTypes: true, carriesControls: false),
      Carrier(
        format: .intune, fileName: "a.json", carriesControls: false,
        keys: { PolicyTemplate.current.policy(for: $0.id) != nil }),
    ]

    @Sendable private static func canBeServed(_ key: KeyDefinition) -> Bool {
      key.availability == .both && !key.marks.contains(.trustAnchor)
    }

    @Sendable private static func hasNestedPath(_ key: KeyDefinition) -> Bool {
      guard let path = key.nestedPath else { return false }
      return NestedKeyChoice(provider: .gateway, credentialKind: nil).key(at: path) == key.id
    }
  }

  private static let keys = Catalog.keys.filter(\.isManageable)

  @Test(arguments: Carrier.all)
  func generatedConfigurations(carrier: Carrier) throws {
    for seed in 0..<16 as Range<UInt64> {
      let texts = HostileText.portable + (carrier.carriesControls ? HostileText.controls : [])
      var generated = GeneratedConfiguration(seed: seed, texts: texts)
      // The provider decides about the nested form, so that it is not left to chance.
      let decided: KeySet = [.inferenceProvider, .inferenceCredentialKind]
      let keys = Self.keys.filter { carrier.keys($0) && !decided.contains($0.id) }
      let json = "{\"inferenceProvider\":\"gateway\"," + generated.json(of: keys).dropFirst()
      let original = try configuration(json.replacing(",}", with: "}"))
      let again = try roundTrip(original, by: carrier)
      #expect(again.values == original.values, "seed \(seed)")
      // What was read is written to the same bytes.
      #expect(
        try export(again, by: carrier) == export(original, by: carrier), "seed \(seed)")
    }
  }

  @Test(arguments: Carrier.all)
  func longValues(carrier: Carrier) throws {
    let count = carrier.format == .pol ? 30_000 : 1_000_000
    let text = String(
      repeating: "C:\\Long \"text\" & 100 % of it;\n", count: count / 30)
    let original = try configuration(configuration(withText: text))
    #expect(try roundTrip(original, by: carrier).values == original.values)
  }

  @Test func longerValuesThanAFormatHoldsAreNamed() throws {
    let text = configuration(withText: String(repeating: "a", count: 1_000_001))
    #expect(
      try refusal(text, to: .pol) == .tooLong(.organizationInstructions, limit: 32_766))
    #expect(
      try refusal(text, to: .intune) == .tooLong(.organizationInstructions, limit: 1_000_000))
  }

  /// A null character ends a text in the registry and is no character of XML; JSON and YAML have it.
  @Test func nullCharacters() throws {
    let text = configuration(withText: "a\u{0}b")
    for format in [ExportFormat.mobileconfig, .plist, .reg, .pol, .intune, .powershell] {
      #expect(try refusal(text, to: format) == .nullCharacter(.organizationInstructions))
    }
    for carrier in Carrier.all where [.json, .yaml, .linux].contains(carrier.format) {
      let original = try configuration(text)
      #expect(try roundTrip(original, by: carrier).values == original.values)
    }
  }

  @Test(arguments: [
    "0", "1", "-1", "2147483648", "4294967295", "4294967296", "9223372036854775807",
    "-9223372036854775808",
  ])
  func numbersAtTheEdges(number: String) throws {
    let original = try configuration("{\"inferenceMaxTokensPerWindow\":\(number)}")
    for carrier in Carrier.all where carrier.format != .intune {
      let key = KeyID.inferenceMaxTokensPerWindow.definition
      guard carrier.keys(key) else { continue }
      #expect(try roundTrip(original, by: carrier).values == original.values, "\(carrier)")
    }
  }

  private func export(
    _ configuration: ManagedConfiguration, by carrier: Carrier
  ) throws -> [UInt8] {
    var options = ExportOptions()
    options.nativeTypes = carrier.nativeTypes
    return try carrier.format.export(configuration, options: options).files.first?.bytes ?? []
  }

  private func roundTrip(
    _ configuration: ManagedConfiguration, by carrier: Carrier
  ) throws -> ManagedConfiguration {
    let bytes = try export(configuration, by: carrier)
    return ManagedConfiguration(try Document.read(bytes, name: carrier.fileName))
  }
}

extension ManagedConfiguration {
  /// The settings as text that is the same for the same values: their decoded values, with numbers as
  /// numbers.
  fileprivate var values: [String: [UInt8]] {
    var values: [String: [UInt8]] = [:]
    for setting in settings where setting.key != .schemaVersion {
      var writer = JSONWriter(.compact)
      Self.write(setting.value, to: &writer)
      values[setting.name] = writer.bytes
    }
    return values
  }

  private static func write(_ value: Value, to writer: inout JSONWriter) {
    switch value.kind {
    case .object:
      writer.beginObject()
      for member in value.members {
        writer.key(member.name)
        write(member.value, to: &writer)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in value.elements { write(element, to: &writer) }
      writer.endArray()
    case .real: writer.literal(value.numberValue.map { "\($0)" } ?? value.string)
    default: writer.value(value)
    }
  }
}
