import Configuration
import Documents
import KeyCatalog

/// A key under the name it had before, or one that should no longer be used.
struct DeprecatedKeyRule: SettingRule {
  static let id: RuleID = "deprecated-key"
  static let severity = Severity.error
  static let concern = Concern.name
  static let yieldsTo: [Yield] = [.atSamePlace("both-names")]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard let key = setting.key else { return }
    if setting.spelling == .formerName {
      checkFormerName(setting, of: key, context, &findings)
    } else if let deprecation = key.definition.deprecation {
      if deprecation.hasNoEndDate {
        checkSuccession(setting, deprecation, context, &findings)
      } else {
        checkDeprecation(setting, deprecation, context, &findings)
      }
    }
  }

  private func checkFormerName(
    _ setting: Setting, of key: KeyID, _ context: RuleContext, _ findings: inout Findings
  ) {
    let isPast = context.isPastCutOff
    let effect = Self.effects[key].map { ": \($0)" } ?? ""
    findings.report(
      Self.self, isPast ? .error : .warning, at: .name(of: setting),
      isPast
        ? "\(setting.name) is no longer read after \(Catalog.cutOff)\(effect)"
        : "\(setting.name) is the old name of \(key.name) and is read until \(Catalog.cutOff) only",
      help: "write \(key.name)"
        + (key.definition.since.map { ", which builds from \($0) read" } ?? ""),
      fix: Self.renaming(setting, to: key, in: context))
  }

  /// What happens where only the old name is given.
  private static let effects: [KeyID: String] = [
    .isDesktopExtensionEnabled: "desktop extensions are off",
    .isDesktopExtensionSignatureRequired: "only signed desktop extensions load",
    .trustBootstrapDelivery: "it reads as false, and users are asked before a response applies",
    .endUserAttribution: "activity is not attributed to users",
    .inferenceCustomHeaders: "no headers are sent",
  ]

  /// No fix for a fleet with builds that know the old name alone.
  private static func renaming(_ setting: Setting, to key: KeyID, in context: RuleContext) -> Fix? {
    if let since = key.definition.since, context.fleet.isKnown(below: since) { return nil }
    return Fix("rename to \(quoted(key.name))", [.rename(setting.nameValue, to: key.name)])
  }

  /// A key without a new name, that goes or has gone.
  private func checkDeprecation(
    _ setting: Setting, _ deprecation: KeyDefinition.Deprecation, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    let removal = setting.definition?.removal
    guard let last = deprecation.acceptedUntil else {
      // What is gone without a date is for `removed-key`.
      guard removal == nil else { return }
      findings.report(
        Self.self, .warning, at: .name(of: setting),
        "\(setting.name) is deprecated, though still read",
        help: deprecation.replacedBy.map { "use \($0.name) instead" }
          ?? "remove it before a release stops reading it; nothing takes its place")
      return
    }
    let isPast = context.options.asOf > last
    let release = removal?.release.map { "; builds from \($0) do not read it at all" } ?? ""
    findings.report(
      Self.self, isPast ? .error : .warning, at: .name(of: setting),
      isPast
        ? "\(setting.name) is no longer accepted after \(last)"
        : "\(setting.name) is accepted until \(last) only",
      help: "remove it: nothing takes its place" + release,
      fix: Fix("remove \(quoted(setting.name))", [.remove(setting.raw)]))
  }

  /// The gateway's OIDC keys, which newer builds have under names for every provider.
  private func checkSuccession(
    _ setting: Setting, _ deprecation: KeyDefinition.Deprecation, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    guard let since = deprecation.since, context.fleet.isSurely(atLeast: since),
      let successor = deprecation.replacedBy
    else { return }
    findings.report(
      Self.self, .note, at: .name(of: setting),
      "\(setting.name) has the successor \(successor.name), which every build of the fleet reads",
      help: "move the object, the sign-in flow and the credential kind together: inferenceIdpOidc, "
        + "inferenceIdpAuthFlow and inferenceCredentialKind \"external-idp\"; the old keys have no "
        + "end date",
      fix: OIDCSuccession(context.configuration)?.fix)
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key that was renamed or should no longer be used",
      explanation: """
        Old names of renamed keys are read until \(Catalog.cutOff); after that day the app behaves as if \
        the key were not there, which for a restriction may mean the opposite of what was meant. Keys \
        that are still honored are a warning. The gateway's OIDC keys have successors for every \
        provider from 2.7032.0 and no end date: a note, where the whole fleet has them.
        """,
      symptoms: ["no credential configured for provider"],
      sources: ["Changelog", "Configuration reference: deprecated keys"],
      triggering: [
        RuleExample(#"{↓"isDxtEnabled": true}"#),
        RuleExample(#"{↓"isDxtSignatureRequired": true}"#, kind: .managed),
        RuleExample(#"{↓"enduserAttribution": true}"#),
        RuleExample(#"{↓"inferenceGatewayHeaders": {"X-Cost-Center": "4711"}}"#),
        RuleExample(
          #"{↓"isDxtEnabled": true}"#, options: .example(asOf: CalendarDate(2026, 10, 7))),
        RuleExample(#"{↓"requireCoworkFullVmSandbox": true}"#),
        RuleExample(#"{↓"allowOptionalClientAuth": true}"#),
        RuleExample(
          #"{↓"allowOptionalClientAuth": true}"#,
          options: .example(asOf: CalendarDate(2026, 11, 17))),
        RuleExample(
          """
          {"inferenceProvider": "gateway", "inferenceCredentialKind": "interactive",
           ↓"inferenceGatewayOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp"}}
          """, options: .example(oldest: AppVersion(2, 7032, 0))),
      ],
      nonTriggering: [
        RuleExample(#"{"isDesktopExtensionEnabled": true}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp"}}
          """),
        RuleExample(#"{"disableDefaultPlugins": true}"#),
      ])
  }
}
