/// Reads `Registry.pol`, the file in which Group Policy keeps registry values ([MS-GPREG] §2.2.1).
///
/// The root is laid out like that of a registry file (``RegistryReader``): one member a key, in the
/// order of the file, and an object of the key's values in each. The hive is told by the folder that
/// the file lies in, not by the file, so that paths begin below it. What removes values is a value of
/// its own in this format, `**del.NAME`, and is read as a deletion.
public enum PolicyFileReader {
  /// The bytes that every such file begins with.
  public static let signature: [UInt8] = Array("PReg".utf8)
  /// The only version there is.
  public static let version: UInt32 = 1

  /// Reads a file's bytes.
  /// - Throws: ``ReadingError`` with the offset of the byte that breaks the format.
  public static func read(_ data: [UInt8]) throws(ReadingError) -> Document {
    let builder = try data.withUnsafeBufferPointer {
      (bytes) throws(ReadingError) -> ValueTreeBuilder in
      var parser = PolicyFileParser(bytes)
      try parser.parse()
      return parser.builder
    }
    var traits = Document.Traits()
    traits.isBinary = true
    let tree = builder.build(text: [], escaping: .none)
    return Document(
      format: .pol, source: SourceText(utf8: [], encoding: .binary), root: tree.root,
      traits: traits)
  }
}
