/// Reads property lists, XML and binary, and the profiles that are property lists.
///
/// Management consoles take a property list's inside as well, so a bare `<dict>` and bare pairs of
/// `<key>` and value are read and marked (``Document/Traits/isFragment``).
public enum PropertyListReader {
  /// No tag of a property list comes near this length, in bytes.
  private static let longestTag = 1024

  /// Reads a file's bytes.
  /// - Parameter name: the file's name or path, which tells a profile that does not say it is one.
  /// - Throws: ``ReadingError`` at the place that cannot be read, and for XML that is something else.
  public static func read(_ data: [UInt8], name: String?) throws(ReadingError) -> Document {
    let document =
      data.starts(with: BinaryPropertyListReader.magic)
      ? try BinaryPropertyListReader.read(data) : try readXML(XMLDeclaration.decode(data))
    return Document(
      format: format(of: document.root, name: name), source: document.source, root: document.root,
      traits: document.traits)
  }

  private static func format(of root: Value, name: String?) -> DocumentFormat {
    let isProfile =
      root["PayloadType"]?.stringValue == "Configuration" || root["PayloadContent"] != nil
      || name?.lowercased().hasSuffix(".mobileconfig") == true
    return isProfile ? .mobileconfig : .plist
  }

  private static func readXML(_ source: SourceText) throws(ReadingError) -> Document {
    let outline = try source.bytes.withUnsafeBufferPointer(outline(of:))
    let input =
      outline.root == .key
      ? XMLInput(fragment: source.bytes, from: outline.start) : XMLInput(source.bytes)
    let content = PropertyListContent(input)
    try XMLEvents.parse(input, handler: content)
    guard content.builder.isComplete else { throw ReadingError(.empty, at: 0) }
    var traits = Document.Traits()
    traits.isFragment = outline.root != .plist
    let tree = content.builder.build(text: source.bytes, escaping: .xml)
    return Document(format: .plist, source: source, root: tree.root, traits: traits)
  }

  private enum RootElement: String {
    case plist
    case dict
    case key
  }

  /// What stands at the outside of a text, and where it begins.
  private static func outline(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadingError) -> (root: RootElement, start: Int) {
    if let offset = bytes.firstIndex(of: 0) {
      throw ReadingError(.malformed("a character that XML cannot hold"), at: offset)
    }
    var prolog = XMLScanner(bytes)
    let start = prolog.skipProlog()
    guard start < bytes.count else { throw ReadingError(.empty, at: 0) }
    guard bytes[start] == UInt8(ascii: "<") else {
      throw ReadingError(
        .malformed("a property list in XML begins with <plist> or <dict>"), at: start)
    }
    let name = bytes[(start + 1)...].prefix(64).prefix { byte in
      !XMLInput.isSpace(byte) && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    let rootName = String(decoding: name, as: UTF8.self)
    guard let root = RootElement(rawValue: rootName) else {
      throw ReadingError(.notAConfiguration(description(ofForeignRoot: rootName)), at: start)
    }
    var tags = XMLScanner(bytes)
    while let tag = tags.nextTag() {
      guard tag.count <= longestTag else {
        throw ReadingError(
          .malformed("a tag longer than any that a property list has"), at: tag.lowerBound)
      }
    }
    return (root, start)
  }

  private static func description(ofForeignRoot name: String) -> String {
    switch name.split(separator: ":").last?.lowercased() {
    case "policydefinitions":
      "an ADMX template: it defines policies and holds no values; see writ catalog diff"
    case "policydefinitionresources":
      "an ADML file: the texts of an ADMX template, without values"
    case "html":
      "a web page, perhaps a sign-in page saved in place of the file"
    default:
      "XML that is no property list"
    }
  }
}
