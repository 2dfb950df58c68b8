import Documents

/// Goes through the elements of a text in the Basic Encoding Rules (ITU-T X.690), of which the
/// distinguished ones (DER) are a part.
///
/// Written for hostile input: a length is checked against what is there before anything is done with
/// it, and an element of indefinite length (which Apple's tools write) is looked through without
/// recursion. Errors tell the byte at which an element begins.
struct BERReader {
  /// The text that all elements are part of.
  let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  /// No structure that is read here comes near this depth.
  private static let deepest = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  private init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }

  /// The identifier octet of the next element.
  var nextTag: UInt8? { isAtEnd ? nil : bytes[position] }

  /// One element.
  struct Element {
    /// The identifier octet: class, whether it is constructed, and number.
    let tag: UInt8
    /// The whole element in the text.
    let range: Range<Int>
    /// What is inside.
    let content: Range<Int>

    var isConstructed: Bool { tag & 0x20 != 0 }
  }

  /// The next element.
  /// - Throws: ``ReadingError`` at its first byte.
  mutating func next() throws(ReadingError) -> Element {
    let header = try header(at: position)
    if let length = header.length {
      let content = header.contentStart..<(header.contentStart + length)
      let element = Element(
        tag: bytes[position], range: position..<content.upperBound, content: content)
      position = content.upperBound
      return element
    }
    let start = position
    let contentEnd = try endOfIndefinite(from: header.contentStart, start: start)
    position = contentEnd + 2
    return Element(
      tag: bytes[start], range: start..<position, content: header.contentStart..<contentEnd)
  }

  /// The next element, which must have this identifier octet.
  mutating func next(_ tag: UInt8, _ name: String) throws(ReadingError) -> Element {
    guard nextTag == tag else {
      throw Self.malformed("\(name) is expected", at: position)
    }
    return try next()
  }

  /// The next element if it has this identifier octet.
  mutating func nextIfPresent(_ tag: UInt8) throws(ReadingError) -> Element? {
    nextTag == tag ? try next() : nil
  }

  /// A reader of what is inside an element.
  func inside(_ element: Element) -> BERReader { BERReader(bytes, in: element.content) }

  /// The octets inside an element.
  func octets(_ element: Element) -> ArraySlice<UInt8> { bytes[element.content] }

  /// The element as it is encoded.
  func encoded(_ element: Element) -> ArraySlice<UInt8> { bytes[element.range] }

  /// The octets of an OCTET STRING, which may come in pieces.
  func octetString(_ element: Element) throws(ReadingError) -> [UInt8] {
    guard element.isConstructed else { return Array(octets(element)) }
    var joined: [UInt8] = []
    var open = [inside(element)]
    while var reader = open.popLast() {
      guard !reader.isAtEnd else { continue }
      let piece = try reader.next()
      open.append(reader)
      guard piece.tag & 0x1F == 0x04 else {
        throw Self.malformed(
          "a piece of content that is no OCTET STRING", at: piece.range.lowerBound)
      }
      if piece.isConstructed {
        guard open.count < Self.deepest else {
          throw Self.malformed("pieces inside pieces", at: piece.range.lowerBound)
        }
        open.append(reader.inside(piece))
      } else {
        joined += reader.octets(piece)
      }
    }
    return joined
  }

  static func malformed(_ problem: String, at offset: Int) -> ReadingError {
    ReadingError(
      .malformed("the signed message is damaged at byte \(offset): \(problem)"), at: offset)
  }
}

extension BERReader {
  /// Identifier and length of an element; no length: it is indefinite.
  private func header(
    at start: Int
  ) throws(ReadingError) -> (contentStart: Int, length: Int?) {
    guard start + 2 <= end else { throw Self.malformed("it ends in an element", at: start) }
    guard bytes[start] & 0x1F != 0x1F else {
      throw Self.malformed("an element of no known kind", at: start)
    }
    let first = bytes[start + 1]
    guard first != 0x80 else {
      guard bytes[start] & 0x20 != 0 else {
        throw Self.malformed("an element without a length", at: start)
      }
      return (start + 2, nil)
    }
    var length = Int(first)
    var contentStart = start + 2
    if first > 0x80 {
      let count = Int(first & 0x7F)
      // Four octets of length are more than the largest file that is read.
      guard count <= 4, contentStart + count <= end else {
        throw Self.malformed("an element longer than the file", at: start)
      }
      length = bytes[contentStart..<(contentStart + count)].reduce(0) { $0 << 8 | Int($1) }
      contentStart += count
    }
    guard length <= end - contentStart else {
      throw Self.malformed("an element longer than what it is in", at: start)
    }
    return (contentStart, length)
  }

  /// Where the two zero octets stand that end an element of indefinite length.
  private func endOfIndefinite(from contentStart: Int, start: Int) throws(ReadingError) -> Int {
    var offset = contentStart
    var depth = 1
    while offset + 2 <= end {
      if bytes[offset] == 0, bytes[offset + 1] == 0 {
        depth -= 1
        if depth == 0 { return offset }
        offset += 2
        continue
      }
      let inner = try header(at: offset)
      if let length = inner.length {
        offset = inner.contentStart + length
      } else {
        depth += 1
        guard depth <= Self.deepest else {
          throw Self.malformed("elements inside elements without end", at: start)
        }
        offset = inner.contentStart
      }
    }
    throw Self.malformed("an element that does not end", at: start)
  }
}

/// The identifier octets that are met here.
enum BERTag {
  static let integer: UInt8 = 0x02
  static let octetString: UInt8 = 0x04
  static let objectIdentifier: UInt8 = 0x06
  static let sequence: UInt8 = 0x30
  static let set: UInt8 = 0x31
  /// `[0]`, constructed.
  static let context0: UInt8 = 0xA0
  /// `[1]`, constructed.
  static let context1: UInt8 = 0xA1
  /// `[0]`, primitive.
  static let primitiveContext0: UInt8 = 0x80
  static let constructedOctetString: UInt8 = 0x24
}
