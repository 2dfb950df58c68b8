/// Reads JSON (RFC 8259), with the comments and trailing commas that people write into files they
/// keep in git.
///
/// Order, repeated keys and places are kept. What goes beyond RFC 8259 is noted
/// (``Document/Traits/relaxedSyntax``), since no reader of a delivered document takes it.
public enum JSONReader {
  /// Reads a whole file.
  /// - Throws: ``ReadingError`` at the character that cannot be read.
  public static func read(
    _ source: SourceText, format: DocumentFormat
  ) throws(ReadingError) -> Document {
    var traits = Document.Traits()
    let tree = try parse(source.bytes, host: nil, relaxedSyntax: &traits.relaxedSyntax)
    return Document(format: format, source: source, root: tree.root, traits: traits)
  }

  /// Reads the JSON document that a string holds; comments and trailing commas are errors there.
  /// - Throws: ``ReadingError`` with an offset in the string's decoded characters.
  public static func readEmbedded(in host: Value) throws(ReadingError) -> ValueTree {
    var relaxedSyntax: Int?
    let tree = try parse(Array(host.utf8), host: host, relaxedSyntax: &relaxedSyntax)
    if let offset = relaxedSyntax {
      throw ReadingError(
        .malformed("JSON inside a string has no comments or trailing commas"), at: offset)
    }
    return tree
  }

  private static func parse(
    _ bytes: [UInt8], host: Value?, relaxedSyntax: inout Int?
  ) throws(ReadingError) -> ValueTree {
    let (builder, firstRelaxation) = try bytes.withUnsafeBufferPointer {
      (buffer) throws(ReadingError) -> (ValueTreeBuilder, Int?) in
      var parser = JSONParser(buffer)
      try parser.parse()
      return (parser.builder, parser.relaxedSyntax)
    }
    relaxedSyntax = firstRelaxation
    return builder.build(text: bytes, escaping: .json, host: host)
  }
}
