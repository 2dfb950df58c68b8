import KeyCatalog

// MARK: - Provider and credential

extension StartingDocument {
  mutating func addInference(_ provider: KeyDefinition.Provider, _ signIn: StartingPoint.SignIn) {
    set(.inferenceProvider, provider.rawValue, "Where prompts go.")
    addAddress(of: provider)
    switch signIn {
    case .fixed: addKey(of: provider)
    case .helper: addHelper()
    case .oidc: addSignIn(of: provider)
    case .bootstrap: break
    }
    addModels(provider, signIn)
  }

  private mutating func addAddress(of provider: KeyDefinition.Provider) {
    switch provider {
    case .gateway:
      set(
        .inferenceGatewayBaseUrl, "https://YOUR-GATEWAY-HOST",
        "The gateway's address, without /v1/messages, which the app adds.")
    case .anthropic: break
    case .bedrock, .mantle:
      set(.inferenceBedrockRegion, "YOUR_AWS_REGION", "The AWS region, such as eu-central-1.")
    case .vertex:
      set(.inferenceVertexProjectId, "YOUR_PROJECT_ID", "The Google Cloud project.")
      set(
        .inferenceVertexRegion, "YOUR_REGION", "The region, such as europe-west1, or global.")
    case .foundry:
      set(
        .inferenceFoundryResource, "YOUR_RESOURCE",
        "The Foundry resource: the first part of its host, before .services.ai.azure.com.")
    }
  }

  private mutating func addKind(_ kind: String, _ comment: String) {
    set(.inferenceCredentialKind, kind, comment)
  }

  private mutating func addKey(of provider: KeyDefinition.Provider) {
    addKind("static", "One credential for everybody.")
    let (key, variable): (KeyID, String) =
      switch provider {
      case .gateway, .vertex: (.inferenceGatewayApiKey, "GATEWAY_API_KEY")
      case .anthropic: (.inferenceAnthropicApiKey, "ANTHROPIC_API_KEY")
      case .bedrock, .mantle: (.inferenceBedrockBearerToken, "BEDROCK_BEARER_TOKEN")
      case .foundry: (.inferenceFoundryApiKey, "FOUNDRY_API_KEY")
      }
    set(
      key, "${env:\(variable)}",
      "The secret stays out of this file: it is read from the environment when you export.")
  }

  private mutating func addHelper() {
    addKind("helper-script", "A program on the device prints the credential.")
    set(
      .inferenceCredentialHelper, "/usr/local/bin/YOUR_HELPER",
      "Its absolute path on macOS and Linux; the app runs exactly this file.")
    set(
      .inferenceCredentialHelperWindows, #"'C:\Program Files\YOUR_COMPANY\token.exe'"#,
      "Its absolute path on Windows (from 2.2553.0). Remove it if no device runs Windows.")
  }

  private mutating func addSignIn(of provider: KeyDefinition.Provider) {
    switch provider {
    case .gateway:
      addKind("interactive", "Each user signs in with your identity provider.")
      set(
        .inferenceGatewayOidc, Self.identityProvider(scopes: nil),
        """
        Your identity provider. Register a native (public) client with the redirect URI \
        http://127.0.0.1/callback. For Okta the issuer is https://ORG.okta.com, and redirectPort with \
        a fixed port belongs here. "writ gateway-policy" writes the check for the gateway.
        """)
    case .bedrock:
      addKind("interactive", "Each user signs in with IAM Identity Center.")
      set(
        .inferenceBedrockSsoStartUrl, "https://YOUR-ORGANIZATION.awsapps.com/start",
        "The start URL of your AWS access portal.")
      set(.inferenceBedrockSsoRegion, "YOUR_AWS_REGION", "The region of IAM Identity Center.")
      set(.inferenceBedrockSsoAccountId, "YOUR_AWS_ACCOUNT_ID", "The account, twelve digits.")
      set(.inferenceBedrockSsoRoleName, "YOUR_ROLE", "The permission set that may call Bedrock.")
    case .vertex:
      addKind("workforce", "Each user signs in with your identity provider (Workforce Identity).")
      set(
        .inferenceVertexWorkforceAudience,
        "//iam.googleapis.com/locations/global/workforcePools/YOUR_POOL/providers/YOUR_PROVIDER",
        "The provider in your workforce pool.")
      set(
        .inferenceVertexWorkforceOidc, Self.identityProvider(scopes: nil),
        "Your identity provider. Register a native client with http://127.0.0.1/callback.")
    case .foundry:
      addKind("interactive", "Each user signs in with Entra ID.")
      set(.inferenceFoundryTenantId, "YOUR_TENANT_ID", "The directory (tenant) ID.")
      set(.inferenceFoundryClientId, "YOUR_CLIENT_ID", "The application (client) ID.")
    case .anthropic, .mantle:
      addKind("interactive", "Each user signs in with the browser.")
    }
  }

  /// An object of OpenID Connect for Entra ID.
  static func identityProvider(scopes: String?) -> String {
    var lines = [
      "clientId: YOUR_CLIENT_ID", "issuer: https://login.microsoftonline.com/YOUR_TENANT_ID/v2.0",
    ]
    if let scopes { lines.append("scopes: \(scopes)") }
    return lines.joined(separator: "\n")
  }

  /// Providers that list no models by themselves need a list.
  private mutating func addModels(
    _ provider: KeyDefinition.Provider, _ signIn: StartingPoint.SignIn
  ) {
    let listsNone = provider == .foundry || provider == .mantle
    guard listsNone || provider == .bedrock && signIn == .oidc else { return }
    set(
      .inferenceModels, "- name: YOUR_MODEL_ID",
      "The models to offer, the first one by default; this provider lists none by itself here.")
  }
}

// MARK: - Bootstrap

extension StartingDocument {
  mutating func addBootstrap() {
    set(
      .bootstrapUrl, "https://YOUR-BOOTSTRAP-HOST/user/bootstrap",
      """
      Your server, which answers with the configuration after sign-in. Provider, models and everything \
      else that a response may set belong into its answer: the app does not read them here.
      """)
    set(
      .bootstrapOidc,
      Self.identityProvider(scopes: "openid offline_access YOUR_CLIENT_ID/.default"),
      """
      Your identity provider. Without it the server itself must sign users in with a device code. The \
      scopes must give an access token whose audience is the server's.
      """)
  }
}
