import KeyCatalog
import Testing

@testable import Emitters

@Suite struct AdministrativeTemplateTests {
  private let policies: String
  private let texts: String

  init() throws {
    let files = try ExportFormat.admx.export(nil).files
    #expect(files.map(\.path) == ["Claude.admx", "en-US/Claude.adml"])
    policies = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    texts = String(decoding: try #require(files.last).bytes, as: UTF8.self)
  }

  @Test func everyManageableKeyIsThereOnce() {
    let names = policies.matches(of: /<policy name="([^"]+)"/).map { String($0.1) }
    let expected = Catalog.keys.filter(\.isManageable).filter {
      $0.platforms.isEmpty || $0.platforms.contains(.windows)
    }
    #expect(names == expected.map(\.name))
    #expect(Set(names).count == names.count)
    #expect(names.count > 100)
  }

  @Test func everyPolicyWritesWhereTheAppReads() {
    let places = policies.matches(of: /<policy [^>]*class="([^"]*)"[^>]* key="([^"]*)"/)
    #expect(places.count == policies.matches(of: /<policy\b/).count)
    #expect(places.allSatisfy { $0.1 == "Both" && $0.2 == #"SOFTWARE\Policies\Claude"# })
  }

  @Test func nothingThatTheAppCannotRead() {
    for trap in ["<multiText", "<list", "expandable", "<using", "Microsoft.Policies", "<boolean"] {
      #expect(!policies.contains(trap), "\(trap)")
    }
    let lengths = policies.matches(of: /<text [^>]*maxLength="(\d+)"/).map { $0.1 }
    #expect(lengths.count == policies.matches(of: /<text\b/).count)
    #expect(Set(lengths) == ["1000000"])
  }

  @Test func everyReferenceHasItsText() {
    let used = policies.matches(of: /\$\(string\.([^)]+)\)/).map { String($0.1) }
    let defined = texts.matches(of: /<string id="([^"]+)">[^<]/).map { String($0.1) }
    #expect(Set(defined).count == defined.count)
    #expect(Set(used) == Set(defined))
    let presented = policies.matches(of: /\$\(presentation\.([^)]+)\)/).map { String($0.1) }
    let presentations = texts.matches(of: /<presentation id="([^"]+)">/).map { String($0.1) }
    #expect(presented == presentations)
    let elements = policies.matches(of: /<(?:text|enum|decimal) id="([^"]+)"/).map { String($0.1) }
    let controls = texts.matches(of: /refId="([^"]+)"/).map { String($0.1) }
    #expect(elements == controls)
  }

  @Test func everyCategoryIsDefinedBeforeItIsUsed() {
    var known: Set<String> = []
    for line in policies.split(separator: "\n") {
      if let category = line.firstMatch(of: /<category name="([^"]+)"/) {
        #expect(known.insert(String(category.1)).inserted)
      } else if let parent = line.firstMatch(of: /<parentCategory ref="([^"]+)"/) {
        #expect(known.contains(String(parent.1)))
      }
    }
    #expect(known.contains("ClaudeDesktop"))
  }

  @Test func controlsByType() {
    #expect(
      policies.contains(
        #"<decimal id="relaunchEnforcementHours" valueName="relaunchEnforcementHours" "#
          + #"required="true" minValue="0" maxValue="336"/>"#))
    #expect(policies.contains(#"<text id="inferenceModelPricingMultiplier""#))
    #expect(policies.contains(#"<enum id="inferenceProvider""#))
    #expect(policies.contains("<string>helper-script</string>"))
    #expect(policies.contains("minValue=\"1\" maxValue=\"4294967295\""))
    #expect(policies.matches(of: /<enabledValue>\s*<decimal value="1"\/>/).count > 20)
    #expect(
      texts.contains(#"<decimalTextBox refId="relaunchEnforcementHours" defaultValue="24">"#))
  }

  @Test func explanationsSayWhatTheCatalogKnows() throws {
    func explanation(_ key: KeyID) throws -> String {
      PolicyExplanation.text(for: try #require(PolicyTemplate.current.policy(for: key)))
    }
    let hours = try explanation(.relaunchEnforcementHours)
    #expect(hours.contains("Allowed: 0 to 336."))
    #expect(hours.contains("Default: 24."))
    #expect(hours.contains("Read from Claude Desktop 1.46388.1."))
    let identity = try explanation(.bootstrapOidc)
    #expect(identity.contains("- clientId (a string, required): "))
    #expect(identity.contains("Device management only"))
    #expect(try explanation(.inferenceProvider).contains("- vertex: Google Vertex AI."))
    #expect(try explanation(.inferenceModelPricingMultiplier).contains("more than 0, at most 1."))
    #expect(try explanation(.organizationPluginsUrl).contains("Use allowedPluginMarketplaces"))
    #expect(try explanation(.inferenceGatewayApiKey).contains("Holds a credential"))
    for policy in PolicyTemplate.current.policies {
      let text = PolicyExplanation.text(for: policy)
      #expect(text.contains("Registry value: \(policy.name)."))
      #expect(XMLText.firstForbidden(in: text) == nil)
    }
  }

  @Test func revisionIsTheReleaseOfTheCatalog() {
    let revision = "\(Catalog.release.major).\(Catalog.release.minor)"
    #expect(policies.contains("revision=\"\(revision)\""))
    #expect(policies.contains("minRequiredRevision=\"\(revision)\""))
    #expect(texts.contains("revision=\"\(revision)\""))
  }
}
