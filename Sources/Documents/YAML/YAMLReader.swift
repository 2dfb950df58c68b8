/// Reads YAML 1.2 with the core schema (YAML 1.2.2 §10.3), one document a file.
///
/// `yes`, `no`, `on` and `off` are strings, as the core schema has them. An alias is read as a copy
/// of what its anchor marks; merge keys (`<<`) are ordinary keys.
public enum YAMLReader {
  /// A document has few directives; libyaml compares each with all before it.
  private static let maximumDirectives = 64

  /// Reads a whole file.
  /// - Throws: ``ReadingError`` at the character that cannot be read.
  public static func read(_ source: SourceText) throws(ReadingError) -> Document {
    let builder = try source.bytes.withUnsafeBufferPointer {
      (bytes) throws(ReadingError) -> ValueTreeBuilder in
      try checkDirectives(bytes)
      var content = YAMLContent(bytes)
      let parser = try YAMLEventParser(bytes)
      while let event = try parser.next() { try content.add(event) }
      return content.builder
    }
    guard builder.isComplete else { throw ReadingError(.empty, at: 0) }
    let tree = builder.build(text: source.bytes, escaping: .none)
    return Document(format: .yaml, source: source, root: tree.root)
  }

  private static func checkDirectives(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadingError) {
    var count = 0
    var previous = UInt8(ascii: "\n")
    for (offset, byte) in bytes.enumerated() {
      let isFirst = previous == UInt8(ascii: "\n") || previous == UInt8(ascii: "\r")
      if isFirst, byte == UInt8(ascii: "%") {
        count += 1
        guard count <= maximumDirectives else {
          throw ReadingError(.malformed("too many lines that begin with %"), at: offset)
        }
      }
      previous = byte
    }
  }
}
