import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An entry of the hosts for SSH that is none.
struct SSHHostRule: ValueRule {
  static let id: RuleID = "ssh-host"
  static let severity = Severity.error
  // The app passes over what it cannot use and keeps the key.
  static let dropReason = DropReason.none

  static func concerns(_ definition: ValueDefinition) -> Bool { definition.format == .sshHost }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue, !ReferenceText.isHeld(by: text) else { return }
    let host = Self.withoutUser(text)
    do throws(HostPattern.Refusal) {
      guard try HostPattern(parsing: host, ports: .forbidden).scope == .any else { return }
      findings.report(
        Self.self, .warning, at: .value(typed),
        "\(quoted(text)) lets Code sessions connect to every host over SSH",
        help: "list the hosts that sessions need, such as \"*.build.example.corp\"")
    } catch {
      // An address of either kind is a host here, though not one with a port.
      if error == .ipv6Literal, !host.hasPrefix("[") || host.hasSuffix("]") { return }
      let refusal = error == .ipv6Literal ? .portNotAllowed : error
      findings.report(
        Self.self, at: .value(typed), "the entry \(quoted(text)) \(refusal), so it matches no host",
        help: HostRefusalHelp.text(for: refusal, in: host, ports: .forbidden))
    }
  }

  /// The host of `user@host`: the user does not matter to the app.
  private static func withoutUser(_ text: String) -> String {
    guard !text.contains("://"), let mark = text.utf8.lastIndex(of: UInt8(ascii: "@")) else {
      return text
    }
    return String(text[text.utf8.index(after: mark)...])
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An entry of sshHostAllowlist that stands for no host, or for all",
      explanation: """
        An entry is a host name or IP address, or *. and a domain, which includes the domain itself \
        here. Ports, schemes and a * inside a name are not read, so that sessions cannot connect to \
        the host that was meant. A user before an @ does not matter.
        """,
      sources: ["Configuration reference: Code"],
      triggering: [
        RuleExample(
          """
          {
            "sshHostAllowlist": [
              ↓"build.example.corp:2222", ↓"ssh://build.example.corp", ↓"build-*.example.corp", ↓"*",
              ↓"[2001:db8::7]:22"
            ]
          }
          """)
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "sshHostAllowlist": [
              "build.example.corp", "deploy@build.example.corp", "*.build.example.corp", "10.20.30.40",
              "2001:db8::7"
            ]
          }
          """),
        RuleExample(#"{"sshHostAllowlist": []}"#),
      ])
  }
}
