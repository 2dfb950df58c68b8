import KeyCatalog

// MARK: - Security profile

extension StartingDocument {
  /// Adds a profile's settings.
  /// - Parameter isServed: a bootstrap server decides about most of them, so that they are named only.
  mutating func add(_ profile: StartingPoint.SecurityProfile, isServed: Bool) {
    let settings = Self.settings(of: profile)
    for setting in settings where !isServed || setting.holdsBesideResponse {
      set(setting.key, setting.value, setting.comment)
    }
    let served = settings.filter { isServed && !$0.holdsBesideResponse }
    guard !served.isEmpty else { return }
    comment("The rest of the profile belongs into the server's answer:")
    for setting in served {
      let value = setting.value.replacing("\n", with: ", ").replacing("- ", with: "")
      comment("\(setting.key.name): \(value)", isNewParagraph: false)
    }
  }

  private struct ProfileSetting {
    let key: KeyID
    let value: String
    let comment: String

    init(_ key: KeyID, _ value: String, _ comment: String) {
      self.key = key
      self.value = value
      self.comment = comment
    }

    /// Whether the key is read from device management though a response may set it.
    var holdsBesideResponse: Bool {
      key == .deploymentOrganizationUuid || key.definition.marks.contains(.appBehavior)
    }
  }

  private static func settings(of profile: StartingPoint.SecurityProfile) -> [ProfileSetting] {
    switch profile {
    case .standard:
      [
        organization,
        ProfileSetting(
          .autoUpdaterEnforcementHours, "24", "How long users may put off an update."),
        ProfileSetting(
          .isDesktopExtensionSignatureRequired, "true", "Only signed desktop extensions load."),
        collector,
      ]
    case .restricted:
      [
        organization,
        ProfileSetting(.disableNonessentialTelemetry, "true", "No usage data to the vendor."),
        ProfileSetting(
          .disableNonessentialServices, "true", "No services that the core work does not need."),
      ] + extensionsOff + [
        folders,
        ProfileSetting(
          .coworkEgressAllowedHosts, "- \"*.YOUR-COMPANY.com\"",
          "The hosts that code in the sandbox may reach."),
        collector,
      ]
    case .lockedDown:
      [
        ProfileSetting(.disableEssentialTelemetry, "true", "No crash reports to the vendor."),
        ProfileSetting(.disableNonessentialTelemetry, "true", "No usage data to the vendor."),
        ProfileSetting(
          .disableNonessentialServices, "true", "No services that the core work does not need."),
        ProfileSetting(
          .disableAutoUpdates, "true", "You distribute updates yourself, and soon after a release."),
        ProfileSetting(
          .modelCatalogEnabled, "false", "No list of models from the vendor (from 2.110.0)."),
      ] + extensionsOff + [
        ProfileSetting(.skillCreationEnabled, "false", "Users write no skills of their own."),
        ProfileSetting(.scheduledTasksEnabled, "false", "Nothing runs on a schedule."),
        ProfileSetting(
          .disabledBuiltinTools, "- WebSearch\n- WebFetch", "Tools that reach the web are off."),
        ProfileSetting(
          .coworkEgressAllowedHosts, "[]", "Code in the sandbox reaches no host at all."),
        folders, collector,
      ]
    }
  }

  private static let organization = ProfileSetting(
    .deploymentOrganizationUuid, "YOUR_ORGANIZATION_UUID",
    "A UUID of your choice (uuidgen), the same for all devices: it marks your deployment.")

  private static let collector = ProfileSetting(
    .otlpEndpoint, "https://YOUR-COLLECTOR-HOST:4318",
    "Your OpenTelemetry collector, which receives what users do. Remove it if you have none.")

  private static let folders = ProfileSetting(
    .allowedWorkspaceFolders, "- path: ~/YOUR_FOLDER", "The folder that sessions may work in.")

  private static let extensionsOff = [
    ProfileSetting(.isLocalDevMcpEnabled, "false", "Users add no local MCP servers."),
    ProfileSetting(.isDesktopExtensionEnabled, "false", "Users add no desktop extensions."),
  ]
}
