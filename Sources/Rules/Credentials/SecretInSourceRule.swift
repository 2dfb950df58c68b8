import Configuration
import Documents
import KeyCatalog

/// A credential written into a source, which lives in version control.
struct SecretInSourceRule: CombinationRule {
  static let id: RuleID = "secret-in-source"
  static let severity = Severity.warning
  static let kinds = DocumentKinds.source
  static let concern = Concern.content
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    let shadowed = Shadowing(context).shadowed
    for credential in CredentialSearch(context.configuration, rareValues: context.rareValues)
      .credentials
    {
      let setting = credential.setting
      if let key = setting.key, shadowed.contains(key) { continue }
      findings.report(
        Self.self, at: .value(credential.value, in: setting),
        "\(setting.name) holds \(credential.description) in a file that is kept in version control",
        help: "write ${env:NAME} or ${file:PATH}, which the export fills in, and renew what has "
          + "been committed")
    }
  }
}
