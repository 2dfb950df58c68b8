import Documents
import KeyCatalog

/// What the app itself says that it reads: its JSON Schema, its profile manifest or its Group Policy
/// template.
public struct PublishedCatalog: Sendable {
  public let form: Form
  public let keys: [Key]

  /// The kinds of files.
  public enum Form: String, Sendable {
    case jsonSchema = "json-schema"
    /// A JSON Schema for a form, whose values end up in a profile.
    case formSchema = "jamf-schema"
    case profileManifest = "profile-manifest"
    case administrativeTemplate = "admx"
  }

  /// One key, as far as the file describes it.
  public struct Key: Sendable, Equatable {
    /// The name, or the path in the nested form.
    public let name: String
    /// `nil`: the file does not say.
    public var type: ValueType?
    /// The values of an enumeration; `nil`: the file lists none.
    public var values: [String]?
    public var minimum: Double?
    public var maximum: Double?

    init(_ name: String, type: ValueType? = nil) {
      self.name = name
      self.type = type
    }
  }
}

extension PublishedCatalog {
  /// Reads a file in whatever of the forms it is.
  /// - Throws: ``ReadingError`` for a file in none of them.
  public static func read(_ data: [UInt8]) throws(ReadingError) -> PublishedCatalog {
    guard data.count <= 1 << 26 else {
      throw ReadingError(.malformed("the file is larger than 64 MiB"), at: 0)
    }
    if data.starts(with: Array("bplist".utf8)) { return try manifest(data) }
    let source = try SourceText(decoding: data)
    let isXML = source.bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
    guard isXML else {
      return try JSONSchemaReader.read(source)
    }
    if let keys = try AdministrativeTemplateReader.keys(of: source) {
      return PublishedCatalog(form: .administrativeTemplate, keys: keys)
    }
    return try manifest(data)
  }

  private static func manifest(_ data: [UInt8]) throws(ReadingError) -> PublishedCatalog {
    let document = try PropertyListReader.read(data, name: nil)
    return PublishedCatalog(
      form: .profileManifest, keys: try ProfileManifestReader.keys(of: document.root))
  }
}
