/// Reads registry files as regedit writes and takes them.
///
/// The root is an object with one member a section, in the order of the file and under the path as it
/// is written; a section that deletes its key keeps the `-` before the path. A section is an object of
/// its values; the default value's name is empty. What type a value has in the registry is told by
/// ``WireType``.
public enum RegistryReader {
  /// Whether a file's first characters are those of a registry file, in whatever case.
  /// - Parameter beginning: the first characters, one byte each.
  public static func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool {
    let line = beginning.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return RegistryHeader(line: line) != nil
  }

  /// Reads a file's bytes.
  /// - Throws: ``ReadingError`` at the first line that regedit would not understand.
  public static func read(_ data: [UInt8]) throws(ReadingError) -> Document {
    let source = try decode(data)
    let builder = try source.bytes.withUnsafeBufferPointer {
      (bytes) throws(ReadingError) -> ValueTreeBuilder in
      var parser = RegistryParser(bytes)
      return try parser.parse()
    }
    let tree = builder.build(text: source.bytes, escaping: .registry)
    return Document(format: .reg, source: source, root: tree.root)
  }

  /// Version 4 files are in the system's single-byte encoding, unless something wrote UTF-8.
  static func decode(_ data: [UInt8]) throws(ReadingError) -> SourceText {
    do throws(ReadingError) {
      return try SourceText(decoding: data)
    } catch {
      let line = data[...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      guard RegistryHeader(line: line) == .version4 else { throw error }
      return SourceText(decodingSingleBytes: data, as: .windows1252)
    }
  }
}

/// The line that begins a registry file.
enum RegistryHeader {
  /// `REGEDIT4`: strings given in bytes are in a single-byte encoding.
  case version4
  /// `Windows Registry Editor Version 5.00`: strings given in bytes are UTF-16.
  case version5

  init?(line: ArraySlice<UInt8>) {
    switch String(decoding: line.prefix(80), as: UTF8.self).lowercased().trimmingSpaces() {
    case "regedit4": self = .version4
    case "windows registry editor version 5.00": self = .version5
    default: return nil
    }
  }
}

extension String {
  /// Without spaces and tabs at the end.
  fileprivate func trimmingSpaces() -> Substring {
    var rest = self[...]
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
