import Configuration
import Documents
import KeyCatalog

/// Who signed a profile, and whether the signature holds.
struct ProfileSignatureRule: DocumentRule {
  static let id: RuleID = "profile-signature"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let signature = context.configuration.document.traits.signature else { return }
    let target = Target(key: nil, pointer: "", location: .offset(0))
    let signer = quoted(signature.signer ?? "an unknown signer")
    switch signature.state {
    case .broken(let reason):
      findings.report(
        Self.self, at: target, "the signature of \(signer) is broken: \(reason)",
        help: "get the profile anew from whoever signed it, or sign it anew")
      return
    case .notJudged(let reason):
      findings.report(
        Self.self, .warning, at: target, "the signature cannot be checked: \(reason)",
        help: "check it with openssl cms -verify -inform DER")
      return
    case .intact: break
    }
    switch (signature.chain, signature.validity) {
    case (.untrusted(let reason), _):
      findings.report(
        Self.self, at: target, "signed by \(signer), whom no trust anchor vouches for: \(reason)",
        help: "sign it with a certificate that leads to the anchor, and put those between into it")
    case (_, .expired(let day)):
      findings.report(
        Self.self, .warning, at: target,
        "signed by \(signer), whose certificate was valid until \(CalendarDate(daysSince1970: day))",
        help: "devices show the profile as not verified: sign it with a certificate in force")
    case (_, .notYet(let day)):
      findings.report(
        Self.self, .warning, at: target,
        "signed by \(signer), whose certificate is valid from \(CalendarDate(daysSince1970: day))",
        help: "devices show the profile as not verified: sign it with a certificate in force")
    case (.trusted, .current):
      findings.report(
        Self.self, .note, at: target,
        "signed by \(signer); the signature holds, and the certificate leads to a trust anchor")
    case (.notJudged, .current):
      findings.report(
        Self.self, .note, at: target,
        "signed by \(signer); the signature holds, and the certificate's issuer was not judged",
        help: "name whom you trust with --trust-anchor")
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A signed profile: who signed it, and whether the signature holds",
      explanation: """
        macOS refuses a profile whose signature is broken, and shows one as not verified whose signer it \
        does not trust or whose certificate has run out. A signature breaks when somebody edits a \
        signed file, or a transfer changes its line ends. With --trust-anchor, the signer's certificate \
        must lead to one of those that are named; revocation is not looked up. An intact signature is \
        only noted.
        """,
      symptoms: ["Profile installation failed"],
      sources: ["RFC 5652", "RFC 5280", "Apple, Device Management: signing profiles"],
      triggering: [
        signed("↓", .broken("the content was changed after it was signed")),
        signed("↓", .notJudged("its algorithm is none that writ can check")),
        signed("↓", .intact, .untrusted("no path of certificates leads to a trust anchor")),
        signed("↓", .intact, .notJudged, .expired(after: 20_700)),
        signed("↓", .intact, .trusted),
        signed("↓", .intact),
      ],
      nonTriggering: [RuleExample(profile, format: .mobileconfig)])
  }

  private static func signed(
    _ arrow: String, _ state: DocumentSignature.State,
    _ chain: DocumentSignature.Chain = .notJudged,
    _ validity: DocumentSignature.Validity = .current
  ) -> RuleExample {
    RuleExample(
      arrow + profile, format: .mobileconfig,
      signature: DocumentSignature(
        signer: "CN=Device Management, O=Example Corp", state: state, chain: chain,
        validity: validity))
  }

  private static let profile = """
    <plist version="1.0"><dict>
      <key>PayloadContent</key><array><dict>
        <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
        <key>PayloadIdentifier</key><string>corp.example.claude.settings</string>
        <key>PayloadUUID</key><string>5B0C7E1A-4D0F-4C59-9D5C-0F6E0B4B8A11</string>
        <key>PayloadVersion</key><integer>1</integer>
        <key>PayloadDisplayName</key><string>Claude Desktop</string>
        <key>disableAutoUpdates</key><string>true</string>
      </dict></array>
      <key>PayloadType</key><string>Configuration</string>
      <key>PayloadIdentifier</key><string>corp.example.claude</string>
      <key>PayloadUUID</key><string>8D2E3B57-62AF-4F7B-8B0E-6B6B1D2C9F12</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadScope</key><string>System</string>
      <key>PayloadDisplayName</key><string>Claude Desktop</string>
    </dict></plist>
    """
}
