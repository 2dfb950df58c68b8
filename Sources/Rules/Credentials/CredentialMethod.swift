import Configuration
import KeyCatalog

/// One way in which an inference provider gets its credential: what it needs, and which keys it
/// alone reads.
package struct CredentialMethod: Sendable {
  package let kind: Deployment.CredentialKind
  /// What it is called in a message.
  let title: String
  /// What must be set. Of the keys of one entry any will do; the first is the one to ask for.
  let requirements: [[KeyID]]
  /// The keys that show that it is configured, where no kind is named; any of them.
  let evidence: [KeyID]
  /// The keys that are of no use to any other method of the provider.
  let fields: [KeyID]

  /// - Parameters:
  ///   - evidence: left out, every field is.
  ///   - fields: left out, every required key is.
  init(
    _ kind: Deployment.CredentialKind, _ title: String, needs requirements: [[KeyID]] = [],
    evidence: [KeyID]? = nil, fields: [KeyID]? = nil
  ) {
    let fields = fields ?? requirements.flatMap { $0 }
    self.kind = kind
    self.title = title
    self.requirements = requirements
    self.evidence = evidence ?? fields
    self.fields = fields
  }

  /// A static key or token.
  static func fixed(_ key: KeyID) -> CredentialMethod {
    CredentialMethod(.fixed, "the static credential", needs: [[key]])
  }

  /// A program that prints the credential; the same keys whatever the provider.
  static let helper = CredentialMethod(
    .helperScript, "the credential helper",
    needs: [[.inferenceCredentialHelper, .inferenceCredentialHelperWindows]])
}

/// What an inference provider needs to work.
struct ProviderRequirements: Sendable {
  let provider: KeyDefinition.Provider
  /// The keys without which it cannot be reached.
  let requiredKeys: [KeyID]
  /// Its ways to a credential, in the order in which the app tries them where no kind is named.
  let methods: [CredentialMethod]
  /// What the app uses when nothing is configured; `nil`: nothing, so that inference fails.
  let fallback: String?
  /// Whether the fallback is a token that goes along as a bearer.
  let fallbackIsBearerToken: Bool

  init(
    _ provider: KeyDefinition.Provider, requires requiredKeys: [KeyID] = [],
    methods: [CredentialMethod], fallback: String? = nil, fallbackIsBearerToken: Bool = false
  ) {
    self.provider = provider
    self.requiredKeys = requiredKeys
    self.methods = methods
    self.fallback = fallback
    self.fallbackIsBearerToken = fallbackIsBearerToken
  }

  /// The requirements of a provider.
  static func of(_ provider: KeyDefinition.Provider) -> ProviderRequirements {
    switch provider {
    case .gateway: gateway
    case .anthropic: anthropic
    case .bedrock: bedrock
    case .mantle: mantle
    case .vertex: vertex
    case .foundry: foundry
    }
  }

  /// The four keys of AWS single sign-on, which only work together.
  static let awsSingleSignOn: [KeyID] = [
    .inferenceBedrockSsoStartUrl, .inferenceBedrockSsoRegion, .inferenceBedrockSsoAccountId,
    .inferenceBedrockSsoRoleName,
  ]
}

// MARK: - The providers

extension ProviderRequirements {
  private static let gateway = ProviderRequirements(
    .gateway, requires: [.inferenceGatewayBaseUrl],
    methods: [
      .helper,
      .fixed(.inferenceGatewayApiKey),
      // Without an identity provider the gateway signs the user in itself.
      CredentialMethod(
        .interactive, "the gateway's identity provider", evidence: [.inferenceGatewayOidc],
        fields: [.inferenceGatewayOidc, .inferenceGatewayOidcAuthFlow]),
      // Builds that know the kind still read the identity provider under its earlier key.
      CredentialMethod(
        .externalIdentityProvider, "the external identity provider",
        needs: [[.inferenceIdpOidc, .inferenceGatewayOidc]], evidence: [.inferenceIdpOidc],
        fields: [.inferenceIdpOidc, .inferenceIdpAuthFlow]),
    ])

  private static let anthropic = ProviderRequirements(
    .anthropic,
    methods: [
      .helper, .fixed(.inferenceAnthropicApiKey),
      CredentialMethod(.interactive, "the browser sign-in"),
    ],
    fallback: "a sign-in of each user with the browser", fallbackIsBearerToken: true)

  private static let bedrock = ProviderRequirements(
    .bedrock, requires: [.inferenceBedrockRegion],
    methods: [
      CredentialMethod(
        .interactive, "AWS single sign-on", needs: awsSingleSignOn.map { [$0] }),
      CredentialMethod(
        .vendorProfile, "the AWS profile", needs: [[.inferenceBedrockProfile]]),
      .helper,
      .fixed(.inferenceBedrockBearerToken),
      // The base URL is of use to the other methods too.
      CredentialMethod(
        .externalIdentityProvider, "the external identity provider",
        needs: [[.inferenceIdpOidc], [.inferenceBedrockBaseUrl]], evidence: [.inferenceIdpOidc],
        fields: [.inferenceIdpOidc, .inferenceIdpAuthFlow]),
    ],
    fallback: "the device's own AWS credentials (environment, shared files, instance role)")

  private static let mantle = ProviderRequirements(
    .mantle, requires: [.inferenceBedrockRegion],
    methods: [.helper, .fixed(.inferenceBedrockBearerToken)])

  private static let vertex = ProviderRequirements(
    .vertex, requires: [.inferenceVertexProjectId, .inferenceVertexRegion],
    methods: [
      CredentialMethod(
        .interactive, "the Google sign-in", needs: [[.inferenceVertexOAuthClientId]],
        evidence: [.inferenceVertexOAuthClientId],
        fields: [
          .inferenceVertexOAuthClientId, .inferenceVertexOAuthClientSecret,
          .inferenceVertexOAuthScopes, .inferenceVertexOAuthLoginHint,
        ]),
      CredentialMethod(
        .workforce, "Workforce Identity",
        needs: [[.inferenceVertexWorkforceAudience], [.inferenceVertexWorkforceOidc]],
        evidence: [.inferenceVertexWorkforceAudience, .inferenceVertexWorkforceOidc],
        fields: [
          .inferenceVertexWorkforceAudience, .inferenceVertexWorkforceOidc,
          .inferenceVertexWorkforceUserProject, .inferenceVertexWorkforceAuthFlow,
        ]),
      .helper,
      // Without a file the device's Application Default Credentials are the profile.
      CredentialMethod(
        .vendorProfile, "Google credentials on the device",
        evidence: [.inferenceVertexCredentialsFile], fields: [.inferenceVertexCredentialsFile]),
    ],
    fallback: "the device's Application Default Credentials")

  private static let foundry = ProviderRequirements(
    .foundry, requires: [.inferenceFoundryResource],
    methods: [
      .helper,
      .fixed(.inferenceFoundryApiKey),
      CredentialMethod(
        .interactive, "the Entra ID sign-in",
        needs: [[.inferenceFoundryTenantId], [.inferenceFoundryClientId]],
        evidence: [.inferenceFoundryTenantId, .inferenceFoundryClientId],
        fields: [
          .inferenceFoundryTenantId, .inferenceFoundryClientId, .inferenceFoundryAuthFlow,
        ]),
    ])
}
