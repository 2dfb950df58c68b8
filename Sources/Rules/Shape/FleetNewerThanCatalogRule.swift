import Configuration
import KeyCatalog

/// A fleet with builds that are newer than what is known of the app.
struct FleetNewerThanCatalogRule: DocumentRule {
  static let id: RuleID = "fleet-newer-than-catalog"
  static let severity = Severity.note
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let bounds = [context.fleet.oldest, context.fleet.newest].compactMap { $0 }
    guard let newest = bounds.max(), newest > Catalog.release else { return }
    findings.report(
      Self.self, at: .document(context.configuration),
      "the fleet has builds up to \(newest), and what is known of the app ends with "
        + "\(Catalog.release) of \(Catalog.releaseDate)",
      help: "update writ; until then it cannot judge newer keys, and an unknown key is a warning")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A fleet with builds that are newer than what is known of the app",
      explanation: """
        The app gains keys every few weeks. Where --min-app-version or --max-app-version names a build \
        beyond the release that the catalog of keys reaches, a key that is not in it may be a new one, \
        so an unknown key is a warning then and no error.
        """,
      sources: ["Changelog"],
      triggering: [
        RuleExample(
          #"↓{"disableBundledSkills": true}"#, options: .example(oldest: AppVersion(9, 1, 0))),
        RuleExample(
          #"↓{"disableBundledSkills": true}"#, options: .example(newest: AppVersion(9, 1, 0))),
      ],
      nonTriggering: [
        RuleExample(#"{"disableBundledSkills": true}"#),
        RuleExample(
          #"{"disableBundledSkills": true}"#,
          options: .example(oldest: Catalog.release, newest: Catalog.release)),
      ])
  }
}
