import Configuration

/// The members of a payload that are no settings, as a profile manifest describes them.
struct ManifestEnvelope {
  let name: String
  let title: String
  let description: String
  var value: Value?
  var isRequired = true
  /// A regular expression that the value must match.
  var format: String?

  enum Value {
    case text(String)
    case number(Int)
  }

  static let members = [
    ManifestEnvelope(
      name: "PayloadDescription", title: "Payload Description",
      description: "What the payload is for, as users read it",
      value: .text("Configures Claude Desktop"), isRequired: false),
    ManifestEnvelope(
      name: "PayloadDisplayName", title: "Payload Display Name",
      description: "The name of the payload, as users read it",
      value: .text(ExportOptions.defaultDisplayName)),
    ManifestEnvelope(
      name: "PayloadIdentifier", title: "Payload Identifier",
      description: "The name by which devices know the payload again",
      value: .text("\(ExportOptions.defaultIdentifier).settings")),
    ManifestEnvelope(
      name: "PayloadType", title: "Payload Type", description: "The preference domain",
      value: .text(Profile.preferenceDomain)),
    ManifestEnvelope(
      name: "PayloadUUID", title: "Payload UUID",
      description: "A UUID that no other payload has",
      format: "^[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12}$"),
    ManifestEnvelope(
      name: "PayloadVersion", title: "Payload Version",
      description: "The version of the payload's layout", value: .number(1)),
    ManifestEnvelope(
      name: "PayloadOrganization", title: "Payload Organization",
      description: "Who issues the payload, as users read it", isRequired: false),
  ]

  func write(to list: inout PropertyListWriter) {
    list.dictionary { subkey in
      switch value {
      case .text(let text): subkey.member("pfm_default", text)
      case .number(let number):
        subkey.key("pfm_default")
        subkey.integer(number)
      case nil: break
      }
      subkey.member("pfm_description", description)
      if let format { subkey.member("pfm_format", format) }
      subkey.member("pfm_name", name)
      if isRequired { subkey.member("pfm_require", "always") }
      subkey.member("pfm_title", title)
      if case .number = value {
        subkey.member("pfm_type", "integer")
      } else {
        subkey.member("pfm_type", "string")
      }
    }
  }
}
