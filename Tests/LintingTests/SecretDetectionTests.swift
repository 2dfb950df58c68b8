import Testing

@testable import Rules

/// What is taken for a credential by its looks, and what only looks like one.
@Suite struct SecretDetectionTests {
  @Test(arguments: [
    ("sk-ant-api03-Zx81aQ", "a credential of Anthropic"),
    ("Bearer sk-7Kq2mZr8xNc5d7Tw4Bv9", "a credential of a model gateway"),
    ("AKIAQ7ZK2LMX9VRT4BWY", "a credential of AWS"),
    ("key=AIzaSyD3k9f0Qw7Lm2Xc8Vb5Nn4Tt6Rr1Pp0Oo", "a credential of Google"),
    ("ghp_7Kq2mZr8xNc5d7Tw4Bv9Yc8N", "a credential of GitHub"),
    ("https://otel.example.corp/?key=glpat-7Kq2mZr8xNc5d7Tw4Bv9", "a credential of GitLab"),
    ("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2ln", "a signed token (JWT)"),
    ("-----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY-----", "a private key"),
    ("q7Zk2LmX9vRt4BwYc8NdJf5HgS1p", "a random key or token"),
    ("wJalr2UtnFEMI/K7MDENG/bPx4RfiCYz9aQh3KmT", "a random key or token"),
  ])
  func recognizes(text: String, description: String) {
    #expect(SecretDetection.findSecret(in: text)?.description == description)
  }

  @Test(arguments: [
    "", "bearer", "unused", "sk-none",
    "91e7f4a6-0d3c-4b58-96ea-f25c48d1b30e", "3F8A1C52-7B0E-4D96-A3C4-9E21B85F60D7",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709",
    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg1SpIdNs6c5H0NE8XYXysP3DGNKHfuwvY7kxvUdBeoGlODJ6SfaPg",
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock/us.anthropic.claude-opus-4-7",
    "anthropic/Claude-Opus-4-7-Preview-2026-11-20-US2",
    "arn:aws:bedrock:eu-west-1:417203956182:application-inference-profile/aB3dE5fG7hJ9kL2mN4pQ6rS8",
    "https://files.example.corp/d/aB3dE5fG7hJ9kL2mN4pQ6rS8tU1v",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQ",
    "739104628815-9vt2k6w8r4nq1x7c5b3m0z2l4k6j8h1g.apps.googleusercontent.com",
    "//iam.googleapis.com/locations/global/workforcePools/staff/providers/entra",
    "/Applications/Example Token.app/Contents/MacOS/Helper2/Version3/Build4/Token5",
    "ASIA-PACIFIC-REGION-2", "npm_config_registry_of_region_2_and_3",
    "isDesktopExtensionSignatureRequired", "ExampleCorpDesktopPolicyRelease2026Revision3",
    "-----BEGIN CERTIFICATE-----\nMIIB9q7Zk2LmX9vRt4BwYc8NdJf5HgS1p\n-----END CERTIFICATE-----",
    "Write to q3-2026 planning at desk 42, room B7, and mind the 3 rules of section 12.",
  ])
  func leavesAlone(text: String) {
    #expect(SecretDetection.findSecret(in: text) == nil)
  }

  @Test func leavesRandomIdentifiersAloneWhereTheyBelong() {
    let text = "aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW0xY"
    #expect(SecretDetection.findSecret(in: text) == .randomText)
    #expect(SecretDetection.findSecret(in: text, judgesRandomness: false) == nil)
  }
}
