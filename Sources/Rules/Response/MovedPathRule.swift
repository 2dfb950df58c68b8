import Configuration
import Documents
import KeyCatalog

/// A key of the nested form at a path that newer builds do not read, or older ones not yet.
struct MovedPathRule: SettingRule {
  static let id: RuleID = "moved-path"
  static let severity = Severity.error
  static let kinds: DocumentKinds = [.response, .local]
  static let concern = Concern.name
  static let dropReason = DropReason.movedPath

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let definition = setting.definition, let path = definition.nestedPath,
      let earlier = definition.earlierNestedPath
    else { return }
    switch setting.spelling {
    case .earlierNested(let written):
      guard !context.fleet.isSurely(below: earlier.until) else { return }
      findings.report(
        Self.self, at: .name(of: setting),
        "builds from \(earlier.until) do not read \(quoted(written)) but \(quoted(path))",
        help: "move it to \(quoted(path))",
        fix: Self.fix(setting, to: path, in: context.configuration))
    case .nested where context.fleet.isKnown(below: earlier.until):
      findings.report(
        Self.self, .warning, at: .name(of: setting),
        "builds before \(earlier.until) do not read \(quoted(path)) but \(quoted(earlier.path))",
        help: "the key has no effect on them; raise the fleet to \(earlier.until)")
    default:
      return
    }
  }

  /// Moves the value into the cluster of its present path; where that path is taken, the old one only
  /// goes.
  private static func fix(
    _ setting: Setting, to path: String, in configuration: ManagedConfiguration
  ) -> Fix? {
    let steps = path.split(separator: ".").map(String.init)
    let root = configuration.settingsObject
    guard steps.count == 2 else { return nil }
    let removal = Fix.Edit.remove(removable(setting.raw, in: root))
    guard let cluster = root[steps[0]] else {
      let object = Fix.Replacement.object([(steps[1], .value(setting.raw))])
      return Fix(
        "move to \(quoted(path))", [removal, .insert(name: steps[0], object, into: root)])
    }
    guard cluster.kind == .object else { return nil }
    guard cluster[steps[1]] == nil else { return Fix("remove the old path", [removal]) }
    return Fix(
      "move to \(quoted(path))",
      [removal, .insert(name: steps[1], .value(setting.raw), into: cluster)])
  }

  /// The member itself, or its cluster when nothing else is in it.
  private static func removable(_ value: Value, in root: Value) -> Value {
    guard let cluster = value.parent, cluster != root else { return value }
    var members = cluster.members.makeIterator()
    _ = members.next()
    return members.next() == nil ? cluster : value
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key of the nested form stands where only other builds read it",
      explanation: """
        A few keys of the nested form moved to another path: builds from that release read the new one \
        only, older builds the old one only. The app drops a key at a path that it does not read.
        """,
      sources: ["Changelog 1.25927.0, 1.46388.1"],
      triggering: [
        RuleExample(
          """
          {
            "$schemaVersion": 2,
            "inference": {"provider": "gateway"},
            "bootstrap": {↓"relaunchEnforcementHours": 8},
            ↓"deploymentDisplayName": "Example Corp",
            ↓"deploymentDisplaySubtitle": "Internal",
            ↓"endUserAttribution": false,
            ↓"userContentRendererUrl": "https://render.example.corp"
          }
          """, kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 46388, 1))),
        RuleExample(
          """
          {
            "$schemaVersion": 2,
            "inference": {"provider": "gateway"},
            "appearance": {↓"deploymentDisplayName": "Example Corp"}
          }
          """, kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 24012, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "$schemaVersion": 2,
            "inference": {"provider": "gateway"},
            "appearance": {"deploymentDisplayName": "Example Corp"}
          }
          """, kind: .bootstrapResponse),
        RuleExample(
          """
          {
            "$schemaVersion": 2,
            "inference": {"provider": "gateway"},
            "deploymentDisplayName": "Example Corp"
          }
          """, kind: .bootstrapResponse, options: .example(newest: AppVersion(1, 24012, 9))),
        RuleExample(
          #"{"inferenceProvider": "gateway", "deploymentDisplayName": "Example Corp"}"#,
          kind: .bootstrapResponse),
      ])
  }
}
