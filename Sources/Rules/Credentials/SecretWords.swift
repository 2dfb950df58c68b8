/// The pieces of a text in which a secret would stand as a whole: runs of letters, digits, and the signs
/// that keys and tokens are made of.
struct SecretWords: IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Inside an address, a resource name or an embedded file, up to the next white space.
  private var isInAddress = false

  /// One piece.
  struct Word {
    let text: ArraySlice<UInt8>
    /// Part of something in which random identifiers are usual.
    let isInAddress: Bool
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func next() -> Word? {
    while position < bytes.endIndex {
      let start = position
      while position < bytes.endIndex, Self.isOfWord(bytes[position]) { position += 1 }
      let text = bytes[start..<position]
      let isInside = isInAddress
      if position < bytes.endIndex {
        end(text, with: bytes[position])
        position += 1
      }
      if !text.isEmpty { return Word(text: text, isInAddress: isInside) }
    }
    return nil
  }

  private mutating func end(_ text: ArraySlice<UInt8>, with byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      isInAddress = false
    case UInt8(ascii: ":"):
      isInAddress = isInAddress || Self.schemes.contains(String(decoding: text, as: UTF8.self))
    default: break
    }
  }

  private static let schemes: Set<String> = ["arn", "data", "http", "https", "urn"]

  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "+"), UInt8(ascii: "~"):
      true
    default: byte.isASCIIAlphanumeric
    }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIICapital: Bool { (0x41...0x5A).contains(self) }
  var isASCIISmall: Bool { (0x61...0x7A).contains(self) }
  var isASCIILetter: Bool { isASCIICapital || isASCIISmall }
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}
