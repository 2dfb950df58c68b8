import Configuration
import Documents
import GatewayPolicy
import Testing

@Suite struct TokenCheckTests {
  private static let client = "5e0f7c1a-93d4-4b6e-a2f8-17c5d9036be4"
  private static let tenant = "c2a71f58-04be-4d39-8e6a-b97d3105f2c6"

  private func check(
    _ issuer: String, _ more: String = "", options: TokenCheckOptions = TokenCheckOptions()
  ) throws -> TokenCheck {
    let yaml = """
      inferenceProvider: gateway
      inferenceCredentialKind: interactive
      inferenceGatewayOidc: {clientId: \(Self.client), issuer: "\(issuer)"\(more)}
      """
    let document = try Document.read(Array(yaml.utf8), name: "a.yaml")
    return try TokenCheck(ManagedConfiguration(document), options: options)
  }

  @Test func entraSignsIDTokensForTheClient() throws {
    let issuer = "https://login.microsoftonline.com/\(Self.tenant)/v2.0"
    #expect(
      try check(issuer)
        == TokenCheck(
          issuer: issuer,
          keySetURL: "https://login.microsoftonline.com/\(Self.tenant)/discovery/v2.0/keys",
          audience: Self.client, userClaim: "oid"))
  }

  @Test func oktaHasTwoKindsOfServers() throws {
    #expect(
      try check("https://acme.okta.com").keySetURL == "https://acme.okta.com/oauth2/v1/keys")
    #expect(
      try check("https://acme.okta.com/oauth2/aus7").keySetURL
        == "https://acme.okta.com/oauth2/aus7/v1/keys")
    #expect(try check("https://acme.okta.com").userClaim == "sub")
  }

  @Test func accessTokensHaveTheAudienceOfTheAPI() throws {
    let mode = ", bearerTokenType: access_token, scopes: \"openid "
    let entra = "https://login.microsoftonline.com/\(Self.tenant)/v2.0"
    let api = "0d3c91e7-f4a6-4b58-96ea-f25c48d1b30e"
    #expect(try check(entra, mode + "api://\(api)/llm.use\"").audience == api)
    #expect(try check(entra, mode + "\(api)/.default\"").audience == api)
    #expect(
      try check("https://acme.auth0.com/", mode + "\", resource: \"https://llm.acme.corp\"")
        .audience
        == "https://llm.acme.corp")
    #expect(throws: TokenCheckError.unknownAudience) {
      try check("https://acme.okta.com/oauth2/aus7", mode + "llm\"")
    }
    let given = TokenCheckOptions(audience: "api://llm")
    #expect(
      try check("https://acme.okta.com/oauth2/aus7", mode + "llm\"", options: given).audience
        == "api://llm")
    #expect(throws: TokenCheckError.oktaOrganizationServer) {
      try check("https://acme.okta.com", mode + "llm\"")
    }
  }

  @Test func whatIsNotKnownIsAskedFor() throws {
    #expect(throws: TokenCheckError.unknownKeySet(issuer: "https://id.acme.corp")) {
      try check("https://id.acme.corp/")
    }
    let keys = TokenCheckOptions(keySetURL: "https://id.acme.corp/keys")
    #expect(try check("https://id.acme.corp/", options: keys).issuer == "https://id.acme.corp/")
    for path in ["common/v2.0", Self.tenant] {
      #expect(throws: TokenCheckError.unusableEntraIssuer) {
        try check("https://login.microsoftonline.com/\(path)")
      }
    }
    #expect(throws: TokenCheckError.unsafe(what: "the audience")) {
      try check("https://acme.okta.com", options: TokenCheckOptions(audience: "a\"; evil"))
    }
    let document = try Document.read(Array("inferenceProvider: gateway".utf8), name: "a.yaml")
    #expect(throws: TokenCheckError.noIdentityProvider) {
      try TokenCheck(ManagedConfiguration(document))
    }
  }

  @Test(arguments: GatewayKind.allCases)
  func everyPolicyHasIssuerKeysAudienceAndUser(gateway: GatewayKind) throws {
    let check = try check("https://acme.okta.com/oauth2/aus7")
    let policy = gateway.policy(for: check)
    for part in [check.issuer, check.keySetURL, check.audience, check.userClaim] {
      #expect(policy.contains(part))
    }
  }

  @Test(arguments: [GatewayKind.litellm, .envoy, .kong])
  func yamlIsWellFormed(gateway: GatewayKind) throws {
    let text = gateway.policy(for: try check("https://acme.okta.com/oauth2/aus7"))
    let root = try Document.read(Array(text.utf8), name: "policy.yaml").root
    #expect(root.kind == .object)
    if gateway == .litellm {
      let settings = try #require(root["general_settings"]?["litellm_jwtauth"])
      let first = settings["issuers"]?.elements.first { _ in true }
      #expect(first?["audience"]?.stringValue == Self.client)
    }
  }
}
