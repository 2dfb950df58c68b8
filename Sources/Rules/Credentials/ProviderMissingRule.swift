import Configuration
import KeyCatalog

/// Settings for third-party inference, but nothing that starts it.
struct ProviderMissingRule: CombinationRule {
  static let id: RuleID = "provider-missing"
  static let severity = Severity.error
  static let kinds = DocumentKinds.administered
  // What is there belongs to a bootstrap server, so that its URL is what is missing.
  static let yieldsTo: [Yield] = [
    .anywhere("anchor-without-url"), .anywhere("anchor-trust-alone"),
  ]

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.options.isFragment, !context.isSet(.inferenceProvider),
      !context.isSet(.bootstrapUrl),
      let meant = context.configuration.settings.first(where: Self.isForThirdPartyInference)
    else { return }
    findings.report(
      Self.self, at: .unset(.inferenceProvider, in: context),
      "neither inferenceProvider nor bootstrapUrl is set, so third-party mode does not start and "
        + "\(meant.name) has no effect",
      help: "set inferenceProvider to the service that answers ("
        + Wording.alternatives(KeyDefinition.Provider.allCases.map { quoted($0.rawValue) })
        + "), or bootstrapUrl to the server that supplies it")
  }

  /// Whether a setting shows that third-party inference is meant: not one that steers the app in any
  /// mode, nor one that only a response carries.
  private static func isForThirdPartyInference(_ setting: Setting) -> Bool {
    guard let key = setting.key, key != .schemaVersion else { return false }
    let definition = key.definition
    return definition.scope == .thirdParty && definition.availability != .served
      && !definition.marks.contains(.appBehavior)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Settings for third-party inference without a provider or a bootstrap URL",
      explanation: """
        Third-party mode starts only when the configuration names an inference provider, or a bootstrap \
        server that will. With neither, users see the ordinary sign-in, and every setting that belongs \
        to third-party inference lies idle. Settings that steer the app in any mode (updates, the \
        proxy) may stand alone. Use --fragment for a layer that another one completes.
        """,
      sources: ["Configuration reference, Connection", "Bootstrap configuration, MDM keys"],
      triggering: [
        RuleExample(
          #"↓{"inferenceGatewayBaseUrl": "https://llm.example.corp"}"#, options: .wholeExample),
        RuleExample(
          #"{"inferenceProvider": ↓"", "disableEssentialTelemetry": true}"#,
          options: .wholeExample),
        RuleExample(#"↓{"coworkTabEnabled": false}"#, kind: .local, options: .wholeExample),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm.example.corp"}"#),
        RuleExample(#"{"inferenceProvider": "anthropic"}"#, options: .wholeExample),
        RuleExample(
          #"{"bootstrapUrl": "https://config.example.corp/bootstrap"}"#, options: .wholeExample),
        RuleExample(#"{"disableAutoUpdates": true}"#, kind: .managed, options: .wholeExample),
        RuleExample(#"{"updateViaUpdatesHost": true}"#, kind: .managed, options: .wholeExample),
      ])
  }
}
