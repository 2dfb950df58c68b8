import Configuration
import Documents
import KeyCatalog

/// Fields of an object written as keys of their own.
struct DottedKeyRule: DocumentRule {
  static let id: RuleID = "dotted-key"
  static let severity = Severity.error
  static let concern = Concern.name

  func check(_ context: RuleContext, _ findings: inout Findings) {
    var folding: [KeyID: DottedFolding] = [:]
    for setting in context.configuration.settings {
      guard let key = setting.key, case .dotted(let field) = setting.spelling else { continue }
      folding[key, default: DottedFolding(key, in: context.configuration)].add(
        setting, field: field)
    }
    guard !folding.isEmpty else { return }
    let fixes = folding.compactMapValues(\.fix)
    for setting in context.configuration.settings {
      guard let key = setting.key, case .dotted(let field) = setting.spelling else { continue }
      findings.report(
        Self.self, at: .name(of: setting),
        "\(quoted(setting.name)) is not read: \(quoted(field)) is a field inside \(key.name)",
        help: Self.help(for: key), fix: fixes[key])
    }
  }

  private static func help(for key: KeyID) -> String {
    let advice = "write all fields into one value of \(key.name)"
    switch key {
    case .bootstrapOidc:
      return advice + "; without it the app falls back to device-code sign-in and says nothing"
    case .inferenceGatewayOidc, .inferenceIdpOidc:
      return advice
        + "; without it sign-in fails with \"server does not advertise device_authorization_endpoint\""
    default: return advice
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A field of an object written as a key of its own",
      explanation: """
        The app reads an object key as one value: an object in JSON, one string of JSON in a property \
        list or in the registry. A name with a dot is no key to it. With bootstrapOidc it then signs in \
        with a device code without a word; with the gateway's OIDC object sign-in fails.
        """,
      symptoms: ["server does not advertise device_authorization_endpoint"],
      sources: ["Gateway sign-in: troubleshooting", "Bootstrap server: sign-in"],
      triggering: [
        RuleExample(
          """
          {"inferenceProvider": "gateway", "inferenceCredentialKind": "interactive",
           ↓"inferenceGatewayOidc.clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
           ↓"inferenceGatewayOidc.issuer": "https://login.example.corp"}
          """),
        RuleExample(
          """
          Windows Registry Editor Version 5.00

          [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
          "bootstrapUrl"="https://config.example.corp/user/bootstrap"
          ↓"bootstrapOidc.clientId"="b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"
          ↓"bootstrapOidc.redirectPort"="53180"
          """, format: .reg),
      ],
      nonTriggering: [
        RuleExample(
          """
          {"inferenceGatewayOidc": {"clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
             "issuer": "https://login.example.corp"}}
          """)
      ])
  }
}
