import Configuration
import Documents
import KeyCatalog

/// Policy values for the machine and for the user side by side.
struct RegSplitHivesRule: DocumentRule {
  static let id: RuleID = "reg-split-hives"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  /// The first build that ignores the user's values where the machine has any.
  private static let exclusiveSince = AppVersion(1, 19367, 0)

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let sections = context.configuration.envelope.registrySections.filter {
      ($0.relation == .policyKey || $0.relation == .redirected) && $0.setsValues
    }
    guard sections.contains(where: { $0.hive == .localMachine }),
      let user = sections.first(where: { $0.hive == .currentUser })
    else { return }
    if context.fleet.isSurely(below: Self.exclusiveSince) {
      findings.report(
        Self.self, .note, at: .section(user),
        "builds from \(Self.exclusiveSince) ignore HKCU where HKLM has any value",
        help:
          "older builds merge both, HKLM winning key by key; move everything to one hive before "
          + "the fleet is updated")
      return
    }
    findings.report(
      Self.self, at: .section(user),
      "HKLM has values too, so builds from \(Self.exclusiveSince) ignore everything in HKCU",
      help: "put all values under one hive; even one empty value in HKLM shuts HKCU out")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Policy values under HKLM and HKCU side by side",
      explanation: """
        From 1.19367.0 any value under HKLM, an empty string too, makes the app ignore HKCU altogether. \
        Older builds merged both, HKLM winning key by key. Keep all values in one hive.
        """,
      sources: ["Deploy the configuration: Windows", "Changelog 1.19367.0"],
      triggering: [
        .registry(text: both),
        .registry(text: both, .example(newest: AppVersion(1, 18286, 0))),
      ],
      nonTriggering: [
        .registry(#""disableAutoUpdates"="true""#),
        .registry(
          text: """
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
            "disableAutoUpdates"="true"

            [HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Claude]
            "disableAutoUpdates"=-
            """),
      ])
  }

  private static let both = """
    [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
    "disableAutoUpdates"="true"

    ↓[HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Claude]
    "coworkTabEnabled"="true"
    """
}
