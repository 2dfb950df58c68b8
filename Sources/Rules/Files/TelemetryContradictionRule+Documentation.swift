extension TelemetryContradictionRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A key does nothing because of another one",
      explanation: """
        Update hours and the update host mean nothing while updates are off, telemetry keys nothing \
        without a collector, an export, a banner or an automatic import nothing without what switches \
        it on, and a subtitle nothing without a name. For the collector it is only worth noting, since \
        another layer may name it.
        """,
      sources: ["Configuration reference: Telemetry, Updates, Appearance"],
      triggering: [
        RuleExample(
          """
          {
            "disableAutoUpdates": true,
            ↓"autoUpdaterEnforcementHours": 24,
            ↓"updateViaUpdatesHost": true,
            ↓"otlpProtocol": "grpc",
            "otlpDesktopLogLevel": "info",
            ↓"deploymentDisplaySubtitle": "Internal"
          }
          """),
        RuleExample(##"{"banner": {↓"text": "For internal use", "textColor": "#000000"}}"##),
        RuleExample(#"{"claudeAiImport": {"exportEnabled": ↓true, "bannerBehavior": ↓"show"}}"#),
        RuleExample(#"{"claudeAiImport": {"automatic3pImport": ↓true}}"#),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "disableAutoUpdates": false,
            "autoUpdaterEnforcementHours": 24,
            "otlpEndpoint": "https://otel.example.corp",
            "otlpProtocol": "grpc",
            "deploymentDisplayName": "Example Corp",
            "deploymentDisplaySubtitle": "Internal",
            "banner": {"enabled": true, "text": "For internal use"},
            "claudeAiImport": {"enabled": true, "exportEnabled": true, "bannerBehavior": "show"}
          }
          """),
        RuleExample(#"{"banner": {"enabled": false}}"#),
        RuleExample(#"{"banner": {"enabled": "${env:BANNER}", "text": "For internal use"}}"#),
        RuleExample(
          """
          {
            "deploymentOrganizationUuid": "6f1c2a0b-9d34-4e57-8b21-c0d9e8f7a635",
            "claudeAiImport": {"automatic3pImport": true, "bannerBehavior": "show"}
          }
          """),
      ])
  }
}
