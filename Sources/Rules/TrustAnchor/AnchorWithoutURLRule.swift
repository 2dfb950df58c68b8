import Configuration
import KeyCatalog

/// Keys about a bootstrap server whose address is missing.
struct AnchorWithoutURLRule: CombinationRule {
  static let id: RuleID = "anchor-without-url"
  static let severity = Severity.error
  static let kinds = DocumentKinds.administered
  static let yieldsTo: [Yield] = [.anywhere("anchor-trust-alone")]

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard !context.isSet(.bootstrapUrl) else { return }
    let others = context.configuration.firstSettings {
      $0 != .bootstrapUrl && $0.definition.marks.contains(.trustAnchor)
    }
    guard !others.isEmpty else { return }
    findings.report(
      Self.self, at: .unset(.bootstrapUrl, in: context),
      "\(Wording.enumeration(others.map(\.name))) \(others.count == 1 ? "does" : "do") nothing "
        + "without bootstrapUrl",
      help: "set bootstrapUrl to the HTTPS address of the bootstrap server, or remove "
        + (others.count == 1 ? "it" : "them"))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "Bootstrap keys without a bootstrap URL",
      explanation: """
        bootstrapUrl is what turns bootstrap on. The other keys say how the app signs in to that server \
        and how far it is trusted; without the URL nothing is fetched.
        """,
      sources: ["Bootstrap configuration, MDM configuration keys"],
      triggering: [
        RuleExample(
          """
          ↓{
            "inferenceProvider": "anthropic",
            "bootstrapOidc": {
              "clientId": "91e7f4a6-0d3c-4b58-96ea-f25c48d1b30e",
              "issuer": "https://login.example.corp",
              "scopes": "openid offline_access desktop.read"
            }
          }
          """),
        RuleExample(
          #"↓{"bootstrapEnabled": true, "trustBootstrapDelivery": true}"#, kind: .managed,
          options: .example(oldest: AppVersion(1, 26832, 0))),
        RuleExample(#"{"bootstrapUrl": ↓"", "bootstrapEnabled": true}"#, kind: .local),
      ],
      nonTriggering: [
        RuleExample(
          #"{"bootstrapUrl": "https://config.example.corp/bootstrap", "bootstrapEnabled": true}"#),
        RuleExample(#"{"inferenceProvider": "anthropic"}"#),
      ])
  }
}
