import Foundation
import TestSupport
import Testing

/// The administrative template, held against Microsoft's schema and the catalog.
@Suite(.serialized) struct TemplateTests {
  private let template: Template

  init() throws { template = try Template() }

  @Test func hasExactlyTheKeysThatManagementCanCarry() async throws {
    let report = try await Consumer.templateValidation.read(template.files)
    let policies = try #require(report["policies"]?.object)
    let expected = Set(try CatalogFile.templateKeys().map(\.name))
    #expect(Set(policies.keys).subtracting(expected).sorted() == [])
    #expect(expected.subtracting(policies.keys).sorted() == [])
    for (name, policy) in policies {
      #expect(policy["class"] == "Both", "\(name)")
      #expect(policy["key"] == #"SOFTWARE\Policies\Claude"#, "\(name)")
      #expect(policy["category", "0"] == "ClaudeDesktop", "\(name)")
    }
  }

  /// A policy must not forbid what the key takes, nor offer what it does not.
  @Test func policiesTakeWhatTheKeysTake() async throws {
    let report = try await Consumer.templateValidation.read(template.files)
    for key in try CatalogFile.templateKeys() {
      let policy = try #require(report["policies", key.name])
      let element = policy["elements", key.name]
      let name = Comment(rawValue: key.name)
      switch key.type {
      case "boolean":
        #expect(policy["valueName"] == .string(key.name))
        #expect(policy["enabledValue"] == .integer(1), name)
        #expect(policy["disabledValue"] == .integer(0), name)
        #expect(policy["elements"]?.object?.isEmpty == true, name)
      case "enum":
        #expect(element?["kind"] == "enum", name)
        let values = (key.values ?? []).map { JSONValue.string($0.value) }
        #expect(element?["items"] == .array(values), name)
      case "integer":
        #expect(element?["kind"] == "decimal", name)
        #expect(element?["minValue"] == .integer(Int(key.min ?? 0)), name)
        #expect(element?["maxValue"] == .integer(Int(key.max ?? Double(UInt32.max))), name)
      default:
        #expect(element?["kind"] == "text", name)
        // A list of models or servers is longer than the 1,023 characters that the schema gives.
        #expect(element?["maxLength"] == .integer(1_000_000), name)
      }
      if key.type != "boolean" { #expect(element?["valueName"] == .string(key.name), name) }
    }
  }

  /// Samba's `samba-tool gpo admxload` copies the directory into the policy store of a domain. It does
  /// not read the template, so that this proves its layout, not its content. It needs a server of its
  /// own for that, and so a root user; elsewhere the layout is compared with what it accepts.
  @Test func policyStoreTakesTheDirectory() async throws {
    let names = ["Claude.admx", "en-US/Claude.adml"]
    #expect(Package.files(below: template.directory.url).sorted() == names)
    guard getuid() == 0 else { return }
    let store = try await Consumer.samba.read(template.directory.url)
    #expect(store.object?.keys.sorted() == names)
    try FileManager.default.removeItem(at: template.texts)
    #expect(try await Consumer.samba.refuses(template.directory.url))
  }

  /// Without this nobody knew whether the validation can refuse anything.
  @Test(arguments: [
    ("class=\"Both\"", "class=\"All\""),
    ("<parentCategory ref=\"", "<parentCategory ref=\"Missing"),
    ("$(string.", "$(string.Missing"),
    (" maxLength=\"1000000\"", ""),
    ("<supportedOn ref=\"", "<supportedOn ref=\"windows:"),
  ])
  func validationRefusesDamagedTemplates(original: String, damage: String) async throws {
    let text = try String(contentsOf: template.definitions, encoding: .utf8)
    try #require(text.contains(original))
    let damaged = text.replacing(original, with: damage, maxReplacements: 1)
    let file = try template.directory.write(damaged, to: "Damaged.admx")
    #expect(try await Consumer.templateValidation.refuses(file, template.texts))
  }
}
