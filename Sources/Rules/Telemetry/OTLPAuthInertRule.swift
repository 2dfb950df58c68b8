import Configuration
import KeyCatalog

/// The inference credential for the telemetry collector, where it is no bearer token; where it is one,
/// a note that the collector receives it.
struct OTLPAuthInertRule: CombinationRule {
  static let id: RuleID = "otlp-auth-inert"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.otlpAuthMode),
      setting.value.stringValue == "inference-credential"
    else { return }
    if let setup = context.credentials, let credential = Self.unusableCredential(of: setup) {
      findings.report(
        Self.self, at: .value(of: setting),
        "the collector receives no credential, since no bearer token comes from \(credential)",
        help: "set otlpHeaders or otlpHeadersHelper for the collector, and remove otlpAuthMode")
    } else {
      findings.report(
        Self.self, .note, at: .value(of: setting),
        "the collector receives a token that can call inference",
        help: "use it only for a collector that is trusted as much as the provider")
    }
  }

  /// What the app signs in with, if that cannot be sent as a bearer token.
  private static func unusableCredential(of setup: CredentialSetup) -> String? {
    guard let method = setup.effective else {
      guard setup.selection == .none, let fallback = setup.requirements.fallback,
        !setup.requirements.fallbackIsBearerToken
      else { return nil }
      return fallback
    }
    return kindsWithoutToken[setup.provider]?.contains(method.kind) == true ? method.title : nil
  }

  /// The kinds of credential that sign each request or go in another header.
  private static let kindsWithoutToken: [KeyDefinition.Provider: Set<Deployment.CredentialKind>] = [
    .bedrock: [.interactive, .vendorProfile],
    .vertex: [.interactive, .vendorProfile],
    .anthropic: [.fixed],
    .foundry: [.fixed],
  ]

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The inference credential for the collector, where there is no token to send",
      explanation: """
        otlpAuthMode "inference-credential" sends the bearer token for inference along to the telemetry \
        collector. AWS single sign-on and profiles, Google sign-in and credentials files, and the static \
        keys of the Anthropic API and of Foundry are no bearer tokens, so that the collector gets \
        nothing. Where there is a token, whoever runs the collector can call inference with it, which is \
        noted.
        """,
      sources: ["Configuration reference, otlpAuthMode"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "anthropic",
            "inferenceAnthropicApiKey": "${env:ANTHROPIC_KEY}",
            "otlpEndpoint": "https://otel.example.corp",
            "otlpAuthMode": ↓"inference-credential"
          }
          """, options: .example(oldest: AppVersion(1, 30096, 1))),
        RuleExample(
          """
          {
            "inferenceProvider": "bedrock",
            "otlpEndpoint": "https://otel.example.corp",
            "otlpAuthMode": ↓"inference-credential"
          }
          """, options: .example(oldest: AppVersion(1, 30096, 1))),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceCredentialKind": "interactive",
            "otlpEndpoint": "https://otel.example.corp",
            "otlpAuthMode": ↓"inference-credential"
          }
          """, options: .example(oldest: AppVersion(1, 30096, 1))),
      ],
      nonTriggering: [
        RuleExample(#"{"otlpEndpoint": "https://otel.example.corp", "otlpAuthMode": "none"}"#)
      ])
  }
}
