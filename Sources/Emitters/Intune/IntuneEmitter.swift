import Documents
import KeyCatalog

/// Writes a custom configuration profile for Microsoft Intune, as Microsoft Graph takes it
/// (`windows10CustomConfiguration`).
///
/// The first setting installs the administrative template on the device; every other one sets a
/// policy of that template. How a value is stored in the registry is the template's business: a
/// boolean and an integer become a `REG_DWORD`, all else a `REG_SZ`.
struct IntuneEmitter: Emitter {
  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let displayName = options.displayName ?? ExportOptions.defaultDisplayName
    guard !displayName.isEmpty else { throw .unusableOption(name: "display name") }
    let settings = omissions.gather(payload.entries) { (entry) throws(EmissionError) in
      try Self.setting(for: entry, scope: options.scope)
    }
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.member("@odata.type", "#microsoft.graph.windows10CustomConfiguration")
    writer.member("displayName", displayName)
    writer.member(
      "description",
      "Settings of Claude Desktop on third-party inference. The first entry installs the "
        + "administrative template that the others refer to.")
    writer.key("omaSettings")
    writer.beginArray()
    for setting in [Self.templateSetting] + settings { setting.write(to: &writer) }
    writer.endArray()
    writer.endObject()
    return [EmittedFile(bytes: writer.bytes + Array("\n".utf8))]
  }

  private static var templateSetting: DeviceSetting {
    DeviceSetting(
      displayName: "Administrative template of Claude Desktop",
      description: "Installs the template (release \(Catalog.release)) with the policies below.",
      address: PolicyAddress.template,
      value: String(decoding: PolicyDefinitionsWriter.bytes(of: .current), as: UTF8.self))
  }

  private static func setting(
    for entry: Payload.Entry, scope: ExportOptions.Scope
  ) throws(EmissionError) -> DeviceSetting {
    guard let policy = PolicyTemplate.current.policy(for: entry.key) else {
      throw .notInTemplate(entry.key)
    }
    return DeviceSetting(
      displayName: "\(policy.key.title) (\(policy.name))", description: policy.key.description,
      address: PolicyAddress.of(policy, scope: scope),
      value: try PolicyState.text(of: entry, in: policy))
  }
}

/// One entry of a custom configuration profile: a string for an address on the device
/// (`omaSettingString`).
private struct DeviceSetting {
  let displayName: String
  let description: String
  let address: String
  let value: String

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("@odata.type", "#microsoft.graph.omaSettingString")
    writer.member("displayName", displayName)
    writer.member("description", description)
    writer.member("omaUri", address)
    writer.member("value", value)
    writer.endObject()
  }
}

extension JSONWriter {
  /// Writes a member that is a string.
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }
}

/// Where policies of an ingested template stand in the Policy configuration service provider.
enum PolicyAddress {
  /// The name of the app under which the template is installed.
  private static let application = PolicyTemplate.fileName

  /// Where the template is installed. It is installed for the device, whomever the policies are for.
  ///
  /// The address is the same for every release of the catalog, so that Windows replaces the installed
  /// template by the newer one instead of keeping both.
  static let template =
    "./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/\(application)/Policy/"
    + "\(PolicyTemplate.fileName)Admx"

  /// Where a policy is set.
  static func of(_ policy: PolicyTemplate.Policy, scope: ExportOptions.Scope) -> String {
    let area = ([application, "Policy"] + policy.categoryPath).joined(separator: "~")
    let root = scope == .machine ? "./Device" : "./User"
    return "\(root)/Vendor/MSFT/Policy/Config/\(area)/\(policy.name)"
  }
}

/// The state of a policy, in the little XML that the Policy configuration service provider takes.
enum PolicyState {
  /// - Throws: ``EmissionError`` when the policy does not take the value.
  static func text(
    of entry: Payload.Entry, in policy: PolicyTemplate.Policy
  ) throws(EmissionError) -> String {
    switch (policy.content, entry.value) {
    case (.toggle, .boolean(let truth)): return truth ? "<enabled/>" : "<disabled/>"
    case (.choice(let values), .text(let text)):
      guard values.contains(where: { $0.value == text }) else {
        throw .valueNotOffered(entry.key)
      }
      return enabled(policy, text)
    case (.number(let minimum, let maximum), .integer(let number)):
      guard (Int(minimum)...Int(maximum)).contains(number) else {
        throw .outsideRange(entry.key, minimum: minimum, maximum: maximum)
      }
      return enabled(policy, String(number))
    case (.text, let value):
      let text = value.text
      guard text.utf16.count <= PolicyTemplate.longestText else {
        throw .tooLong(entry.key, limit: PolicyTemplate.longestText)
      }
      try XMLText.check(text, of: entry.key)
      return enabled(policy, text)
    default: throw .wrongType(entry.key)
    }
  }

  private static func enabled(_ policy: PolicyTemplate.Policy, _ text: String) -> String {
    "<enabled/><data id=\"\(XMLText.attribute(policy.name))\" value=\"\(XMLText.attribute(text))\"/>"
  }
}
