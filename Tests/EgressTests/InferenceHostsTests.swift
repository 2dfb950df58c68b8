import Egress
import KeyCatalog
import Testing

@Suite struct InferenceHostsTests {
  @Test func aGatewayIsTheHostOfItsBaseURLWithItsPort() throws {
    let list = try list(
      """
      inferenceProvider: gateway
      inferenceGatewayBaseUrl: https://LLM.acme.corp:8443/anthropic
      inferenceGatewayApiKey: ${env:GATEWAY_KEY}
      """)
    #expect(list.hosts(.inference) == ["llm.acme.corp:8443"])
    #expect(list.hosts(.signIn).isEmpty)
    let entry = try #require(list.entry("llm.acme.corp", .inference))
    #expect(entry.key == .inferenceGatewayBaseUrl)
    #expect(entry.removedBy == nil)
    #expect(!entry.isOptional)
  }

  @Test func anthropicSignsInAtItsPlatformUnlessAKeyIsGiven() throws {
    #expect(try list("inferenceProvider: anthropic").hosts(.signIn) == ["platform.claude.com"])
    let keyed = try list(
      "{inferenceProvider: anthropic, inferenceAnthropicApiKey: '${env:KEY}'}")
    #expect(keyed.hosts(.inference) == ["api.anthropic.com"])
    #expect(keyed.hosts(.signIn).isEmpty)
  }

  @Test(arguments: [
    ("europe-west1", "europe-west1-aiplatform.googleapis.com"),
    ("global", "aiplatform.googleapis.com"),
    ("eu", "aiplatform.eu.rep.googleapis.com"),
    ("us", "aiplatform.us.rep.googleapis.com"),
  ])
  func vertexIsNamedForItsRegion(region: String, host: String) throws {
    let list = try list("{inferenceProvider: vertex, inferenceVertexRegion: \(region)}")
    #expect(list.hosts(.inference) == [host])
    #expect(
      list.hosts(.signIn) == [
        "accounts.google.com", "iamcredentials.googleapis.com", "oauth2.googleapis.com",
        "sts.googleapis.com",
      ])
  }

  @Test func aBaseURLTakesTheRegionsPlace() throws {
    let vertex = try list(
      """
      {inferenceProvider: vertex, inferenceVertexRegion: global,
       inferenceVertexBaseUrl: "https://vertex.acme.corp"}
      """)
    #expect(vertex.hosts(.inference) == ["vertex.acme.corp"])
    let bedrock = try list(
      """
      {inferenceProvider: bedrock, inferenceBedrockRegion: eu-central-1,
       inferenceBedrockBaseUrl: "https://bedrock.acme.corp"}
      """)
    #expect(
      bedrock.hosts(.inference) == ["bedrock.acme.corp", "bedrock.eu-central-1.amazonaws.com"])
    let foundry = try list(
      """
      {inferenceProvider: foundry, inferenceFoundryResource: acme,
       inferenceFoundryBaseUrl: "https://foundry.acme.corp"}
      """)
    #expect(foundry.hosts(.inference) == ["foundry.acme.corp"])
  }

  @Test func bedrockInGovernmentRegionsUsesOtherNames() throws {
    let list = try list("{inferenceProvider: bedrock, inferenceBedrockRegion: us-gov-west-1}")
    #expect(
      list.hosts(.inference) == [
        "bedrock-fips.us-gov-west-1.amazonaws.com",
        "bedrock-runtime-fips.us-gov-west-1.amazonaws.com",
      ])
  }

  @Test func bedrockSignsInByItsCredential() throws {
    let profile = try list(
      """
      {inferenceProvider: bedrock, inferenceBedrockRegion: us-east-1, inferenceBedrockProfile: work}
      """)
    #expect(profile.hosts(.signIn) == ["sts.amazonaws.com", "sts.us-east-1.amazonaws.com"])
    let single = try list(
      """
      {inferenceProvider: bedrock, inferenceBedrockRegion: us-east-1,
       inferenceCredentialKind: interactive, inferenceBedrockSsoRegion: eu-west-1}
      """)
    #expect(
      single.hosts(.signIn) == [
        "oidc.eu-west-1.amazonaws.com", "portal.sso.eu-west-1.amazonaws.com",
      ])
  }

  @Test func mantleAndFoundryHaveHostsOfTheirOwn() throws {
    let mantle = try list("{inferenceProvider: mantle, inferenceBedrockRegion: us-east-1}")
    #expect(mantle.hosts(.inference) == ["bedrock-mantle.us-east-1.api.aws"])
    let foundry = try list(
      """
      {inferenceProvider: foundry, inferenceFoundryResource: acme,
       inferenceFoundryTenantId: acme.corp,
       inferenceFoundryClientId: 5e0f7c1a-93d4-4b6e-a2f8-17c5d9036be4}
      """)
    #expect(foundry.hosts(.inference) == ["acme.services.ai.azure.com"])
    #expect(foundry.hosts(.signIn) == ["login.microsoftonline.com"])
  }

  @Test func whatCannotBeAHostIsSaidAndLeftOut() throws {
    let list = try list(
      "{inferenceProvider: bedrock, inferenceBedrockRegion: \"x; pass all\"}")
    #expect(list.hosts(.inference).isEmpty)
    #expect(list.notes.contains { $0.contains("inferenceBedrockRegion") })
    let gateway = try EgressTests.list(
      "{inferenceProvider: gateway, inferenceGatewayBaseUrl: \"https://a';b/\"}")
    #expect(gateway.hosts(.inference).isEmpty)
    #expect(gateway.notes.contains { $0.contains("inferenceGatewayBaseUrl") })
  }
}
