import Configuration
import Documents
import KeyCatalog

/// A header that carries a credential, in a map that is the same on every device.
struct SecretInHeadersRule: CombinationRule {
  static let id: RuleID = "secret-in-headers"
  static let severity = Severity.warning
  static let concern = Concern.content
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for typed in context.rareValues where typed.definition.shape == .headers {
      guard let key = typed.setting.key, context.setting(key) != nil else { continue }
      for header in typed.value.members where Self.names.contains(header.name.lowercased()) {
        findings.report(
          Self.self, Self.severity(of: key, in: context), at: .name(of: header, in: typed.setting),
          "header \(quoted(header.name)) of \(typed.displayName) is a credential that every device "
            + "receives and every user can read",
          help: Self.advice[key] ?? Self.generalAdvice)
      }
    }
  }

  private static let names: Set<String> = ["authorization", "x-api-key", "api-key", "cookie"]

  /// For the bootstrap server that is what the headers are for, and a collector's token in delivered
  /// settings is where it belongs.
  private static func severity(of key: KeyID, in context: RuleContext) -> Severity {
    let isExpected =
      key == .bootstrapHeaders || key == .otlpHeaders && context.kind == .managed
    return isExpected ? .note : .warning
  }

  private static let generalAdvice = "supply it at run time with a headers helper, or per user"

  private static let advice: [KeyID: String] = [
    .inferenceCustomHeaders:
      "configure the credential with inferenceCredentialKind and its keys, which can be per user",
    .otlpHeaders: "set otlpHeadersHelper to a program that supplies it, or use a token that can do "
      + "nothing but write telemetry",
    .bootstrapHeaders:
      "set bootstrapHeadersHelper to a program that supplies it, where each device "
      + "should have its own",
    .managedMcpServers: "set headersHelper, or have users sign in with oauth",
  ]

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A credential in a static map of headers",
      explanation: """
        Headers in the configuration are the same for everybody who receives it, are stored on every \
        device, and are changed only by a new delivery. A credential among them cannot be told apart by \
        user nor be withdrawn for one. For the bootstrap server and for a collector that may be what is \
        wanted, and is noted only.
        """,
      sources: ["Configuration reference, inferenceCustomHeaders, otlpHeaders, bootstrapHeaders"],
      triggering: [
        RuleExample(#"{"inferenceCustomHeaders": {↓"Authorization": "${env:GATEWAY_HEADER}"}}"#),
        RuleExample(#"{"inferenceCustomHeaders": {↓"X-API-Key": "${env:KEY}", "X-Team": "a"}}"#),
        RuleExample(#"{"otlpHeaders": {↓"api-key": "abcdefgh"}}"#, kind: .managed),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "bootstrapHeaders": {↓"Cookie": "${env:SESSION}"}
          }
          """, options: .example(oldest: AppVersion(1, 32885, 1))),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceCustomHeaders": {"X-Tenant": "research"}}"#),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "inferenceCustomHeaders": {"Authorization": "${env:GATEWAY_HEADER}"}
          }
          """),
      ])
  }
}
