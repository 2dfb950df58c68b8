/// A file that was read: its values, and how they were written.
public struct Document: Sendable {
  public let format: DocumentFormat
  public let source: SourceText
  public let root: Value
  /// What the reader noticed that the values alone do not tell.
  public let traits: Traits

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

    public init() {}
  }
}

/// The formats that `writ` reads.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case json
  case yaml
  case mobileconfig
  case plist
  case reg
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
    switch try FormatDetection.detect(data, name: name) {
    case .json: return try JSONReader.read(SourceText(decoding: data), format: .json)
    case .linux: return try JSONReader.read(SourceText(decoding: data), format: .linux)
    case .yaml: return try YAMLReader.read(SourceText(decoding: data))
    case .mobileconfig, .plist: return try PropertyListReader.read(data, name: name)
    case .reg: return try RegistryReader.read(data)
    }
  }
}
