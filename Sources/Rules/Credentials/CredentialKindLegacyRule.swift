import Configuration
import KeyCatalog

/// A kind of credential for Vertex AI by the name that it had before.
struct CredentialKindLegacyRule: CombinationRule {
  static let id: RuleID = "credential-kind-legacy"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard context.deployment.provider == .vertex,
      let setting = context.setting(.inferenceCredentialKind)
    else { return }
    switch context.deployment.credentialKind {
    case .oauth: reportOAuth(setting, context, &findings)
    case .interactive where context.isSet(.inferenceVertexWorkforceAudience):
      findings.report(
        Self.self, at: .value(of: setting),
        "kind \"interactive\" is the Google sign-in, but inferenceVertexWorkforceAudience is set",
        help: "write \"workforce\" for Workforce Identity, or remove the audience",
        fix: Self.fix(setting, .workforce))
    default: return
    }
  }

  private func reportOAuth(
    _ setting: Setting, _ context: RuleContext, _ findings: inout Findings
  ) {
    // Earlier builds do not read the new name for Vertex AI, so that there is no right value for both.
    let isReadEverywhere = !context.fleet.isKnown(below: Self.newNameSince)
    let isFlat = context.configuration.envelope.form == .flat
    let effect =
      context.isPastCutOff
      ? "is not read after \(Catalog.cutOff)" : "is read through \(Catalog.cutOff) only"
    findings.report(
      Self.self, context.isPastCutOff ? .error : .warning, at: .value(of: setting),
      "kind \"oauth\" \(effect)",
      help: "write \"interactive\", which builds read for Vertex AI from \(Self.newNameSince)",
      fix: isReadEverywhere && isFlat ? Self.fix(setting, .interactive) : nil)
  }

  /// The build that first read `interactive` for Vertex AI.
  private static let newNameSince = AppVersion(1, 40609, 0)

  private static func fix(_ setting: Setting, _ kind: Deployment.CredentialKind) -> Fix {
    Fix("write \(quoted(kind.rawValue))", [.replace(setting.raw, with: .string(kind.rawValue))])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A kind of credential for Vertex AI by its former name",
      explanation: """
        The Google sign-in was called "oauth" and is now "interactive"; the old word is unreadable after \
        the cut-off, and the new one is read from 1.40609.0. Workforce Identity was "interactive" with \
        an audience beside it and is now "workforce", so that both can be told apart.
        """,
      sources: ["Vertex AI page", "Changelog 1.40609.0"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "vertex",
            "inferenceCredentialKind": ↓"oauth",
            "inferenceVertexOAuthClientId": "739104628815-example.apps.googleusercontent.com"
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "vertex",
            "inferenceCredentialKind": ↓"oauth",
            "inferenceVertexOAuthClientId": "739104628815-example.apps.googleusercontent.com"
          }
          """, options: .example(asOf: Catalog.cutOff)),
        RuleExample(
          """
          {
            "inferenceProvider": "vertex",
            "inferenceCredentialKind": ↓"interactive",
            "inferenceVertexWorkforceAudience":
              "//iam.googleapis.com/locations/global/workforcePools/staff/providers/entra",
            "inferenceVertexWorkforceOidc": {
              "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
              "issuer": "https://login.example.corp"
            }
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "vertex",
            "inferenceCredentialKind": "interactive",
            "inferenceVertexOAuthClientId": "739104628815-example.apps.googleusercontent.com"
          }
          """),
        RuleExample(
          #"{"inferenceProvider": "gateway", "inferenceCredentialKind": "interactive"}"#),
      ])
  }
}
