import Configuration
import KeyCatalog

/// A response that names a program for the device to run.
struct ExcludedLocalExecRule: ValueRule {
  static let id: RuleID = "excluded-local-exec"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let concern = Concern.name
  static let dropReason = DropReason.localExecution

  /// The first build that asks the user instead of dropping the key.
  private static let consentSince = AppVersion(1, 25927, 0)

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.marks.contains(.localExecutable)
      && definition.marks.isDisjoint(with: [.trustAnchor, .undocumented])
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    let isKey = typed.depth == 0
    let threshold =
      isKey ? max(Self.consentSince, typed.definition.since ?? .zero) : Self.consentSince
    let target: Target = isKey ? .name(of: typed.setting) : .value(typed)
    if context.fleet.isSurely(atLeast: threshold) {
      findings.report(
        Self.self, .note, at: target,
        "\(typed.displayName) names a program, which runs only after the user allows it",
        help: "trustBootstrapDelivery set to true in device management spares users the question")
      return
    }
    let loss = isKey ? "the key" : "the whole entry"
    findings.report(
      Self.self, at: target,
      "\(typed.displayName) names a program: builds before \(threshold) drop \(loss) from a response",
      help: "set it in device management, or raise the fleet to \(threshold), from which the app "
        + "asks the user instead")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A response names a program for the device to run",
      explanation: """
        A server must not choose what runs on a device, so older builds drop keys that name a program \
        from a response, and with a field that names one the entry that it is in. Builds from \
        1.25927.0 hold them until the user agrees; a key that is younger is held from its own release \
        on.
        """,
      symptoms: ["The log names the dropped key"],
      sources: ["Bootstrap configuration server: Response schema", "Changelog 1.25927.0"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            ↓"inferenceCredentialHelper": "/usr/local/bin/token",
            "managedMcpServers": [
              {"name": "tickets", "transport": "http", "url": "https://mcp.example.corp/tickets",
               "headersHelper": ↓"/usr/local/bin/headers"}
            ]
          }
          """, kind: .bootstrapResponse),
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"inferenceCredentialHelper": "/usr/local/bin/token"}"#,
          kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 25927, 0))),
        // The key itself came later than the question.
        RuleExample(
          #"{"inferenceProvider": "gateway", ↓"otlpHeadersHelper": "/usr/local/bin/headers"}"#,
          kind: .bootstrapResponse, options: .example(oldest: AppVersion(1, 25927, 0))),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceCredentialHelper": "/usr/local/bin/token"}"#, kind: .managed),
        RuleExample(#"{"inferenceProvider": "gateway"}"#, kind: .bootstrapResponse),
      ])
  }
}

extension AppVersion {
  /// Before every release.
  fileprivate static let zero = AppVersion(0, 0, 0)
}
