/// A file that was read: its values, and how they were written.
public struct Document: Sendable {
  public let format: DocumentFormat
  public let source: SourceText
  public let root: Value
  /// What the reader noticed that the values alone do not tell.
  public var traits: Traits

  public init(format: DocumentFormat, source: SourceText, root: Value, traits: Traits = Traits()) {
    self.format = format
    self.source = source
    self.root = root
    self.traits = traits
  }

  /// Facts about the way a document is written.
  public struct Traits: Sendable {
    /// The offset of the first comment or trailing comma in JSON, which only a source may have.
    public var relaxedSyntax: Int?
    /// Members without the property list around them, as management consoles take them.
    public var isFragment = false
    /// No text: lines and columns say nothing.
    public var isBinary = false
    /// The signature around the document, where it came in a signed message.
    public var signature: DocumentSignature?
    /// Who may change the file, where it lies at the place from which the app reads it.
    public var protection: FileProtection?

    public init() {}
  }
}

extension DocumentFormat {
  /// Whether the values are those of the Windows registry, where a number may stand for a boolean.
  public var holdsRegistryValues: Bool { self == .reg || self == .pol || self == .intune }

  /// Whether the format is made of keys of the registry, whose names have no letter case.
  public var isRegistry: Bool { self == .reg || self == .pol }
}

/// The formats that `writ` reads.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case json
  case yaml
  case mobileconfig
  case plist
  case reg
  /// `Registry.pol`, the file of Group Policy.
  case pol
  /// A custom profile of Microsoft Intune: JSON, as Microsoft Graph has it.
  case intune
  /// The settings file of the app on Linux: JSON without comments, at one place with one name.
  case linux
}

extension Document {
  /// The largest file that is read, in bytes: offsets are kept in 32 bits.
  public static let maximumSize = 1 << 30

  /// Reads a file's bytes in whatever format they are.
  ///
  /// The content decides, and the name only where the content could be either (JSON is YAML too).
  /// - Parameter name: the file's name or path, if it has one.
  /// - Throws: ``ReadingError`` with the place at which reading stopped.
  public static func read(_ data: [UInt8], name: String? = nil) throws(ReadingError) -> Document {
    guard data.count <= maximumSize else {
      throw ReadingError(.malformed("the file is larger than 1 GiB"), at: 0)
    }
    let document =
      switch try FormatDetection.detect(data, name: name) {
      case .json, .intune: try JSONReader.read(SourceText(decoding: data), format: .json)
      case .linux: try JSONReader.read(SourceText(decoding: data), format: .linux)
      case .yaml: try YAMLReader.read(SourceText(decoding: data))
      case .mobileconfig, .plist: try PropertyListReader.read(data, name: name)
      case .reg: try RegistryReader.read(data)
      case .pol: try PolicyFileReader.read(data)
      }
    try ForeignDocument.refuse(document)
    guard document.format == .json, DeviceProfileReader.recognizes(document.root) else {
      return document
    }
    return try DeviceProfileReader.read(document)
  }
}
