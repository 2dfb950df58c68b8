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
  /// Puts bytes into a file: a new file is written and then takes the place of the old one, so that
  /// whatever happens in between leaves the old file as it was.
  ///
  /// An existing file keeps its permissions, and its owner and group where the system lets it; a new one
  /// is for its owner alone, since a payload may hold credentials. A link is followed, and what it leads
  /// to replaced.
  /// - Throws: ``FileError``; then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = resolvingLink(path)
    let existing = try ExistingFile(at: target, path: path)
    let file = try TemporaryFile(beside: target, path: path)
    try file.fill(bytes, like: existing)
    try file.replace(target)
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

  private static func resolvingLink(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
