import CLibYAML

/// Runs libyaml's event parser over a text.
final class YAMLEventParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let offsets: CharacterOffsets
  private let bytes: UnsafeBufferPointer<UInt8>
  private var hasDocument = false
  private var isAtEnd = false

  /// - Parameter bytes: the text, which must stay where it is as long as the parser is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    offsets = CharacterOffsets(bytes)
    self.bytes = bytes
    guard yaml_parser_initialize(parser) != 0 else {
      throw ReadingError(.malformed("out of memory"), at: 0)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event, or `nil` at the end of the text.
  /// - Throws: ``ReadingError`` for text that is not YAML, and for a second document.
  func next() throws(ReadingError) -> YAMLEvent? {
    while !isAtEnd {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) != 0 else { throw problem() }
      defer { yaml_event_delete(&event) }
      if let step = try step(event) { return step }
    }
    return nil
  }

  private func step(_ event: yaml_event_t) throws(ReadingError) -> YAMLEvent? {
    let start = offsets.offset(ofCharacter: Int(event.start_mark.index))
    let end = offsets.offset(ofCharacter: Int(event.end_mark.index))
    let content: YAMLEvent.Content
    switch event.type {
    case YAML_STREAM_END_EVENT:
      isAtEnd = true
      return nil
    case YAML_DOCUMENT_START_EVENT:
      guard !hasDocument else {
        throw ReadingError(
          .malformed("a second document in the file: write one file for each"), at: start)
      }
      hasDocument = true
      content = .documentStart
    case YAML_DOCUMENT_END_EVENT:
      content = .documentEnd
    case YAML_SCALAR_EVENT:
      content = .scalar(scalar(of: event))
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      content = .begin(.object, properties(anchor: data.anchor, tag: data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      content = .begin(.array, properties(anchor: data.anchor, tag: data.tag))
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      content = .end
    case YAML_ALIAS_EVENT:
      content = .alias(string(event.data.alias.anchor) ?? "")
    default:
      return nil
    }
    return YAMLEvent(content: content, range: start..<max(start, end))
  }

  private func scalar(of event: yaml_event_t) -> YAMLEvent.Scalar {
    let data = event.data.scalar
    let style: YAMLEvent.Style =
      switch data.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .quoted
      }
    return YAMLEvent.Scalar(
      text: Array(UnsafeBufferPointer(start: data.value, count: Int(data.length))), style: style,
      properties: properties(anchor: data.anchor, tag: data.tag))
  }

  private func properties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> YAMLEvent.Properties {
    YAMLEvent.Properties(anchor: string(anchor), tag: string(tag))
  }

  private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  private func problem() -> ReadingError {
    let parser = parser.pointee
    if parser.error == YAML_READER_ERROR {
      // The one error that libyaml places by bytes.
      return ReadingError(
        .malformed("a control character that YAML cannot hold"),
        at: min(Int(parser.problem_offset), bytes.count))
    }
    let offset = offsets.offset(ofCharacter: Int(parser.problem_mark.index))
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let character = offset < bytes.count ? bytes[offset] : nil
    return ReadingError(
      .malformed(YAMLProblem.description(of: problem, context: context, character: character)),
      at: offset)
  }
}

/// Turns numbers of characters, in which libyaml counts, into offsets in bytes.
struct CharacterOffsets {
  private static let blockSize = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of every character whose number is a multiple of ``blockSize``; empty for ASCII.
  private let blocks: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var blocks: [Int] = []
    var characters = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if characters.isMultiple(of: Self.blockSize) { blocks.append(offset) }
      characters += 1
    }
    self.blocks = characters == bytes.count ? [] : blocks
  }

  /// The offset of a character; that of the end for one beyond it.
  func offset(ofCharacter number: Int) -> Int {
    guard !blocks.isEmpty else { return min(max(number, 0), bytes.count) }
    let block = number / Self.blockSize
    guard blocks.indices.contains(block) else { return bytes.count }
    var offset = blocks[block]
    var rest = number % Self.blockSize
    while offset < bytes.count, rest > 0 {
      offset += 1
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { rest -= 1 }
    }
    return offset
  }
}
