import Configuration
import Documents
import KeyCatalog
import WebAddress

/// Judges how the app signs in to a marketplace.
struct MarketplaceCredential {
  /// The origins to which the app gives the credential for inference.
  private let origins: Set<Origin>
  /// Whether there may be further origins that the document does not tell.
  private let mayHaveMore: Bool

  init(_ context: RuleContext) {
    let isResponse = context.kind == .bootstrapResponse
    let gateway = context.string(.inferenceGatewayBaseUrl)
    let server = isResponse ? context.options.bootstrap?.url : context.deployment.bootstrap?.url
    origins = Set([gateway, server].compactMap { $0.flatMap { WebAddress($0)?.origin } })
    if isResponse {
      mayHaveMore = server == nil
    } else if context.deployment.bootstrap != nil {
      // The gateway comes from the response then.
      mayHaveMore = true
    } else {
      mayHaveMore =
        gateway == nil && (context.options.isFragment || context.has(.inferenceGatewayBaseUrl))
    }
  }

  func check(_ entry: Value, in setting: Setting, _ findings: inout Findings) {
    let kind = entry["credentialKind"]
    checkHelper(entry, kind?.stringValue, in: setting, &findings)
    guard let kind, kind.stringValue == "inferenceCredential" else { return }
    guard let source = entry["source"]?.stringValue, source == "url" else {
      findings.report(
        MarketplaceRule.self, at: .value(kind, in: setting),
        "the inference credential is sent to a marketplace with the source \"url\" only",
        help: "use userGit or credentialHelper to sign in to a repository")
      return
    }
    guard let text = entry["url"]?.stringValue, let origin = WebAddress(text)?.origin,
      !origins.contains(origin), !mayHaveMore
    else { return }
    findings.report(
      MarketplaceRule.self, at: .value(kind, in: setting),
      "the inference credential is not sent to \(origin), which is neither the gateway nor the bootstrap server",
      help: """
        put the manifest on the gateway's origin (from 1.32352.0) or the bootstrap server's (from \
        1.37937.0), or sign in with a credentialHelper
        """)
  }

  private func checkHelper(
    _ entry: Value, _ kind: String?, in setting: Setting, _ findings: inout Findings
  ) {
    let hasHelper = entry["credentialHelper"] != nil
    if kind == "credentialHelper", !hasHelper {
      findings.report(
        MarketplaceRule.self, at: .field("credentialHelper", of: entry, in: setting),
        "the credential kind \"credentialHelper\" needs a credentialHelper",
        help: "add the absolute path of the program that prints the credential")
    } else if hasHelper, kind != "credentialHelper" {
      findings.report(
        MarketplaceRule.self, at: .fieldName("credentialHelper", of: entry, in: setting),
        "credentialHelper applies only with the credential kind \"credentialHelper\"",
        help: "set credentialKind to \"credentialHelper\", or remove the helper")
    }
  }
}
