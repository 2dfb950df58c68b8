import Configuration
import KeyCatalog

/// Prices that nobody sees.
struct PricingInertRule: CombinationRule {
  static let id: RuleID = "pricing-inert"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let isOff = context.boolean(.inferenceModelPricingEnabled) == false
    guard isOff || !context.has(.inferenceModelPricingEnabled) else { return }
    for key in [KeyID.inferenceModelPricing, .inferenceModelPricingMultiplier] {
      guard let setting = context.setting(key) else { continue }
      findings.report(
        Self.self, at: .name(of: setting),
        "\(setting.name) has no effect, because inferenceModelPricingEnabled is \(isOff ? "false" : "not set")",
        help: "set inferenceModelPricingEnabled to true to show users what a session costs")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Prices of models while prices are not shown",
      explanation: """
        The app shows estimated costs only where inferenceModelPricingEnabled is true. Without it the \
        price list and the multiplier are read by nothing.
        """,
      sources: ["Configuration reference: Models"],
      triggering: [
        RuleExample(#"{↓"inferenceModelPricingMultiplier": 0.8}"#),
        RuleExample(
          #"{"inferenceModelPricingEnabled": false, ↓"inferenceModelPricingMultiplier": 0.8}"#),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceModelPricingEnabled": true,
            "inferenceModelPricingMultiplier": 0.8,
            "inferenceModelPricing": [
              {
                "name": "claude-opus-4-7", "inputPerMtok": 5, "outputPerMtok": 25,
                "cacheReadPerMtok": 0.5, "cacheWritePerMtok": 6.25
              }
            ]
          }
          """)
      ])
  }
}
