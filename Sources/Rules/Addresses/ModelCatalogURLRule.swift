import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A model catalog that is never fetched.
struct ModelCatalogURLRule: ValueRule {
  static let id: RuleID = "model-catalog-url"
  static let severity = Severity.error

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.key == .modelCatalogUrl
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.setting.key == .modelCatalogUrl else { return }
    if context.boolean(.modelCatalogEnabled) == false {
      findings.report(
        Self.self, .warning, at: .name(of: typed.setting),
        "modelCatalogUrl has no effect while modelCatalogEnabled is false",
        help: "remove modelCatalogUrl, or set modelCatalogEnabled to true")
    }
    guard let host = typed.addressValue?.host, host.isLinkLocal || host.isCloudMetadata else {
      return
    }
    findings.report(
      Self.self, at: .value(typed),
      "modelCatalogUrl names \(host), an address for one network link or for a cloud's metadata, "
        + "which turns the catalog off",
      help: "serve the catalog from a host of your own")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A model catalog that is never fetched",
      explanation: """
        The app refuses to fetch the model catalog from a link-local address or from the place where a \
        cloud hands out credentials, and goes without a catalog then. With modelCatalogEnabled set to \
        false it does not fetch one at all, whatever the URL.
        """,
      sources: ["Configuration reference", "RFC 3927", "RFC 4291, section 2.5.6"],
      triggering: [
        RuleExample(#"{"modelCatalogUrl": ↓"https://169.254.169.254/catalog.json"}"#),
        RuleExample(#"{"modelCatalogUrl": ↓"https://metadata.google.internal/catalog.json"}"#),
        RuleExample(#"{"modelCatalogUrl": ↓"https://[fe80::1]/catalog.json"}"#),
        RuleExample(
          """
          {
            "modelCatalogEnabled": false,
            ↓"modelCatalogUrl": "https://models.example.corp/catalog.json"
          }
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"modelCatalogUrl": "https://models.example.corp/catalog.json"}"#),
        RuleExample(
          """
          {
            "modelCatalogEnabled": true,
            "modelCatalogUrl": "https://models.example.corp/catalog.json"
          }
          """),
      ])
  }
}
