import Configuration
import KeyCatalog

/// Writes a profile manifest: the description of a preference domain that profile editors read, in the
/// format of the ProfileManifests project, version 1.
///
/// Objects and lists are strings of JSON, as profiles carry them.
struct ProfileManifestEmitter: Emitter {
  let isTemplate = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    var list = PropertyListWriter()
    list.dictionary { manifest in
      manifest.member(
        "pfm_description",
        "Managed settings of Claude Desktop on third-party inference, up to release "
          + "\(Catalog.release)")
      manifest.member("pfm_domain", Profile.preferenceDomain)
      manifest.key("pfm_format_version")
      manifest.integer(1)
      manifest.key("pfm_last_modified")
      manifest.date(Catalog.releaseDate)
      manifest.strings("pfm_platforms", ["macOS"])
      manifest.key("pfm_subkeys")
      manifest.array { subkeys in
        for member in ManifestEnvelope.members { member.write(to: &subkeys) }
        for key in TemplateKeys.macOS { Self.write(key, to: &subkeys) }
      }
      manifest.strings("pfm_targets", ["system", "user"])
      manifest.member("pfm_title", "Claude Desktop")
      manifest.key("pfm_unique")
      manifest.boolean(true)
      manifest.key("pfm_version")
      manifest.integer(1)
    }
    return [EmittedFile(bytes: list.bytes)]
  }

  private static func write(_ key: KeyDefinition, to list: inout PropertyListWriter) {
    let type = type(of: key)
    list.dictionary { subkey in
      if let version = key.deprecation?.since {
        subkey.member("pfm_app_deprecated", version.description)
      }
      if let version = key.managedSince { subkey.member("pfm_app_min", version.description) }
      writeDefault(of: key, as: type, to: &subkey)
      subkey.member(
        "pfm_description",
        KeyExplanation.text(
          of: key, entry: KeyExplanation.entry(of: key), version: key.managedSince))
      subkey.member("pfm_name", key.name)
      if key.type == .enumeration {
        subkey.strings("pfm_range_list", key.value.values.map(\.value))
        subkey.strings("pfm_range_list_titles", key.value.values.map(\.title))
      }
      if type == "integer" {
        subkey.number("pfm_range_max", key.value.maximum)
        subkey.number("pfm_range_min", key.value.minimum)
      }
      if !key.marks.isDisjoint(with: [.secret, .sensitive]) {
        subkey.key("pfm_sensitive")
        subkey.boolean(true)
      }
      subkey.member("pfm_title", key.title)
      subkey.member("pfm_type", type)
    }
  }

  /// The type that an editor writes; `<real>` is none that the app reads.
  private static func type(of key: KeyDefinition) -> String {
    switch key.type {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number, .string, .enumeration, .object, .stringList, .enumerationList, .objectList:
      "string"
    }
  }

  private static func writeDefault(
    of key: KeyDefinition, as type: String, to list: inout PropertyListWriter
  ) {
    switch (key.value.defaultValue, type) {
    case (.boolean(let truth), "boolean"):
      list.key("pfm_default")
      list.boolean(truth)
    case (.number(let number), "integer"): list.number("pfm_default", number)
    case (.string(let text), "string") where !key.type.isCollection:
      list.member("pfm_default", text)
    default: break
    }
  }
}

extension PropertyListWriter {
  /// Writes a key with a list of strings.
  fileprivate mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    array { list in
      for text in texts { list.string(text) }
    }
  }

  /// Writes a key with a whole number, if there is one.
  fileprivate mutating func number(_ name: String, _ number: Double?) {
    guard let whole = number.flatMap(Int.init(exactly:)) else { return }
    key(name)
    integer(whole)
  }
}
