import Commands
import Foundation
import TestSupport
import Testing

/// The JSON Schemas, as check-jsonschema reads them.
///
/// What the linter says is what a schema must say, as far as a schema can: it refuses no document in
/// which the linter finds no error, and each in which the linter finds an error of shape.
@Suite(.serialized) struct SchemaTests {
  /// The rules whose every error is one of shape: of names, types, choices, ranges, lengths, text
  /// forms, or fields that are missing or do not belong.
  private static let structural: Set<String> = [
    "bad-format", "both-names", "deprecated-key", "dotted-key", "enum-value",
    "excluded-anchor", "excluded-mdm-only", "gateway-scheme-legacy", "key-case", "legacy-form",
    "mcp-authority-host", "missing-field", "moved-path", "not-an-object", "oidc-client-id-required",
    "oidc-client-secret", "oidc-redirect-port", "oidc-redirect-uri", "out-of-range",
    "response-no-provider", "too-long", "tool-policy", "unknown-field", "unknown-key", "wrapped",
    "wrong-type",
  ]

  @Test func agreeWithTheLinterOnFixtures() async throws {
    let samples = try SchemaSample.fixtures()
    #expect(samples.count > 250)
    try await expectAgreement(on: samples)
  }

  @Test func agreeWithTheLinterOnTheExamplesOfRules() async throws {
    #expect(SchemaSample.examples.count > 500)
    try await expectAgreement(on: SchemaSample.examples)
  }

  /// What writ exports as a response is one.
  @Test(arguments: ["bootstrap-v1", "bootstrap-v2"])
  func takeWhatIsExported(form: String) async throws {
    let directory = try TemporaryDirectory()
    var files: [String] = []
    for path in Package.files(below: "json/correct") where path.hasSuffix(".json") {
      let file = directory.url.appending(path: "\(files.count).json").path
      let source = Package.fixtures.appending(path: path).path
      let arguments = ["export", source, "--to", form, "-o", file, "--allow-unresolved"]
      // A source with a trust anchor is no response, and a response names no host of the device.
      let isOther = ["bootstrap", "standard-deployment", "loopback"].contains(where: path.contains)
      guard !isOther,
        Writ.run(arguments, on: TestConsole()) == .done
      else { continue }
      files.append(file)
    }
    #expect(files.count > 10)
    let schema = Package.root.appending(path: "schemas/\(form).schema.json").path
    let refused = try await Consumer.configurationSchema.read([schema] + files)
    for file in files { #expect(refused[file] == .array([]), "\(file)") }
  }

  private func expectAgreement(on samples: [SchemaSample]) async throws {
    let directory = try TemporaryDirectory()
    for form in ["source", "bootstrap-v1", "bootstrap-v2"] {
      let samples = samples.filter { $0.form == form }
      let files = try samples.enumerated().map { number, sample in
        let name = "\(form)-\(number).\(sample.fileExtension)"
        return try directory.write(Data(sample.bytes), to: name).path
      }
      let schema = Package.root.appending(path: "schemas/\(form).schema.json").path
      let refused = try await Consumer.configurationSchema.read([schema] + files)
      for (sample, file) in zip(samples, files) {
        let reasons = try #require(refused[file]?.array)
        let text = String(decoding: sample.bytes, as: UTF8.self)
        if sample.errors.isEmpty {
          #expect(reasons.isEmpty, "\(form) \(sample.name) is refused: \(reasons) in\n\(text)")
        }
        let shape = sample.errors.intersection(Self.structural).subtracting(sample.unseen)
        if !shape.isEmpty {
          #expect(!reasons.isEmpty, "\(form) \(sample.name) passes: \(shape) in\n\(text)")
        }
      }
    }
  }
}
