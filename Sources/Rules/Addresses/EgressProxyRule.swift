import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A proxy that the app cannot use.
struct EgressProxyRule: ValueRule {
  static let id: RuleID = "egress-proxy"
  static let severity = Severity.error

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.format == .proxyURL }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    if typed.setting.key == .egressProxyUrl, context.has(.egressProxyPacUrl) {
      findings.report(
        Self.self, .warning, at: .name(of: typed.setting),
        "egressProxyUrl has no effect beside egressProxyPacUrl: the PAC file decides",
        help: "remove egressProxyUrl or egressProxyPacUrl")
    }
    guard let value = typed.addressValue, let address = value.address, address.host != nil else {
      return
    }
    if !value.isWeb {
      findings.report(
        Self.self, at: .value(typed),
        "\(typed.displayName) has the scheme \(quoted(address.scheme)), and the app takes only http "
          + "and https",
        help: "name an HTTP proxy; SOCKS is not supported")
    } else if address.scheme == "https", value.isOnLoopback {
      findings.report(
        Self.self, .warning, at: .value(typed),
        "\(typed.displayName) is https on this machine, and the workspace VM cannot verify the "
          + "certificate of such a proxy",
        help: "use http for a proxy on the machine itself")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A proxy that the app cannot use",
      explanation: """
        The app reaches the network through an HTTP proxy or by a PAC file, both named by an http or \
        https URL. It has no SOCKS. A proxy on the machine itself must be http, since the workspace's \
        virtual machine cannot check its certificate. Where both keys are set, the PAC file decides.
        """,
      sources: ["Configuration reference", "Network requirements"],
      triggering: [
        RuleExample(#"{"egressProxyUrl": ↓"socks5://proxy.example.corp:1080"}"#),
        RuleExample(#"{"egressProxyPacUrl": ↓"ftp://proxy.example.corp/proxy.pac"}"#),
        RuleExample(#"{"egressProxyUrl": ↓"https://127.0.0.1:3128"}"#),
        RuleExample(
          """
          {
            ↓"egressProxyUrl": "http://proxy.example.corp:3128",
            "egressProxyPacUrl": "http://proxy.example.corp/proxy.pac"
          }
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"egressProxyUrl": "http://127.0.0.1:3128"}"#),
        RuleExample(#"{"egressProxyUrl": "https://proxy.example.corp:3128"}"#),
        RuleExample(#"{"egressProxyPacUrl": "http://proxy.example.corp/proxy.pac"}"#),
      ])
  }
}
