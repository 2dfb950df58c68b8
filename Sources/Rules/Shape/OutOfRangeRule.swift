import Configuration
import Documents
import KeyCatalog

/// A number outside the range that the key or field has.
struct OutOfRangeRule: ValueRule {
  static let id: RuleID = "out-of-range"
  static let severity = Severity.error
  static let concern = Concern.generic

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.minimum != nil || definition.maximum != nil || definition.exclusiveMinimum != nil
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let number = typed.value.numberValue, !Self.isInRange(number, typed.definition),
      typed.hasAcceptedType(in: context.configuration.document.format)
    else { return }
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) must be \(Self.range(of: typed.definition)), and is "
        + typed.shown(typed.value.string).replacing("\"", with: ""),
      help: "choose a number in this range; the app ignores any other, "
        + (typed.definition.defaultValue.map { "and takes its default, \($0)" }
          ?? "as if it were not set"))
  }

  private static func isInRange(_ number: Double, _ definition: ValueDefinition) -> Bool {
    // Written so that what is no number at all is outside every range.
    (definition.minimum.map { number >= $0 } ?? true)
      && (definition.maximum.map { number <= $0 } ?? true)
      && (definition.exclusiveMinimum.map { number > $0 } ?? true)
  }

  private static func range(of definition: ValueDefinition) -> String {
    func text(_ number: Double) -> String { Literal.number(number).description }
    switch (definition.minimum, definition.exclusiveMinimum, definition.maximum) {
    case (let low?, _, let high?): return "from \(text(low)) to \(text(high))"
    case (nil, let low?, let high?): return "more than \(text(low)) and at most \(text(high))"
    case (let low?, _, nil): return "at least \(text(low))"
    case (nil, let low?, nil): return "more than \(text(low))"
    case (nil, nil, let high?): return "at most \(text(high))"
    case (nil, nil, nil): return "a number"
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A number outside the range that the key or field has",
      explanation: """
        The app does not move a number to the nearest one that it takes: it ignores the key, so that \
        the default applies.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(#"{"autoUpdaterEnforcementHours": ↓96}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": ↓0}"#),
        RuleExample(#"{"autoUpdaterEnforcementHours": "↓96"}"#),
        RuleExample(
          #"{"inferenceModelPricingEnabled": true, "inferenceModelPricingMultiplier": ↓0}"#),
        RuleExample(
          #"{"inferenceModelPricingEnabled": true, "inferenceModelPricingMultiplier": ↓1.5}"#),
        RuleExample(#"{"inferenceSessionLifetimeSec": ↓0}"#),
        RuleExample(
          #"""
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Claude]
          "inferenceStreamIdleTimeoutSec"=↓dword:0000003c
          """#, format: .reg),
      ],
      nonTriggering: [
        RuleExample(#"{"autoUpdaterEnforcementHours": 72, "relaunchEnforcementHours": 0}"#),
        RuleExample(
          #"{"inferenceModelPricingEnabled": true, "inferenceModelPricingMultiplier": 1}"#),
      ])
  }
}
