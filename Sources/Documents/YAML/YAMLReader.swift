/// Reads YAML.
public enum YAMLReader {
  public static func read(_ source: SourceText) throws(ReadingError) -> Document {
    throw ReadingError(.unknownFormat, at: 0)
  }
}
