import Configuration
import KeyCatalog

/// Writes a macOS configuration profile with one payload for the app's preference domain.
///
/// Every value is a string, unless native types are asked for: then booleans and integers are
/// written as such. Objects and lists stay strings of JSON, and so do numbers that need not be
/// whole, because the app does not read `<real>`.
///
/// The payload's identifier is that of the profile with `.settings` added. Both UUIDs are made from
/// the profile's identifier (``NameBasedUUID``): a rebuilt profile is the same file, and device
/// management takes a changed one for an update of what is installed.
struct MobileconfigEmitter: Emitter {
  let honorsNativeTypes = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let identifier = try Self.usable(
      options.identifier ?? ExportOptions.defaultIdentifier, "identifier")
    let displayName = try Self.usable(
      options.displayName ?? ExportOptions.defaultDisplayName, "display name")
    var organization: String?
    if let name = options.organization { organization = try Self.usable(name, "organization") }
    let entries = omissions.gather(payload.entries) {
      (entry) throws(EmissionError) in try PreferenceValue.checked(entry)
    }

    var list = PropertyListWriter()
    list.dictionary { profile in
      profile.key("PayloadContent")
      profile.array { contents in
        contents.dictionary { settings in
          Self.writeEnvelope(
            to: &settings, displayName: displayName, identifier: identifier + ".settings",
            type: Profile.preferenceDomain, uuid: NameBasedUUID("payload:\(identifier)"))
          for entry in entries {
            settings.key(entry.key.name)
            PreferenceValue.write(
              entry.value, to: &settings, nativeTypes: options.nativeTypes)
          }
        }
      }
      Self.writeEnvelope(
        to: &profile, displayName: displayName, identifier: identifier,
        organization: organization, scope: options.scope == .machine ? "System" : "User",
        type: "Configuration", uuid: NameBasedUUID("profile:\(identifier)"))
    }
    return [EmittedFile(bytes: list.bytes)]
  }

  /// Writes the members that every payload and the profile itself must have.
  private static func writeEnvelope(
    to list: inout PropertyListWriter, displayName: String, identifier: String,
    organization: String? = nil, scope: String? = nil, type: String, uuid: NameBasedUUID
  ) {
    list.member("PayloadDisplayName", displayName)
    list.member("PayloadIdentifier", identifier)
    if let organization { list.member("PayloadOrganization", organization) }
    if let scope { list.member("PayloadScope", scope) }
    list.member("PayloadType", type)
    list.member("PayloadUUID", uuid.text)
    list.key("PayloadVersion")
    list.integer(1)
  }

  private static func usable(
    _ text: String, _ option: String
  ) throws(EmissionError) -> String {
    guard !text.isEmpty, XMLText.firstForbidden(in: text) == nil else {
      throw .unusableOption(name: option)
    }
    return text
  }
}

extension XMLText {
  /// Makes sure that XML can carry a key's value.
  static func check(_ text: String, of key: KeyID) throws(EmissionError) {
    guard let scalar = firstForbidden(in: text) else { return }
    throw scalar.value == 0 ? .nullCharacter(key) : .characterOutsideXML(key, scalar)
  }
}
