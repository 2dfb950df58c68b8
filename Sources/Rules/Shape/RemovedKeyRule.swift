import Configuration
import Documents
import KeyCatalog

/// A key that the app no longer reads.
struct RemovedKeyRule: SettingRule {
  static let id: RuleID = "removed-key"
  static let severity = Severity.warning
  static let concern = Concern.name
  static let yieldsTo: [Yield] = [.atSamePlace("deprecated-key")]
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.definition, let removal = key.removal else { return }
    if let release = removal.release, context.fleet.isSurely(below: release) { return }
    let end =
      removal.release.map { "builds from \($0) on do not read" } ?? "the app no longer reads"
    findings.report(
      Self.self, at: .name(of: setting), "\(end) \(setting.name)",
      help: removal.replacedBy.map { "write \($0.name), which took its place" } ?? "remove it",
      fix: Self.fix(setting, removal, context))
  }

  /// None while builds that still read the key are known to be in the fleet.
  private static func fix(
    _ setting: Setting, _ removal: KeyDefinition.Removal, _ context: RuleContext
  ) -> Fix? {
    if let release = removal.release, context.fleet.isKnown(below: release) { return nil }
    if let successor = removal.replacedBy, !context.has(successor), setting.spelling == .exact {
      return Fix(
        "rename to \(quoted(successor.name))", [.rename(setting.nameValue, to: successor.name)])
    }
    return Fix("remove \(quoted(setting.name))", [.remove(setting.raw)])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that the app no longer reads",
      explanation: """
        A release took the key away; newer builds pass over it. Remove it, or use the key that took its \
        place.
        """,
      sources: ["Changelog", "Configuration reference"],
      triggering: [
        RuleExample(#"{↓"disableDefaultPlugins": true}"#),
        RuleExample(#"{↓"chatCodeExecutionEnabled": true}"#),
        RuleExample(
          #"{↓"chatCodeExecutionEnabled": true, "chatAdvancedFileAnalysisEnabled": true}"#),
        RuleExample(#"{↓"betaFeaturesEnabled": true}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"chatAdvancedFileAnalysisEnabled": true}"#),
        RuleExample(
          #"{"disableDefaultPlugins": true}"#, options: .example(newest: AppVersion(1, 17377, 1))),
      ])
  }
}
