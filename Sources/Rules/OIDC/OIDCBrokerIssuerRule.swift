import Configuration
import Documents
import KeyCatalog
import WebAddress

/// The broker's sign-in where no broker can serve it.
struct OIDCBrokerIssuerRule: CombinationRule {
  static let id: RuleID = "oidc-broker-issuer"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let isForLinux = context.configuration.isForLinux
    for flow in OIDCSignInFlow.all where flow.isBroker(in: context) {
      guard let setting = context.setting(flow.key) else { continue }
      if let object = flow.object(in: context), !Self.maySuit(object) {
        findings.report(
          Self.self, at: .value(of: setting),
          "\(setting.name) is \"broker\", but \(object.setting.name) has no issuer of Entra ID",
          help: """
            write "browser", or in \(object.setting.name) the issuer \
            https://login.microsoftonline.com/TENANT/v2.0 with the ID of your tenant
            """)
      } else if isForLinux {
        findings.report(
          Self.self, .warning, at: .value(of: setting),
          "\(setting.name) is \"broker\", but there is no broker on Linux",
          help: #"write "browser" in the settings of Linux devices"#)
      }
    }
    guard isForLinux, let setting = context.setting(.microsoftAuthBroker),
      setting.value.hasText("required")
    else { return }
    findings.report(
      Self.self, .warning, at: .value(of: setting),
      "microsoftAuthBroker is \"required\", but there is no broker on Linux",
      help: #"write "auto" in the settings of Linux devices"#)
  }

  /// Whether the issuer is one that the broker serves, or has an error of its own.
  private static func maySuit(_ object: OIDCObject) -> Bool {
    if object.lacks(.issuer) { return object.lacks(.authorizationURL) && object.lacks(.tokenURL) }
    guard let issuer = object.issuer else { return true }
    let path = object.issuerPath
    return issuer.host == .name("login.microsoftonline.com")
      && (path.count == 2 && path[1].lowercased() == "v2.0" || path.contains(".well-known"))
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The broker's sign-in has no issuer that it serves, or no broker on the system",
      explanation: """
        The broker is the system's own sign-in for Microsoft accounts, on Windows and macOS. It \
        serves the issuer https://login.microsoftonline.com/TENANT/v2.0 and no other provider. On \
        Linux there is none, which is a warning, since one configuration may serve several \
        systems.
        """,
      sources: ["Configuration reference"],
      triggering: [
        OIDCExample.object(
          .inferenceGatewayOidc,
          """
          "issuer": "https://acme.okta.com",
          "redirectPort": 53180
          """, others: #""inferenceGatewayOidcAuthFlow": ↓"broker","#),
        OIDCExample.object(
          .inferenceVertexWorkforceOidc,
          """
          "authorizationUrl": "https://sso.example.corp/authorize",
          "tokenUrl": "https://sso.example.corp/token"
          """, others: #""inferenceVertexWorkforceAuthFlow": ↓"broker","#),
        OIDCExample.object(
          .inferenceGatewayOidc, #""issuer": "\#(OIDCExample.entra)""#,
          others: #""inferenceGatewayOidcAuthFlow": ↓"broker","#, kind: .managed),
        RuleExample(#"{"microsoftAuthBroker": ↓"required"}"#, format: .linux),
      ],
      nonTriggering: [
        OIDCExample.object(
          .inferenceIdpOidc, #""issuer": "\#(OIDCExample.entra)""#,
          others: #""inferenceIdpAuthFlow": "broker","#),
        OIDCExample.object(
          .inferenceGatewayOidc, #""issuer": "https://sso.example.corp""#,
          others: #""inferenceGatewayOidcAuthFlow": "browser","#),
        RuleExample(#"{"microsoftAuthBroker": "required"}"#),
      ])
  }
}
