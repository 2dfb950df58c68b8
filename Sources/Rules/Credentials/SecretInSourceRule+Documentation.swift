extension SecretInSourceRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A credential written into a source",
      explanation: """
        A source is made to be kept in git, where a secret stays readable for ever. Write a reference, \
        ${env:NAME} or ${file:PATH}, and the export puts the value in. Reported are literals in keys \
        that are credentials, and elsewhere what looks like one: a known prefix, a signed token, a \
        private key, or text too random for anything else. The value itself is never shown.
        """,
      sources: ["Gateway page, Static API key"],
      triggering: [
        RuleExample(#"{"inferenceGatewayApiKey": ↓"team-key"}"#),
        RuleExample(#"{"organizationInstructions": ↓"Use glpat-7Kq2mZr8xNc5d7Tw4Bv9."}"#),
        RuleExample(#"{"inferenceCustomHeaders": {"X-Team": ↓"q7Zk2LmX9vRt4BwYc8NdJf5HgS1p"}}"#),
        RuleExample(
          #"{"otlpHeaders": {"X-Token": ↓"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjb2xsZWN0b3IifQ.c2lnbmF0"}}"#
        ),
        RuleExample(
          """
          {"otlpResourceAttributes": {"key": ↓"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE \
          KEY-----"}}
          """),
        RuleExample(
          #"{"otlpResourceAttributes": {"a": ↓"wJalr2UtnFEMI/K7MDENG/bPx4RfiCYz9aQh3KmT"}}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayApiKey": "${env:GATEWAY_KEY}"}"#),
        RuleExample(#"{"inferenceGatewayApiKey": "${file:/run/secrets/gateway}"}"#),
        RuleExample(#"{"inferenceGatewayApiKey": "unused"}"#),
        RuleExample(#"{"inferenceGatewayApiKey": "team-key"}"#, kind: .managed),
        RuleExample(#"{"deploymentOrganizationUuid": "91e7f4a6-0d3c-4b58-96ea-f25c48d1b30e"}"#),
        RuleExample(
          """
          {
            "otlpResourceAttributes": {
              "tenant": "3F8A1C52-7B0E-4D96-A3C4-9E21B85F60D7",
              "commit": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
              "image": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "build": "Example-Desktop-Claude-4-5-Release-2026-11-Rev7",
              "profile":
                "arn:aws:bedrock:us-east-1:417203956182:application-inference-profile/aB3dE5fG7hJ9kL2mN4pQ6rS8",
              "model": "us.anthropic.claude-sonnet-4-5-20250929-v1:0"
            },
            "inferenceModels": [{"name": "bedrock/us.anthropic.claude-opus-4-7"}]
          }
          """),
        RuleExample(
          """
          {
            "inferenceGatewayOidc": {
              "clientId": "aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW0xY",
              "issuer": "https://example.okta.com/oauth2/aus5m2kq7w2mTzR8xNc5"
            }
          }
          """),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "inferenceGatewayApiKey": "team-key"
          }
          """),
      ])
  }
}
