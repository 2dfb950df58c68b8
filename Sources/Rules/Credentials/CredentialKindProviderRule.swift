import Configuration
import KeyCatalog

/// A kind of credential that the provider does not have.
struct CredentialKindProviderRule: CombinationRule {
  static let id: RuleID = "credential-kind-provider"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setup = context.credentials, setup.selected == nil,
      case .kind(let kind) = setup.selection,
      let setting = context.setting(.inferenceCredentialKind)
    else { return }
    let kinds = setup.requirements.methods.map { quoted($0.kind.rawValue) }
    findings.report(
      Self.self, at: .value(of: setting),
      "provider \(quoted(setup.provider.rawValue)) has no credential of kind "
        + quoted(kind.rawValue),
      help: "use \(Wording.alternatives(kinds))")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A kind of credential that the provider does not have",
      explanation: """
        Every provider has its own ways to a credential. A static key and a helper go with most of \
        them (Vertex AI has no static key); a sign-in with all but Mantle; a vendor's profile with \
        Bedrock and Vertex AI; Workforce Identity with Vertex AI; an external identity provider with a \
        gateway and Bedrock.
        """,
      sources: ["Configuration reference, inferenceCredentialKind", "Provider pages"],
      triggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "inferenceCredentialKind": ↓"vendor-profile"}"#),
        RuleExample(
          #"{"inferenceProvider": "vertex", "inferenceCredentialKind": ↓"static"}"#),
        RuleExample(
          #"{"inferenceProvider": "mantle", "inferenceCredentialKind": ↓"interactive"}"#),
        RuleExample(
          #"{"inferenceProvider": "foundry", "inferenceCredentialKind": ↓"workforce"}"#),
        RuleExample(
          #"{"inferenceProvider": "anthropic", "inferenceCredentialKind": ↓"external-idp"}"#,
          options: .example(oldest: AppVersion(2, 7032, 0))),
        RuleExample(
          #"{"inferenceProvider": "gateway", "inferenceCredentialKind": ↓"oauth"}"#),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceProvider": "gateway", "inferenceCredentialKind": "interactive"}"#),
        RuleExample(
          #"{"inferenceProvider": "vertex", "inferenceCredentialKind": "vendor-profile"}"#),
        RuleExample(#"{"inferenceCredentialKind": "workforce"}"#),
      ])
  }
}
