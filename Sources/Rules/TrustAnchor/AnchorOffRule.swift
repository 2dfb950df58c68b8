import Configuration
import KeyCatalog

/// A bootstrap server that is configured and not asked.
struct AnchorOffRule: CombinationRule {
  static let id: RuleID = "anchor-off"
  static let severity = Severity.note
  static let kinds = DocumentKinds.administered

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let bootstrap = context.deployment.bootstrap, !bootstrap.isEnabled,
      let setting = context.setting(.bootstrapEnabled)
    else { return }
    // Another layer may name the provider.
    if context.isSet(.inferenceProvider) || context.options.isFragment {
      findings.report(
        Self.self, at: .value(of: setting),
        "bootstrapUrl is kept but not asked, and the settings of this document apply",
        help: "remove bootstrapEnabled, or set it to true, to fetch the configuration again")
    } else {
      findings.report(
        Self.self, .warning, at: .value(of: setting),
        "nothing is configured while bootstrapEnabled is false: the server is not asked, and there is "
          + "no inferenceProvider",
        help: "set an inferenceProvider for the time being, or remove bootstrapEnabled")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A bootstrap server that is configured and switched off",
      explanation: """
        With bootstrapEnabled false the address stays in the profile but nothing is fetched, for example \
        to pause a faulty server. The other settings of the document apply meanwhile; where they name no \
        inference provider, users have no configuration at all.
        """,
      sources: ["Bootstrap configuration, MDM configuration keys"],
      triggering: [
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapEnabled": ↓false
          }
          """, options: .wholeExample),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapEnabled": ↓false,
            "inferenceProvider": "anthropic"
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          #"{"bootstrapUrl": "https://config.example.corp/bootstrap", "bootstrapEnabled": true}"#)
      ])
  }
}
