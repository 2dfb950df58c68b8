import Configuration
import Documents
import KeyCatalog

/// A key, field or value that older builds of the fleet do not read.
struct KeyNewerThanFleetRule: ValueRule {
  static let id: RuleID = "key-newer-than-fleet"
  static let severity = Severity.warning
  static let concern = Concern.name
  static let yieldsTo: [Yield] = [
    .atSamePlace("oidc-resource"), .atSamePlace("mcp-transport"), .atSamePlace("served-newer"),
    .atSamePlace("anchor-headers-older"),
  ]
  static let dropReason = DropReason.none

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.since != nil || definition.values.contains { $0.since != nil }
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.setting.isReadUnderItsName else { return }
    let floor = context.fleet.floor
    let keySince = Self.since(of: typed.setting, in: context)
    if typed.depth == 0, let since = keySince, since > floor {
      let effect = Self.effect(onKeyOf: typed, in: context)
      report(typed, since, isValue: false, effect, context, &findings)
      return
    }
    // What came with the key is not newer than the key, and that has been said.
    let known = max(keySince ?? floor, floor)
    if typed.depth > 0, let since = typed.definition.since, since > known,
      typed.value.key?.string == typed.definition.name
    {
      report(typed, since, isValue: false, Self.effect(onField: typed), context, &findings)
      return
    }
    if typed.definition.type == .enumeration, typed.value.kind == .string,
      let position = typed.value.withUTF8(typed.definition.position(ofValue:)),
      let since = typed.definition.values[position].since, since > known
    {
      let effect = Self.effect(onValue: typed.value.string, of: typed)
      report(typed, since, isValue: true, effect, context, &findings)
    }
  }

  /// The build that first reads a key in this kind of document.
  private static func since(of setting: Setting, in context: RuleContext) -> AppVersion? {
    guard let key = setting.definition, let since = key.since else { return nil }
    guard context.kind != .bootstrapResponse else { return since }
    return max(since, key.managementSince ?? since)
  }

  private func report(
    _ typed: TypedValue, _ since: AppVersion, isValue: Bool, _ effect: String,
    _ context: RuleContext, _ findings: inout Findings
  ) {
    let name = typed.displayName
    let what = isValue ? "\(name) has the value \(typed.shown(typed.value.string)), which" : name
    let older =
      context.fleet.oldest.map { "the fleet begins with \($0)" } ?? "the oldest build is not known"
    let advice =
      context.fleet.oldest == nil
      ? "say with --min-app-version which builds you have"
      : "raise the oldest build of the fleet to \(since) if that is not meant"
    findings.report(
      Self.self, context.fleet.oldest == nil ? .note : .warning,
      at: isValue ? .value(typed) : .name(of: typed),
      "\(what) is read from \(since), and \(older)", help: "older builds \(effect); \(advice)")
  }
}

extension KeyNewerThanFleetRule {
  /// What older builds do, in words that follow "older builds".
  private static func effect(onKeyOf typed: TypedValue, in context: RuleContext) -> String {
    if context.configuration.document.format == .linux {
      return "ignore the key, and may discard the whole file because of it"
    }
    if let key = typed.setting.definition, let managed = key.managementSince,
      let since = key.since, since <= context.fleet.floor
    {
      return "take the key from a bootstrap response only; device management may carry it from "
        + "\(managed)"
    }
    return "ignore the key, so that its default applies"
  }

  private static func effect(onField typed: TypedValue) -> String {
    switch typed.definition.name {
    case "redirectHost": "ignore the field and listen on 127.0.0.1"
    case "maxEffort": "ignore the field and set no limit"
    case "tools" where typed.setting.key == .orgPluginSettings:
      "ignore the list and lock no tool"
    default: "ignore the field"
    }
  }

  private static func effect(onValue value: String, of typed: TypedValue) -> String {
    switch (typed.setting.key, value) {
    case (.microsoftAuthBroker, "required"): "read it as disabled, which is the opposite"
    case (.inferenceCredentialKind, _), (.inferenceProvider, _):
      "take it as invalid, and third-party mode does not start"
    case (.managedMcpServers, _): "leave the server out"
    default: "take it as invalid and fall back to the default"
    }
  }

  static var documentation: RuleDocumentation {
    let old = AppVersion(1, 30096, 1)
    return RuleDocumentation(
      summary: "A key, field or value that older builds of the fleet do not read",
      explanation: """
        A build ignores what it does not know, and says so at most in its log. Where the oldest build \
        of the fleet is named with --min-app-version, a newer key is a warning; where it is not, a \
        note. Some values are worse than ignored: microsoftAuthBroker set to required is read as \
        disabled.
        """,
      sources: ["Changelog", "Configuration reference"],
      triggering: [
        RuleExample(#"{↓"modelCatalogEnabled": false}"#),
        RuleExample(#"{↓"modelCatalogEnabled": false}"#, options: .example(oldest: old)),
        RuleExample(
          #"{"microsoftAuthBroker": ↓"required"}"#, options: .example(oldest: old)),
        RuleExample(
          #"{"inferenceModels": [{"name": "claude-opus-4-7", ↓"maxEffort": "high"}]}"#,
          options: .example(oldest: old)),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
            ↓"redirectHost": "localhost"
          }}
          """, options: .example(oldest: old)),
        RuleExample(
          #"{↓"deploymentDisplayName": "Acme"}"#,
          options: .example(oldest: AppVersion(1, 24012, 0))),
        RuleExample(
          #"{↓"banner": {"enabled": true, "text": "Internal use only"}}"#,
          options: .example(oldest: AppVersion(1, 6889, 0))),
      ],
      nonTriggering: [
        RuleExample(#"{"modelCatalogEnabled": false}"#, options: .example(oldest: Catalog.release)),
        RuleExample(
          #"{"microsoftAuthBroker": "required"}"#,
          options: .example(oldest: AppVersion(1, 49585, 0))),
        RuleExample(#"{"inferenceProvider": "gateway"}"#),
        RuleExample(#"{"disableDefaultPlugins": true}"#),
      ])
  }
}
