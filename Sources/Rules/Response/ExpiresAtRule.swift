import Configuration
import KeyCatalog

/// The moment until which the app keeps a response.
struct ExpiresAtRule: SettingRule {
  static let id: RuleID = "expires-at"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response

  /// From this number on the app reads milliseconds, below it seconds.
  private static let firstMilliseconds = 1e12
  private static let secondsPerDay = 86_400.0
  /// How far ahead, in days, is taken for a mistake.
  private static let longestStay = 30

  static let keys: [KeyID] = [.expiresAt]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let number = setting.raw.numberValue, !number.isNaN else {
      findings.report(
        Self.self, at: .value(setting.raw, in: setting),
        "expiresAt is not a number: the app drops it and keeps the response for one hour",
        help: "write Unix time, in seconds or milliseconds, without quotes")
      return
    }
    let isMilliseconds = number >= Self.firstMilliseconds
    let days = (isMilliseconds ? number / 1000 : number) / Self.secondsPerDay
    let today = Double(context.options.asOf.daysSince1970)
    let unit = isMilliseconds ? "milliseconds" : "seconds"
    if days < today {
      findings.report(
        Self.self, .warning, at: .value(setting.raw, in: setting),
        "expiresAt, read as \(unit), has passed on \(context.options.asOf)",
        help: "compute it for every response, or leave it out for one hour")
    } else if days.rounded(.down) > today + Double(Self.longestStay) {
      findings.report(
        Self.self, .warning, at: .value(setting.raw, in: setting),
        "expiresAt, read as \(unit), is more than \(Self.longestStay) days ahead",
        help: "the app fetches nothing until then unless it is relaunched; choose hours, or leave "
          + "it out for one hour")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The response's expiry is no number, has passed, or is far ahead",
      explanation: """
        expiresAt says in Unix time when the app fetches the next response: a number of 10¹² or more is \
        read as milliseconds, a smaller one as seconds, and without it a response is kept for one hour. \
        A text is dropped. A moment that has passed makes the app fetch again at once; one more than 30 \
        days ahead keeps a withdrawn entitlement or an old key in force.
        """,
      sources: ["Bootstrap configuration server: Caching and expiresAt"],
      triggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "expiresAt": ↓"2026-11-22T12:00:00Z"}"#,
          kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", "expiresAt": ↓"1795300000"}"#,
          kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", "expiresAt": ↓1793620800}"#, kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", "expiresAt": ↓1798761600000}"#,
          kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "expiresAt": 1795262400}"#, kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", "expiresAt": 1795262400000.5}"#,
          kind: .bootstrapResponse),
        RuleExample(#"{"inferenceProvider": "gateway"}"#, kind: .bootstrapResponse),
      ])
  }
}
