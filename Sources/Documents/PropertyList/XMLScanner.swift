#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Goes from tag to tag of an XML text, without judging whether it is well-formed.
///
/// Two questions are settled before libxml2 sees a text: what kind of document it is, and whether a
/// tag is so long that only an attack explains it (libxml2 compares every attribute of a tag with
/// every other).
struct XMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Where the last tag, comment, section or declaration began.
  private(set) var markupStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The range of the next start or end tag, from `<` to past `>`; `nil` when there is none.
  mutating func nextTag() -> Range<Int>? {
    while let start = offset(of: UInt8(ascii: "<")) {
      position = start
      markupStart = start
      if starts(with: "<!--") {
        skip(through: "-->")
      } else if starts(with: "<![CDATA[") {
        skip(through: "]]>")
      } else if starts(with: "<?") {
        skip(through: "?>")
      } else if starts(with: "<!") {
        skipDeclaration()
      } else {
        skipTag()
        return start..<position
      }
    }
    return nil
  }

  /// The first offset that is neither white space nor a comment nor a processing instruction nor a
  /// document type declaration.
  mutating func skipProlog() -> Int {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "<") where starts(with: "<!--"): skip(through: "-->")
      case UInt8(ascii: "<") where starts(with: "<?"): skip(through: "?>")
      case UInt8(ascii: "<") where starts(with: "<!"): skipDeclaration()
      default: return position
      }
    }
    return position
  }

  private func offset(of byte: UInt8) -> Int? {
    guard position < bytes.count, let beginning = bytes.baseAddress,
      let found = memchr(beginning + position, Int32(byte), bytes.count - position)
    else { return nil }
    return UnsafeRawPointer(beginning).distance(to: found)
  }

  private func starts(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func skip(through end: StaticString) {
    position += 2
    while position < bytes.count {
      if starts(with: end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
  }

  /// A tag ends at the first `>` that is not in an attribute's quotes.
  private mutating func skipTag() {
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  /// Declarations stand in brackets inside a document type declaration and may hold `>`.
  private mutating func skipDeclaration() {
    var depth = 0
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
  }
}
