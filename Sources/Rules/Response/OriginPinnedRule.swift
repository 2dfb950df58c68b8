import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An address in a response that is not on the origin of the server which signs the user in.
struct OriginPinnedRule: DocumentRule {
  static let id: RuleID = "origin-pinned"
  static let severity = Severity.error
  static let kinds = DocumentKinds.response
  static let dropReason = DropReason.origin

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let server = context.options.bootstrap
    guard server?.authentication != .oidc else { return }
    let pinned = context.configuration.settings.filter {
      $0.definition?.marks.contains(.originPinned) == true && $0.value.stringValue != nil
    }
    guard let server, let address = WebAddress(server.url), let origin = address.origin else {
      reportUnknown(at: pinned.first, "the bootstrap URL is not known", &findings)
      return
    }
    let elsewhere = pinned.filter { Self.isElsewhere($0.value, than: origin) }
    guard server.authentication != nil else {
      reportUnknown(
        at: elsewhere.first, "it is not known how users sign in to the bootstrap server", &findings)
      return
    }
    for setting in elsewhere {
      findings.report(
        Self.self, at: .value(of: setting),
        "\(setting.name) is not on the bootstrap server's origin \(origin): the app drops it",
        help: "use an address that begins with \(origin) and has no user name, or sign users in "
          + "with bootstrapOidc, which lifts this restriction")
    }
  }

  private func reportUnknown(at setting: Setting?, _ reason: String, _ findings: inout Findings) {
    guard let setting else { return }
    findings.report(
      Self.self, .note, at: .value(of: setting),
      "whether \(setting.name) must be on the bootstrap server's origin cannot be told: \(reason)",
      help: "give the server with --bootstrap-url and the way to sign in with --bootstrap-auth")
  }

  /// Whether an address is readable and not on an origin. A user name before the host never passes,
  /// since it is there to make another host look like the right one.
  private static func isElsewhere(_ value: Value, than origin: Origin) -> Bool {
    guard let text = value.stringValue, let address = WebAddress(text) else { return false }
    return address.hasUserInfo || address.origin != origin
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An address in a response is not on the bootstrap server's origin",
      explanation: """
        Where the bootstrap server itself signs users in, with a device code or with headers, the base \
        URLs of inference and the plugin URL must share its scheme, host and port, so that a response \
        cannot send prompts elsewhere. Letter case, the scheme's default port and the spelling of an \
        international name do not matter, nor does the path; a host that only looks alike never \
        passes. With bootstrapOidc any HTTPS host may be named.
        """,
      sources: ["Bootstrap configuration server: Origin pinning", "RFC 6454"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": ↓"https://config.example.corp.attacker.test/llm",
            "organizationPluginsUrl": ↓"https://config.example.corp:8443/plugins"
          }
          """, kind: .bootstrapResponse, options: .response(.deviceCode)),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": ↓"https://config.example.corp@attacker.test/llm"
          }
          """, kind: .bootstrapResponse, options: .response(.headers)),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": ↓"https://config.example.corp./llm"
          }
          """, kind: .bootstrapResponse, options: .response(.headers)),
        // Nobody said where the response comes from.
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": ↓"https://llm.example.corp",
            "organizationPluginsUrl": "https://plugins.example.corp"
          }
          """, kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://CONFIG.example.corp:443/any/path"
          }
          """, kind: .bootstrapResponse, options: .response(.deviceCode)),
        RuleExample(
          #"{"inferenceProvider": "gateway", "inferenceGatewayBaseUrl": "https://llm.example.corp"}"#,
          kind: .bootstrapResponse, options: .response(.oidc)),
      ])
  }
}

extension LintOptions {
  /// What examples of responses are judged by.
  fileprivate static func response(
    _ authentication: BootstrapServer.Authentication
  ) -> LintOptions {
    .example(
      bootstrap: BootstrapServer(
        url: "https://config.example.corp/user/bootstrap", authentication: authentication))
  }
}
