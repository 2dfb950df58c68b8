import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads whole files, and only such as have an end.
public enum FileReader {
  /// The largest file that is read, in bytes.
  public static let maximumSize = 1 << 30

  /// What a path leads to.
  public enum Entry: Sendable {
    case file
    case directory
    case other
  }

  /// What a path leads to, links followed.
  /// - Throws: ``FileError`` when there is nothing or it must not be looked at.
  public static func entry(at path: String) throws(FileError) -> Entry {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path, .system(Errno(rawValue: errno))) }
    return kind(of: status)
  }

  /// The bytes of a regular file.
  /// - Parameter limit: the most bytes that the file may have.
  /// - Throws: ``FileError``; a pipe or device is refused before it is read, since it might block.
  public static func read(
    _ path: String, limit: Int = maximumSize
  ) throws(FileError) -> [UInt8] {
    let descriptor = try system(path) {
      try FileDescriptor.open(FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec])
    }
    defer { try? descriptor.close() }
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else {
      throw FileError(path, .system(Errno(rawValue: errno)))
    }
    switch kind(of: status) {
    case .directory: throw FileError(path, .isDirectory)
    case .other: throw FileError(path, .notARegularFile)
    case .file: break
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileError(path, .tooLarge(limit: limit)) }
    let bytes = try readToEnd(descriptor, path: path, expecting: size, limit: limit)
    guard bytes.count >= size else { throw FileError(path, .changedWhileReading) }
    return bytes
  }

  /// All of standard input.
  /// - Throws: ``FileError`` when it cannot be read or is too large.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    try readToEnd(
      .standardInput, path: "standard input", expecting: 0, limit: maximumSize)
  }

  /// The next bytes of standard input, waited for; none at its end.
  /// - Throws: ``FileError`` when it cannot be read.
  public static func readSomeStandardInput() throws(FileError) -> [UInt8] {
    try readSome(.standardInput, path: "standard input")
  }

  /// The next bytes of a stream, waited for; none at its end.
  static func readSome(
    _ descriptor: FileDescriptor, path: String
  ) throws(FileError) -> [UInt8] {
    try system(path) {
      try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  /// - Parameter size: how many bytes the file says it has; 0: it does not say.
  private static func readToEnd(
    _ descriptor: FileDescriptor, path: String, expecting size: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    let chunk = 1 << 16
    // Room for one byte more tells that nothing follows.
    let capacity = size > 0 ? size + 1 : chunk
    var bytes = try read(descriptor, path: path, atMost: capacity, until: size)
    var isAtEnd = bytes.count < capacity
    while !isAtEnd, bytes.count <= limit {
      let more = try read(descriptor, path: path, atMost: chunk, until: 0)
      bytes += more
      isAtEnd = more.count < chunk
    }
    guard bytes.count <= limit else { throw FileError(path, .tooLarge(limit: limit)) }
    return bytes
  }

  /// The next bytes, as many as there are up to a number; fewer only at the end.
  /// - Parameter expected: how many are all of a file; 0: nobody knows.
  private static func read(
    _ descriptor: FileDescriptor, path: String, atMost capacity: Int, until expected: Int
  ) throws(FileError) -> [UInt8] {
    try system(path) {
      try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
          let length = try descriptor.read(into: UnsafeMutableRawBufferPointer(rest))
          count += length
          // A file gives what is asked for, or all that is left.
          if length == 0 || count == expected { return }
        }
      }
    }
  }

  static func kind(of status: stat) -> Entry {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// Turns what the system throws into an error that names the file.
  static func system<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws(FileError) -> Result {
    do {
      return try body()
    } catch let error as Errno {
      throw FileError(path, .system(error))
    } catch {
      throw FileError(path, .system(.ioError))
    }
  }
}
