#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A comment of a document, which the readers pass over.
public struct Comment: Sendable, Equatable {
  /// Where it stands in the file's text, with the signs around it.
  public let range: Range<Int>
  /// Where its words stand, without the signs.
  public let content: Range<Int>

  public init(range: Range<Int>, content: Range<Int>) {
    self.range = range
    self.content = content
  }
}

extension Document {
  /// The comments that hold some text, in the order of the file.
  ///
  /// What looks like a comment inside a string is none. A document without the text costs one search.
  /// A binary file has no comments.
  /// - Parameter marker: the text, in ASCII.
  public func comments(holding marker: StaticString) -> [Comment] {
    let text = source.bytes
    guard mayHaveComments, text[...].firstRange(of: marker) != nil else { return [] }
    return comments.filter { text[$0.content].firstRange(of: marker) != nil }
  }

  /// The reader of JSON notes whether it met any.
  private var mayHaveComments: Bool {
    format != .json && format != .linux || traits.relaxedSyntax != nil
  }

  /// All comments in the order of the file, those together that have nothing but white space between
  /// them.
  public func commentBlocks() -> [[Comment]] {
    // A document without any is the usual case.
    guard mayHaveComments else { return [] }
    var blocks: [[Comment]] = []
    var end = 0
    for comment in comments {
      let between = source.bytes[end..<comment.range.lowerBound]
      if !blocks.isEmpty, between.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
        blocks[blocks.count - 1].append(comment)
      } else {
        blocks.append([comment])
      }
      end = comment.range.upperBound
    }
    return blocks
  }

  /// All comments, in the order of the file; a binary file has none.
  public var comments: [Comment] {
    guard !traits.isBinary, source.encoding != .binary else { return [] }
    return switch format {
    case .json, .linux, .intune: JSONComments.find(in: source.bytes)
    case .yaml: LineComments.find(in: source.bytes, of: root.tree, sign: UInt8(ascii: "#"))
    case .reg: LineComments.find(in: source.bytes, of: root.tree, sign: UInt8(ascii: ";"))
    case .mobileconfig, .plist: XMLComments.find(in: source.bytes)
    case .pol: []
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a text stands for the first time.
  package func firstRange(of text: StaticString) -> Range<Int>? {
    let length = text.utf8CodeUnitCount
    return withUnsafeBytes { bytes in
      guard let beginning = bytes.baseAddress, length > 0 else { return nil }
      var position = 0
      while position + length <= bytes.count {
        let rest = bytes.count - position - length + 1
        guard let next = memchr(beginning + position, Int32(text.utf8Start[0]), rest) else {
          return nil
        }
        position = beginning.distance(to: next)
        if memcmp(beginning + position, text.utf8Start, length) == 0 {
          return (startIndex + position)..<(startIndex + position + length)
        }
        position += 1
      }
      return nil
    }
  }
}
