import Configuration
import KeyCatalog

/// Writes the administrative template of all keys that device management can carry: the ADMX file,
/// and the ADML file with its English texts.
struct AdministrativeTemplateEmitter: Emitter {
  let isTemplate = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let template = PolicyTemplate.current
    return [
      EmittedFile(
        path: "\(PolicyTemplate.fileName).admx", bytes: PolicyDefinitionsWriter.bytes(of: template)),
      EmittedFile(
        path: "en-US/\(PolicyTemplate.fileName).adml",
        bytes: PolicyResourcesWriter.bytes(of: template)),
    ]
  }
}

/// What both files of a template begin with.
enum PolicyFile {
  static let prologue = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  static let xmlNamespace = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
  static let schemaVersion = "1.0"

  /// The release that the catalog reaches; the schema has room for two numbers.
  static var revision: String { "\(Catalog.release.major).\(Catalog.release.minor)" }
}

/// The IDs by which the template refers to its texts.
enum TextID {
  static func title(of policy: PolicyTemplate.Policy) -> String { "\(policy.name)_Title" }
  static func explanation(of policy: PolicyTemplate.Policy) -> String { "\(policy.name)_Help" }
  static func category(_ category: PolicyTemplate.Category) -> String {
    "Category_\(category.name)"
  }
  static func requirement(_ requirement: PolicyTemplate.Requirement) -> String { requirement.name }

  /// Values have hyphens and dots, IDs must not.
  static func value(_ value: EnumerationValue, of policy: PolicyTemplate.Policy) -> String {
    let name = value.value.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return "\(policy.name)_Value_\(String(name))"
  }

  /// How an attribute refers to a text.
  static func reference(_ id: String) -> String { "$(string.\(id))" }
}
