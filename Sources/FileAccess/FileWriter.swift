import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes files whole or not at all.
public enum FileWriter {
  /// Puts bytes into a file: a temporary file beside it is written and then takes its place, so that
  /// whatever happens in between leaves the old file as it was.
  ///
  /// An existing file keeps its permissions; a new one is for its owner alone, since a payload may
  /// hold credentials. A link is followed, and what it leads to replaced.
  /// - Throws: ``FileError``; then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = resolvingLink(path)
    let mode = try permissions(ofExisting: target) ?? .ownerReadWrite
    let temporary = target + ".writ-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = try FileReader.system(path) {
      try FileDescriptor.open(
        FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
    }
    do throws(FileError) {
      try fill(descriptor, with: bytes, mode: mode, path: path)
      guard rename(temporary, target) == 0 else {
        throw FileError(path, .system(Errno(rawValue: errno)))
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes a new file's bytes to the disk and gives it its permissions.
  private static func fill(
    _ descriptor: FileDescriptor, with bytes: [UInt8], mode: FilePermissions, path: String
  ) throws(FileError) {
    try FileReader.system(path) {
      defer { try? descriptor.close() }
      _ = try bytes.withUnsafeBytes { try descriptor.writeAll($0) }
      guard fchmod(descriptor.rawValue, mode.rawValue) == 0, fsync(descriptor.rawValue) == 0 else {
        throw Errno(rawValue: errno)
      }
    }
  }

  /// Makes a directory and those above it, as far as they are not there.
  /// - Throws: ``FileError`` when one cannot be made.
  public static func makeDirectory(_ path: String) throws(FileError) {
    guard !path.isEmpty, path != "/" else { return }
    if let entry = try? FileReader.entry(at: path) {
      guard case .directory = entry else { throw FileError(path, .system(.notDirectory)) }
      return
    }
    try makeDirectory(FilePath(path).removingLastComponent().string)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw FileError(path, .system(Errno(rawValue: errno)))
    }
  }

  private static func permissions(
    ofExisting path: String
  ) throws(FileError) -> FilePermissions? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard case .file = FileReader.kind(of: status) else {
      throw FileError(
        path, FileReader.kind(of: status) == .directory ? .isDirectory : .notARegularFile)
    }
    return FilePermissions(rawValue: CModeT(status.st_mode & 0o7777))
  }

  private static func resolvingLink(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
