import SystemPackage

/// Reads names of files from a stream, as they come.
///
/// A name is handed on as soon as it is complete, so that whoever writes the stream may wait for what
/// becomes of it. No more than one piece of the stream is kept, however many names there are.
public struct NameList: Sendable {
  /// What ends a name.
  public enum Separator: UInt8, Sendable {
    /// `\n`, as `find` and people write lists.
    case lineFeed = 0x0A
    /// NUL, as `find -print0` writes them: no name holds it.
    case null = 0
  }

  /// No system takes a longer name, in bytes.
  private static let longestName = 1 << 16

  private let separator: Separator
  /// The next bytes of the stream, waited for; none at its end.
  private let readMore: @Sendable () throws(FileError) -> [UInt8]
  private let path: String
  private var bytes: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// - Parameters:
  ///   - path: what messages call the list.
  ///   - readMore: the next bytes of the list, waited for; none at its end.
  public init(
    _ path: String, separator: Separator,
    readMore: @escaping @Sendable () throws(FileError) -> [UInt8]
  ) {
    self.path = path
    self.separator = separator
    self.readMore = readMore
  }

  /// The names that are there by now, at least one if need be waited for; none at the end of the list.
  /// - Parameter limit: how many at most.
  /// - Throws: ``FileError`` where the list cannot be read, or is none.
  public mutating func next(atMost limit: Int) throws(FileError) -> [String] {
    var names: [String] = []
    while names.count < limit {
      if let end = bytes.firstIndex(of: separator.rawValue) {
        if end > bytes.startIndex { names.append(name(bytes[..<end])) }
        bytes = bytes[(end + 1)...]
      } else if isAtEnd {
        if !bytes.isEmpty { names.append(name(bytes)) }
        bytes = []
        return names
      } else if names.isEmpty {
        try readOn()
      } else {
        return names
      }
    }
    return names
  }

  private mutating func readOn() throws(FileError) {
    guard bytes.count <= Self.longestName else { throw FileError(path, .noListOfNames) }
    let more = try readMore()
    isAtEnd = more.isEmpty
    bytes = (bytes + more)[...]
  }

  private func name(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension NameList {
  /// The names in a file, which may be a pipe.
  /// - Throws: ``FileError`` when it cannot be opened.
  public init(contentsOf path: String, separator: Separator) throws(FileError) {
    let descriptor = try FileReader.system(path) {
      try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
    }
    // Open as long as the program runs: there is one list in a run.
    self.init(path, separator: separator) { () throws(FileError) in
      try FileReader.readSome(descriptor, path: path)
    }
  }
}
