/// A provider together with a way to sign in to it, and all that the two need.
struct SignIn: Sendable {
  let name: String
  let node: Node

  static let all = gateway + anthropic + amazon + google + microsoft + bootstrap

  private static let client: Node = "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"
  private static let entraIssuer: Node =
    "https://login.microsoftonline.com/3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7/v2.0"
  private static let entra: Node = ["clientId": client, "issuer": entraIssuer]
  private static let models: Node = [["name": "claude-opus-4-7"], ["name": "claude-sonnet-4-6"]]

  private static func gateway(_ name: String, _ members: Node) -> SignIn {
    let base: Node = [
      "inferenceProvider": "gateway", "inferenceGatewayBaseUrl": "https://llm.example.corp",
    ]
    return SignIn(name: "gateway \(name)", node: base.joined(members))
  }

  private static func interactive(_ name: String, _ oidc: Node) -> SignIn {
    gateway(name, ["inferenceCredentialKind": "interactive", "inferenceGatewayOidc": oidc])
  }

  private static let gateway = [
    gateway("key", ["inferenceCredentialKind": "static", "inferenceGatewayApiKey": "${env:KEY}"]),
    gateway(
      "dummy key", ["inferenceCredentialKind": "static", "inferenceGatewayApiKey": "unused"]),
    gateway(
      "x-api-key",
      [
        "inferenceCredentialKind": "static", "inferenceGatewayApiKey": "${file:key}",
        "inferenceGatewayAuthScheme": "x-api-key",
      ]),
    gateway(
      "helper",
      [
        "inferenceCredentialKind": "helper-script",
        "inferenceCredentialHelper": "/usr/local/bin/claude-token",
        "inferenceCredentialHelperTtlSec": 900, "inferenceCredentialHelperArgs": ["--aud", "llm"],
      ]),
    gateway("own server", ["inferenceCredentialKind": "interactive"]),
    interactive("Entra", entra),
    interactive(
      "Okta",
      [
        "clientId": "0oa8k2m1x7QvT3bYp5d7", "issuer": "https://acme.okta.com",
        "redirectPort": 53180, "scopes": "openid profile email offline_access",
      ]),
    interactive(
      "endpoints",
      [
        "clientId": "claude-desktop", "authorizationUrl": "https://sso.example.corp/authorize",
        "tokenUrl": "https://sso.example.corp/token", "redirectHost": "localhost",
      ]),
    interactive(
      "access token of Entra",
      [
        "clientId": client, "issuer": entraIssuer, "bearerTokenType": "access_token",
        "scopes": "openid api://llm.example.corp/access",
      ]),
    interactive(
      "access token of Okta",
      [
        "clientId": "0oa8k2m1x7QvT3bYp5d7", "issuer": "https://acme.okta.com/oauth2/aus4f2c1",
        "redirectPort": 53180, "bearerTokenType": "access_token",
        "scopes": "openid llm.invoke", "appendOfflineAccess": true,
      ]),
    interactive(
      "access token of Google",
      [
        "clientId": "739104628815-9vt2k6w8r4nq1x7c.apps.googleusercontent.com",
        "issuer": "https://accounts.google.com", "bearerTokenType": "access_token",
        "scopes": "openid email https://www.googleapis.com/auth/cloud-platform",
      ]),
    gateway(
      "external identity provider",
      ["inferenceCredentialKind": "external-idp", "inferenceIdpOidc": entra]),
    gateway(
      "broker",
      [
        "inferenceCredentialKind": "interactive", "inferenceGatewayOidc": entra,
        "inferenceGatewayOidcAuthFlow": "broker",
      ]),
  ]

  private static let anthropic: [SignIn] = [
    SignIn(
      name: "anthropic key",
      node: [
        "inferenceProvider": "anthropic", "inferenceCredentialKind": "static",
        "inferenceAnthropicApiKey": "${env:ANTHROPIC_API_KEY}",
      ]),
    SignIn(
      name: "anthropic helper",
      node: [
        "inferenceProvider": "anthropic", "inferenceCredentialKind": "helper-script",
        "inferenceCredentialHelper": "/opt/example/token",
      ]),
    SignIn(
      name: "anthropic browser",
      node: ["inferenceProvider": "anthropic", "inferenceCredentialKind": "interactive"]),
    SignIn(name: "anthropic default", node: ["inferenceProvider": "anthropic"]),
  ]

  private static func bedrock(_ name: String, _ members: Node) -> SignIn {
    let base: Node = [
      "inferenceProvider": "bedrock", "inferenceBedrockRegion": "eu-central-1",
    ]
    return SignIn(name: "bedrock \(name)", node: base.joined(members))
  }

