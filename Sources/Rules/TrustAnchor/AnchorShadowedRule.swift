import Configuration
import KeyCatalog

/// Keys that a bootstrap response decides about, set where a bootstrap URL puts them out of force.
struct AnchorShadowedRule: CombinationRule {
  static let id: RuleID = "anchor-shadowed"
  static let severity = Severity.warning
  static let kinds = DocumentKinds.administered

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let shadowing = Shadowing(context)
    let shadowed = context.configuration.firstSettings { shadowing.shadowed.contains($0) }
    if let first = shadowed.first {
      findings.report(
        Self.self, at: .name(of: first),
        "with bootstrapUrl in force the app does not read "
          + "\(Wording.enumeration(shadowed.map(\.name))) here: what the response leaves out is unset",
        help: "return what should apply from the bootstrap server, and remove it here")
    }
    let newer = context.configuration.firstSettings {
      shadowing.shadowedOnNewerBuilds.contains($0)
    }
    if let first = newer.first {
      findings.report(
        Self.self, .note, at: .name(of: first),
        "only earlier builds still read from here what newer ones take from the response: "
          + Wording.enumeration(newer.map(Self.nameAndVersion)),
        help: "return it from the bootstrap server too, with the same value")
    }
  }

  private static func nameAndVersion(_ setting: Setting) -> String {
    guard let since = setting.definition?.servedSince else { return setting.name }
    return "\(setting.name) (from \(since))"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Keys that a bootstrap URL puts out of force",
      explanation: """
        While bootstrapUrl is set and not switched off, every key that a response may carry comes from \
        the response alone. The same key in device management or in a local file is not consulted, not \
        even where the response leaves it out. Not meant are keys that hold while nobody is signed in, \
        those that steer the app itself, and deploymentOrganizationUuid, which belongs into both places \
        with one value. A key that a response may carry only from some build on is still read here by \
        older ones, which is noted.
        """,
      sources: ["Bootstrap configuration, introduction"],
      triggering: [
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            ↓"inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm.example.corp"
          }
          """),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            ↓"inferenceCredentialHelper": "/usr/local/bin/token"
          }
          """, kind: .managed),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            ↓"inferenceCredentialHelper": "/usr/local/bin/token"
          }
          """, kind: .local, options: .example(oldest: AppVersion(1, 25927, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "disableDeploymentModeChooser": true,
            "disableAutoUpdates": true,
            "deploymentOrganizationUuid": "91e7f4a6-0d3c-4b58-96ea-f25c48d1b30e",
            "egressProxyUrl": "http://proxy.example.corp:8080"
          }
          """),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapEnabled": false,
            "inferenceProvider": "anthropic"
          }
          """),
        RuleExample(#"{"inferenceProvider": "anthropic"}"#),
      ])
  }
}
