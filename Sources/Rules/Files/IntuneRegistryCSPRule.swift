import Configuration
import Documents

/// A setting of Intune by a way that does not exist on desktop Windows.
struct IntuneRegistryCSPRule: DocumentRule {
  static let id: RuleID = "intune-registry-csp"
  static let severity = Severity.warning
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for device in context.configuration.envelope.deviceSettings
    where device.relation == .registryPath {
      findings.report(
        Self.self, at: .envelope(device.setting.address),
        "desktop Windows has no Registry provider for device management, so the value never arrives",
        help: "install the app's administrative template and set its policies instead: "
          + "writ export --to intune writes such a profile")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An Intune setting under ./Device/Vendor/MSFT/Registry",
      explanation: """
        Many guides write registry values through the Registry configuration service provider. Only \
        Windows editions without a desktop had it: on others the setting fails, or is reported as \
        applied and changes nothing. What works is a template that one setting installs, and one \
        setting a policy after it.
        """,
      sources: ["Microsoft: Registry CSP", "Microsoft: ADMX policy ingestion"],
      triggering: [
        RuleExample(
          """
          {
            "@odata.type": "#microsoft.graph.windows10CustomConfiguration",
            "displayName": "Claude Desktop",
            "omaSettings": [
              {
                "@odata.type": "#microsoft.graph.omaSettingString",
                "displayName": "inferenceProvider",
                "omaUri":
                  ↓"./Device/Vendor/MSFT/Registry/HKLM/SOFTWARE/Policies/Claude/inferenceProvider",
                "value": "gateway"
              }
            ]
          }
          """, format: .intune)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "@odata.type": "#microsoft.graph.windows10CustomConfiguration",
            "displayName": "Claude Desktop",
            "omaSettings": [
              {
                "@odata.type": "#microsoft.graph.omaSettingString",
                "displayName": "inferenceProvider",
                "omaUri":
                  "./Device/Vendor/MSFT/Policy/Config/Claude~Policy~ClaudeDesktop/inferenceProvider",
                "value": "<enabled/><data id=\\"inferenceProvider\\" value=\\"gateway\\"/>"
              }
            ]
          }
          """, format: .intune)
      ])
  }
}
