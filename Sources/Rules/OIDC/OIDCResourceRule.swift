import Configuration
import KeyCatalog
import WebAddress

/// A `resource` that the provider or the app does not take.
struct OIDCResourceRule: OIDCRule {
  static let id: RuleID = "oidc-resource"
  static let severity = Severity.error

  func check(_ object: OIDCObject, in context: RuleContext, _ findings: inout Findings) {
    guard object.isForGateway, let resource = object.text(.resource) else { return }
    let name = object.name(.resource)
    let target = object.target(.resource)
    if object.token == .idToken {
      findings.report(
        Self.self, at: target,
        "\(name) has no place beside an ID token, whose audience is the clientId",
        help: #"remove it, or set "bearerTokenType" to "access_token" and write the scopes"#)
    } else if OIDCSignInFlow.usesBroker(object, in: context) {
      findings.report(
        Self.self, .warning, at: target, "\(name) is ignored by the sign-in with the broker",
        help: "remove it, and name the API in the scopes")
    } else if object.vendor == .entra {
      findings.report(
        Self.self, at: target,
        "Entra ID rejects a sign-in with the parameter resource, which \(name) sends",
        help: "remove it, and name the API in the scopes, such as api://APP_ID/access_as_user")
    } else {
      checkForm(of: resource, in: object, context, &findings)
    }
  }

  private func checkForm(
    of resource: String, in object: OIDCObject, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    let name = object.name(.resource)
    switch Form(resource) {
    case .identifier where !context.fleet.isSurely(atLeast: Self.firstWithIdentifiers):
      let isKnown = context.fleet.isKnown(below: Self.firstWithIdentifiers)
      findings.report(
        Self.self, isKnown ? .error : .warning, at: object.target(.resource),
        """
        \(name) is no https address, for which builds before \(Self.firstWithIdentifiers) ignore \
        \(object.setting.name) altogether
        """,
        help: """
          give the API an audience that starts with https://, or roll the key out once every \
          device has \(Self.firstWithIdentifiers)
          """)
    case .noScheme:
      findings.report(
        Self.self, .note, at: object.target(.resource),
        "\(name) has no scheme, and the app sends https:// before it",
        help: "write https:// if that is what the provider expects")
    case .identifier, .address, .unreadable:
      return
    }
  }

  /// The build that first reads identifiers such as `urn:…`.
  private static let firstWithIdentifiers = AppVersion(2, 9939, 2)

  /// How a resource is written.
  private enum Form {
    case address
    /// With a scheme of its own.
    case identifier
    case noScheme
    case unreadable

    init(_ text: String) {
      do throws(WebAddress.Refusal) {
        let address = try WebAddress(parsing: text, as: .asBrowser)
        if address.looksLikeHostAndPort {
          self = .noScheme
        } else if address.scheme == "https" || address.scheme == "http" {
          self = .address
        } else {
          self = .identifier
        }
      } catch {
        self = error.reason == .noScheme ? .noScheme : .unreadable
      }
    }
  }
}

extension OIDCResourceRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The resource is not taken by the provider, the app, or older builds",
      explanation: """
        The resource names the API that an access token is for. It has no meaning for an ID token; \
        Entra ID rejects the parameter, and the broker's sign-in ignores it. An identifier such as \
        urn:… makes builds before 2.9939.2 ignore the whole object; a value without a scheme is \
        sent with https:// before it.
        """,
      sources: ["RFC 8707", "Configuration reference"],
      triggering: [
        OIDCExample.gateway(
          """
          "issuer": "https://sso.example.corp/realms/staff",
          "resource": ↓"https://llm-gateway.example.corp"
          """),
        OIDCExample.gateway(
          accessToken(from: OIDCExample.entra, gatewayResource)),
        OIDCExample.object(
          .inferenceIdpOidc,
          accessToken(from: OIDCExample.entra, gatewayResource),
          others: #""inferenceIdpAuthFlow": "broker","#,
          options: .example(oldest: AppVersion(2, 7032, 0))),
        OIDCExample.gateway(
          accessToken(from: provider, #""resource": ↓"urn:example:llm-gateway""#)),
        OIDCExample.gateway(
          accessToken(from: provider, #""resource": ↓"urn:example:llm-gateway""#),
          options: .example(oldest: AppVersion(2, 110, 0))),
        OIDCExample.gateway(
          accessToken(from: provider, #""resource": ↓"llm-gateway.example.corp:8443/v1""#)),
      ],
      nonTriggering: [
        OIDCExample.gateway(
          accessToken(from: provider, #""resource": "https://llm-gateway.example.corp""#)),
        OIDCExample.gateway(
          accessToken(from: provider, #""resource": "urn:example:llm-gateway""#),
          options: .example(oldest: AppVersion(2, 9939, 2))),
      ])
  }

  private static let gatewayResource = #""resource": ↓"https://llm-gateway.example.corp""#
  private static let provider = "https://sso.example.corp/realms/staff"

  private static func accessToken(from issuer: String, _ resource: String) -> String {
    """
    "issuer": "\(issuer)",
    "bearerTokenType": "access_token",
    "scopes": "openid llm.invoke",
    \(resource)
    """
  }
}
