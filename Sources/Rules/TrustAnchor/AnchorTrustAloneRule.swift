import Configuration
import KeyCatalog

/// Device management that does nothing but trust a server which it does not name.
struct AnchorTrustAloneRule: CombinationRule {
  static let id: RuleID = "anchor-trust-alone"
  static let severity = Severity.error
  static let kinds = DocumentKinds.managed

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let settings = context.configuration.settings.filter { $0.spelling != .comment }
    guard let first = settings.first,
      settings.allSatisfy({ $0.key == .trustBootstrapDelivery })
    else { return }
    findings.report(
      Self.self, at: .name(of: first),
      "trustBootstrapDelivery alone makes the device managed, so that a local file and the "
        + "bootstrapUrl in it are not read",
      help: "deliver bootstrapUrl together with it")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "trustBootstrapDelivery as the only managed key",
      explanation: """
        Any managed key but those that steer the app itself makes the installation managed, and a managed \
        installation does not read its local configuration. Trust alone therefore takes the bootstrap \
        URL of a local file out of force, which is the opposite of what it is meant for.
        """,
      sources: ["Configuration reference, trustBootstrapDelivery"],
      triggering: [
        RuleExample(
          #"{↓"trustBootstrapDelivery": true}"#, kind: .managed,
          options: .example(oldest: AppVersion(1, 26832, 0)))
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "trustBootstrapDelivery": true
          }
          """, kind: .managed, options: .example(oldest: AppVersion(1, 26832, 0)))
      ])
  }
}
