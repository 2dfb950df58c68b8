/// Reads binary property lists.
enum BinaryPropertyListReader {
  static let magic = Array("bplist".utf8)

  static func read(_ data: [UInt8]) throws(ReadingError) -> Document {
    throw ReadingError(.unknownFormat, at: 0)
  }
}
