import Configuration
import Documents
import KeyCatalog

/// A plugin marketplace whose fields do not fit together.
struct MarketplaceRule: SettingRule {
  static let id: RuleID = "marketplace"
  static let severity = Severity.error

  static let keys: [KeyID] = [.allowedPluginMarketplaces]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    let credential = MarketplaceCredential(context)
    for entry in setting.value.elements where entry.kind == .object {
      checkFields(of: entry, in: setting, &findings)
      checkValues(of: entry, in: setting, &findings)
      credential.check(entry, in: setting, &findings)
      checkPin(of: entry, in: setting, &findings)
    }
  }

  private func checkFields(of entry: Value, in setting: Setting, _ findings: inout Findings) {
    guard let source = entry["source"]?.stringValue, Self.sources.contains(source) else { return }
    for field in Self.shape.fields
    where field.requiredIn.contains(source) && entry[field.name] == nil {
      findings.report(
        Self.self, at: .field(field.name, of: entry, in: setting),
        "a marketplace with the source \(quoted(source)) needs \(field.name)",
        help: field.name == "repo"
          ? "add the repository, such as \"repo\": \"example-corp/plugins\""
          : "add the address, such as \"url\": \"https://git.example.corp/plugins.git\"")
    }
    for member in entry.members {
      guard let field = Self.shape.field(named: member.name), !field.onlyIn.isEmpty,
        !field.onlyIn.contains(source)
      else { continue }
      findings.report(
        Self.self, at: .name(of: member, in: setting),
        "a marketplace with the source \(quoted(source)) has no \(field.name)",
        help: "remove it; it belongs to the source "
          + Wording.alternatives(field.onlyIn.map(quoted)))
    }
  }

  private func checkValues(of entry: Value, in setting: Setting, _ findings: inout Findings) {
    if let digest = entry["manifestSha256"], let text = digest.stringValue,
      !ReferenceText.isHeld(by: text), !Self.isHexadecimal(digest, count: 64)
    {
      findings.report(
        Self.self, at: .value(digest, in: setting),
        "manifestSha256 is not 64 hexadecimal digits",
        help: "write what sha256sum prints of the manifest")
    }
    if let url = entry["url"], let text = url.stringValue, text.utf8.contains(UInt8(ascii: "?")) {
      findings.report(
        Self.self, at: .value(url, in: setting), "the address of a marketplace must have no query",
        help: "remove the ? and what follows it")
    }
    if let repository = entry["repo"], let text = repository.stringValue,
      !text.isEmpty, !ReferenceText.isHeld(by: text), !Self.isRepository(text)
    {
      findings.report(
        Self.self, at: .value(repository, in: setting),
        "\(quoted(text)) does not name a repository of GitHub",
        help:
          "write owner/name, such as \"example-corp/plugins\"; a repository elsewhere has the source \"git\""
      )
    }
  }

  /// `owner/name`, and nothing around it.
  private static func isRepository(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ":") }
      }
  }

  /// Plugins that come without the user's doing must come from a content that cannot change.
  private func checkPin(of entry: Value, in setting: Setting, _ findings: inout Findings) {
    guard let preference = entry["installationPreference"], let text = preference.stringValue,
      text == "auto_install" || text == "required", let source = entry["source"]?.stringValue,
      Self.sources.contains(source)
    else { return }
    let isManifest = source == "url"
    if let pin = entry[isManifest ? "manifestSha256" : "ref"] {
      guard !isManifest, pin.kind == .string, !Self.isHexadecimal(pin, count: 40),
        !ReferenceText.isHeld(by: pin.string)
      else { return }
    }
    findings.report(
      Self.self, .warning, at: .value(preference, in: setting),
      """
      \(quoted(text)) needs \(isManifest ? "manifestSha256" : "a ref that is a whole commit"): without it \
      the plugins are only offered from 1.46388.1, and older builds drop the marketplace
      """,
      help: isManifest
        ? "add the SHA-256 of the manifest"
        : "write the commit's 40 digits, as git rev-parse prints them")
  }

  private static func isHexadecimal(_ value: Value, count: Int) -> Bool {
    value.utf8.count == count
      && value.utf8.allSatisfy {
        (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0)
      }
  }

  private static let shape = ShapeID.pluginMarketplaces.definition
  private static let sources = Set(shape.field(named: "source")?.values.map(\.value) ?? [])
}
