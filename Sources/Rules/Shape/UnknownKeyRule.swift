import Configuration
import Documents
import KeyCatalog

/// A name that the catalog does not know.
struct UnknownKeyRule: DocumentRule {
  static let id: RuleID = "unknown-key"
  static let severity = Severity.error
  static let concern = Concern.generic

  /// How many names of one document are compared with all others: whoever invents thousands of keys
  /// need not be told what each resembles.
  private static let mostSuggestions = 32

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let severity = Self.severity(in: context.fleet)
    var suggestions = 0
    for setting in context.configuration.settings where setting.spelling == .unknown {
      // The app's own switch between its modes, in the file that the app writes.
      if context.kind == .local, setting.name == "deploymentMode" { continue }
      suggestions += 1
      let names = KeySuggestions(for: setting, in: context.configuration)
      findings.report(
        Self.self, severity, at: .name(of: setting),
        "there is no key \(quoted(setting.name)) in Claude Desktop \(Catalog.release)",
        help: Self.help(
          suggestions <= Self.mostSuggestions ? names.text : nil, effect: Self.effect(in: context)))
    }
  }

  /// A fleet beyond the catalog may read keys that nobody here has heard of.
  private static func severity(in fleet: Fleet) -> Severity {
    let newest = [fleet.oldest, fleet.newest].compactMap(\.self).max()
    return newest.map { $0 > Catalog.release } ?? false ? .warning : .error
  }

  private static func help(_ suggestion: String?, effect: String) -> String {
    let newer =
      "if a release after \(Catalog.release) (\(Catalog.releaseDate)) brought it, describe it in a file "
      + "for --catalog-extra"
    return [suggestion, effect + ": correct or remove it", newer].compactMap(\.self)
      .joined(separator: "; ")
  }

  /// What the app does with it.
  private static func effect(in context: RuleContext) -> String {
    if context.kind == .bootstrapResponse { return "the app drops it without a word" }
    if context.configuration.isForLinux {
      return "the app names it in its log, and by one account discards the whole file then"
    }
    return "the app does not read it"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that Claude Desktop does not have",
      explanation: """
        The app passes over names that it does not know, so a misspelled key leaves its default in force. \
        The app gains keys every few weeks: a key that is newer than the catalog is described in a \
        file for --catalog-extra, or the finding is lowered with --severity unknown-key=note. With a \
        fleet beyond the catalog's release it is only a warning. A string under $schema, which editors use, \
        is no key and is passed over.
        """,
      sources: [
        "Configuration reference", "Bootstrap server: response", "Linux: managed settings",
      ],
      triggering: [
        RuleExample(#"{↓"inferenceGatewayRegion": "eu-central-1"}"#),
        RuleExample(#"{↓"inferenceProvidr": "gateway", "disableAutoUpdates": true}"#),
        RuleExample(#"{↓"theme": "dark"}"#, kind: .bootstrapResponse),
        RuleExample(#"{↓"disableTelemetry": true}"#, format: .linux),
        RuleExample(#"{↓"$schema": {"type": "object"}}"#),
        RuleExample(#"{↓"deploymentMode": "3p"}"#),
        RuleExample(
          #"{↓"somethingOfNextYear": 1}"#, options: .example(newest: AppVersion(9, 1, 0))),
        RuleExample(
          #"{"$schemaVersion": 2, "inference": {"provider": "gateway", ↓"endpoint": "x"}}"#,
          kind: .local),
        RuleExample(
          """
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
          ↓"disableTelemetry"=dword:00000001
          """, format: .reg),
      ],
      nonTriggering: [
        RuleExample(#"{"$schema": "./writ-source.json", "inferenceProvider": "gateway"}"#),
        RuleExample(#"{"deploymentMode": "3p", "inferenceProvider": "gateway"}"#, kind: .local),
        RuleExample(#"{"_owner": "desktop team", "inferenceProvider": "gateway"}"#),
        RuleExample(#"{"claudeInChromeEnabled": true}"#),
      ])
  }
}
