import Configuration
import KeyCatalog
import Testing

@Suite struct ConfidentialNameTests {
  @Test(arguments: [
    "apiKey", "API_KEY", "x-api-key", "inferenceGatewayApiKy", "inferenceGatewayApiKeyy",
    "apiKye", "clientSecrt", "clientSecert", "clientSecret", "passwrd", "Authorisation",
    "dbPassword", "refresh-token",
  ])
  func aSlipMakesNoDifference(name: String) {
    #expect(Confidentiality.isConfidential(name: name))
  }

  @Test(arguments: ["issuer", "clientId", "credential", "authorizationUrl", "host", "key", "", "a"])
  func otherNamesAreHarmless(name: String) {
    #expect(!Confidentiality.isConfidential(name: name))
  }

  @Test(arguments: ["gatewayKey", "team-token", "inferenceCustomHeader", "proxyAuth", "pwd"])
  func lessIsEnoughForAnUnknownName(name: String) {
    #expect(Confidentiality.isConfidential(unknownName: name))
    #expect(!Confidentiality.isConfidential(name: name))
  }

  /// Nothing that the catalog knows to be harmless is taken for a secret by its name.
  @Test func noOtherKeyOfTheCatalogIsTakenForASecret() {
    let fields = Catalog.keys.flatMap { key in
      (key.value.shape?.definition.fields ?? []).filter {
        $0.marks.isEmpty && key.value.marks.isEmpty
      }
      .map(\.name)
    }
    let keys = Catalog.keys.filter { $0.value.marks.isDisjoint(with: [.secret, .sensitive]) }
    let taken = (keys.map(\.name) + fields).filter(Confidentiality.isConfidential(name:))
    #expect(taken.isEmpty, "\(taken)")
  }
}
