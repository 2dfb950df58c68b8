import Configuration
import Documents
import KeyCatalog

/// Keys that do nothing, because another one that they need is missing or speaks against them.
struct TelemetryContradictionRule: CombinationRule {
  static let id: RuleID = "telemetry-contradiction"
  static let severity = Severity.warning

  func check(_ context: RuleContext, _ findings: inout Findings) {
    checkUpdates(context, &findings)
    checkCollector(context, &findings)
    checkImport(context, &findings)
    checkSubtitle(context, &findings)
    checkBanner(context, &findings)
  }

  private func checkUpdates(_ context: RuleContext, _ findings: inout Findings) {
    guard context.boolean(.disableAutoUpdates) == true else { return }
    for key in [KeyID.autoUpdaterEnforcementHours, .updateViaUpdatesHost] {
      guard let setting = context.setting(key), setting.value.booleanValue != false else {
        continue
      }
      findings.report(
        Self.self, at: .name(of: setting),
        "\(key.name) does nothing while disableAutoUpdates is true",
        help: "remove \(key.name), or disableAutoUpdates if the app should update itself")
    }
  }

  private func checkCollector(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.has(.otlpEndpoint) else { return }
    let first = context.configuration.settings.first { setting in
      guard let key = setting.key, key.name.hasPrefix("otlp"), setting.value.booleanValue != false
      else { return false }
      return context.setting(key)?.nameValue == setting.nameValue
    }
    guard let first else { return }
    findings.report(
      Self.self, .note, at: .name(of: first),
      "\(first.name) does nothing without otlpEndpoint",
      help: "set otlpEndpoint to the collector's address, unless another layer does")
  }

  private func checkImport(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.claudeAiImport) else { return }
    let value = setting.value
    func report(_ field: String, _ need: String, help: String) {
      findings.report(
        Self.self, at: .field(field, of: value, in: setting),
        "claudeAiImport.\(field) does nothing without \(need)", help: help)
    }
    let isEnabled = value["enabled"]?.booleanValue == true
    if value["exportEnabled"]?.booleanValue == true, !isEnabled {
      report("exportEnabled", "enabled", help: "set enabled to true")
    }
    let isImportedAtSignIn = value["automatic3pImport"]?.booleanValue == true
    if value["bannerBehavior"]?.hasText("show") == true, !isEnabled, !isImportedAtSignIn {
      report(
        "bannerBehavior", "enabled", help: "set enabled to true, or bannerBehavior to \"detect\"")
    }
    if isImportedAtSignIn, !context.has(.deploymentOrganizationUuid) {
      report(
        "automatic3pImport", "deploymentOrganizationUuid",
        help: "set deploymentOrganizationUuid to your organization's UUID")
    }
  }

  private func checkSubtitle(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.deploymentDisplaySubtitle),
      !context.has(.deploymentDisplayName)
    else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "deploymentDisplaySubtitle is not shown without deploymentDisplayName",
      help: "set deploymentDisplayName too")
  }

  private func checkBanner(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.banner), setting.value.kind == .object,
      let shape = setting.definition?.value.shape?.definition,
      let enabled = shape.field(named: "enabled")
    else { return }
    // A switch of another type, or with a misspelled name, has a finding of its own.
    let isOff =
      setting.value[enabled.name].map { $0.booleanValue == false }
      ?? !shape.isGiven(enabled, in: setting.value)
    let other = setting.value.members.first { member in
      member.name != enabled.name && shape.field(named: member.name) != nil
    }
    guard isOff, let other else { return }
    findings.report(
      Self.self, at: .name(of: other, in: setting),
      "banner.\(other.name) is not shown without banner.enabled", help: "set enabled to true")
  }
}
