/// Reads registry files.
public enum RegistryReader {
  public static func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool { false }
  public static func read(_ data: [UInt8]) throws(ReadingError) -> Document {
    throw ReadingError(.unknownFormat, at: 0)
  }
}
