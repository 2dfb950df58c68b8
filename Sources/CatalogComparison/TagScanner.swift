import Documents

/// Goes through the tags of an XML text. Templates need no more of XML than that: no entity is ever
/// declared or loaded, and text is read where it is asked for.
struct TagScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A tag: the beginning or the end of an element, or both at once.
  struct Tag {
    let name: String
    let attributes: [String: String]
    let isEnd: Bool
    let isEmpty: Bool
  }

  /// The next tag; comments, declarations and processing instructions are passed over.
  /// - Throws: ``ReadingError`` where a tag does not end.
  mutating func next() throws(ReadingError) -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start
      if starts(with: "<!--") {
        try skip(through: "-->")
      } else if starts(with: "<![CDATA[") {
        try skip(through: "]]>")
      } else if starts(with: "<?") || starts(with: "<!") {
        try skip(through: ">")
      } else {
        return try tag()
      }
    }
    return nil
  }

  /// The text between the last tag and the next one.
  mutating func text() -> String {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    return Self.decoded(bytes[position..<end])
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skip(through end: String) throws(ReadingError) {
    let start = position
    let last = Array(end.utf8)
    while position < bytes.count {
      if bytes[position] == last[0], bytes[position...].starts(with: last) {
        position += last.count
        return
      }
      position += 1
    }
    throw ReadingError(.malformed("it does not end: \(end) is missing"), at: start)
  }

  private mutating func tag() throws(ReadingError) -> Tag {
    let start = position
    var quote: UInt8?
    var end = position + 1
    while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      if quote == byte {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      end += 1
    }
    guard end < bytes.count else {
      throw ReadingError(.malformed("a tag that does not end"), at: start)
    }
    position = end + 1
    var inside = bytes[(start + 1)..<end]
    let isEnd = inside.first == UInt8(ascii: "/")
    let isEmpty = inside.last == UInt8(ascii: "/") && !isEnd
    if isEnd { inside = inside.dropFirst() }
    if isEmpty { inside = inside.dropLast() }
    let name = inside.prefix { !Self.isSpace($0) }
    return Tag(
      name: Self.localName(name), attributes: Self.attributes(inside.dropFirst(name.count)),
      isEnd: isEnd, isEmpty: isEmpty)
  }

  private static func attributes(_ text: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].filter { !isSpace($0) }
      let value = rest[(equals + 1)...].drop(while: isSpace)
      guard let quote = value.first,
        let end = value.dropFirst().firstIndex(of: quote)
      else { break }
      attributes[localName(name[...])] = decoded(value[(value.startIndex + 1)..<end])
      rest = rest[(end + 1)...]
    }
    return attributes
  }

  /// A name without the prefix of its namespace.
  private static func localName(_ name: ArraySlice<UInt8>) -> String {
    let text = String(decoding: name, as: UTF8.self)
    return text.split(separator: ":").last.map(String.init) ?? text
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    let text = String(decoding: text, as: UTF8.self)
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'")
      .replacing("&amp;", with: "&")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