  private static let amazon = [
    bedrock(
      "token",
      [
        "inferenceCredentialKind": "static", "inferenceBedrockBearerToken": "${env:TOKEN}",
        "inferenceBedrockServiceTier": "flex",
      ]),
    bedrock(
      "helper",
      [
        "inferenceCredentialKind": "helper-script",
        "inferenceCredentialHelper": "/usr/local/bin/aws-token",
        "inferenceBedrockBaseUrl": "https://bedrock.example.corp",
      ]),
    bedrock(
      "single sign-on",
      [
        "inferenceCredentialKind": "interactive",
        "inferenceBedrockSsoStartUrl": "https://d-9067f2a4c1.awsapps.com/start",
        "inferenceBedrockSsoRegion": "eu-central-1",
        "inferenceBedrockSsoAccountId": "417203956182",
        "inferenceBedrockSsoRoleName": "BedrockUser", "inferenceModels": models,
      ]),
    bedrock(
      "profile",
      [
        "inferenceCredentialKind": "vendor-profile", "inferenceBedrockProfile": "claude",
        "inferenceBedrockAwsDir": "/etc/example/aws", "inferenceModels": models,
      ]),
    bedrock(
      "external identity provider",
      [
        "inferenceCredentialKind": "external-idp", "inferenceIdpOidc": entra,
        "inferenceBedrockBaseUrl": "https://bedrock.example.corp", "inferenceModels": models,
      ]),
    SignIn(
      name: "mantle token",
      node: [
        "inferenceProvider": "mantle", "inferenceBedrockRegion": "us-east-1",
        "inferenceCredentialKind": "static", "inferenceBedrockBearerToken": "${env:TOKEN}",
        "inferenceModels": models,
      ]),
    SignIn(
      name: "mantle helper",
      node: [
        "inferenceProvider": "mantle", "inferenceBedrockRegion": "us-east-1",
        "inferenceCredentialKind": "helper-script",
        "inferenceCredentialHelper": "/usr/local/bin/aws-token",
        "inferenceBedrockBaseUrl": "https://mantle.example.corp/anthropic",
        "inferenceModels": models,
      ]),
  ]

  private static func vertex(_ name: String, _ members: Node) -> SignIn {
    let base: Node = [
      "inferenceProvider": "vertex", "inferenceVertexProjectId": "example-inference",
      "inferenceVertexRegion": "europe-west1",
    ]
    return SignIn(name: "vertex \(name)", node: base.joined(members))
  }

  private static let google = [
    vertex(
      "helper",
      [
        "inferenceCredentialKind": "helper-script",
        "inferenceCredentialHelper": "/usr/local/bin/gcp-token",
      ]),
    vertex(
      "Google sign-in",
      [
        "inferenceCredentialKind": "interactive",
        "inferenceVertexOAuthClientId": "739104628815-9vt2k6w8.apps.googleusercontent.com",
        "inferenceVertexOAuthClientSecret": "${env:CLIENT_SECRET}",
        "inferenceVertexOAuthLoginHint": "{username}@example.corp",
      ]),
    vertex(
      "credentials file",
      [
        "inferenceCredentialKind": "vendor-profile",
        "inferenceVertexCredentialsFile": "/etc/example/gcp.json",
      ]),
    vertex("default credentials", ["inferenceCredentialKind": "vendor-profile"]),
    vertex(
      "workforce",
      [
        "inferenceCredentialKind": "workforce",
        "inferenceVertexWorkforceAudience":
          "//iam.googleapis.com/locations/global/workforcePools/staff/providers/entra",
        "inferenceVertexWorkforceUserProject": "example-inference",
        "inferenceVertexWorkforceOidc": entra,
      ]),
  ]

  private static func foundry(_ name: String, _ members: Node) -> SignIn {
    let base: Node = [
      "inferenceProvider": "foundry", "inferenceFoundryResource": "example-ai",
      "inferenceModels": models,
    ]
    return SignIn(name: "foundry \(name)", node: base.joined(members))
  }

  private static let microsoft = [
    foundry("key", ["inferenceCredentialKind": "static", "inferenceFoundryApiKey": "${env:KEY}"]),
    foundry(
      "helper",
      [
        "inferenceCredentialKind": "helper-script",
        "inferenceCredentialHelper": "/usr/local/bin/entra-token",
      ]),
    foundry(
      "Entra",
      [
        "inferenceCredentialKind": "interactive",
        "inferenceFoundryTenantId": "3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7",
        "inferenceFoundryClientId": client, "inferenceFoundryAuthFlow": "browser",
      ]),
  ]

  private static func bootstrap(_ name: String, _ members: Node) -> SignIn {
    let base: Node = ["bootstrapUrl": "https://config.example.corp/user/bootstrap"]
    return SignIn(name: "bootstrap \(name)", node: base.joined(members))
  }

  private static let bootstrap = [
    bootstrap("device code", [:]),
    bootstrap("headers", ["bootstrapHeaders": ["X-Device": "managed"]]),
    bootstrap("headers helper", ["bootstrapHeadersHelper": "/usr/local/bin/config-headers"]),
    bootstrap(
      "Entra",
      [
        "bootstrapOidc": [
          "clientId": client, "issuer": entraIssuer,
          "scopes": "openid offline_access b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b/.default",
        ]
      ]),
    bootstrap(
      "Okta",
      [
        "trustBootstrapDelivery": true,
        "bootstrapOidc": [
          "clientId": "0oa8k2m1x7QvT3bYp5d7", "issuer": "https://acme.okta.com/oauth2/aus4f2c1",
          "redirectPort": 53181, "scopes": "openid offline_access config.read",
        ],
      ]),
  ]
}

extension Node {
  /// An object with the members of another added.
  func joined(_ other: Node) -> Node {
    guard case .object(let first) = self, case .object(let second) = other else { return self }
    return .object(first + second)
  }
}
