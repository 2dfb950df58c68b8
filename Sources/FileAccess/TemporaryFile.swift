import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A new file that takes another's place when it is whole.
///
/// Where the system can, it has no name until then, so that nothing is left behind even by a program
/// that is killed. Elsewhere a failure removes it, and what is left after a kill has `.writ-` in its name.
struct TemporaryFile: ~Copyable {
  let descriptor: FileDescriptor
  /// The name, which stands beside that of the file whose place is taken.
  private let name: String
  private var isNamed: Bool
  /// The name that messages speak of.
  private let path: String

  /// Makes an empty file that only its owner may read.
  /// - Parameters:
  ///   - target: the file whose place it will take.
  ///   - path: the file, as messages call it.
  init(beside target: String, path: String) throws(FileError) {
    // Beyond a limit on the size of files, the system would end the program instead of failing.
    _ = signal(SIGXFSZ, SIG_IGN)
    self.path = path
    name = target + ".writ-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    if let unnamed = Self.unnamed(in: FilePlace.directory(of: target)) {
      descriptor = unnamed
      isNamed = false
      return
    }
    let file = FilePath(name)
    descriptor = try FileReader.system(path) {
      try FileDescriptor.open(
        file, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
    }
    isNamed = true
  }

  /// Writes bytes and has them on the disk, then gives the file the owner and permissions that it is to
  /// have.
  func fill(_ bytes: [UInt8], like existing: ExistingFile?) throws(FileError) {
    let descriptor = descriptor
    try FileReader.system(path) {
      _ = try bytes.withUnsafeBytes { try descriptor.writeAll($0) }
      try existing?.pass(to: descriptor)
      guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Puts the file into the place of another.
  consuming func replace(_ target: String) throws(FileError) {
    if !isNamed {
      guard link() else { throw FileError(path, .system(Errno(rawValue: errno))) }
      isNamed = true
    }
    guard rename(name, target) == 0 else { throw FileError(path, .system(Errno(rawValue: errno))) }
    isNamed = false
  }

  deinit {
    if isNamed { unlink(name) }
    try? descriptor.close()
  }

  #if os(Linux)
    /// `O_TMPFILE` (open(2)), which C spells as a cast that is not imported.
    private static let temporary = 0o20_000_000 | O_DIRECTORY

    private static func unnamed(in directory: String) -> FileDescriptor? {
      let descriptor = open(directory, temporary | O_WRONLY | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      // Without /proc it could not be given a name later.
      guard access("/proc/self/fd/\(descriptor)", F_OK) == 0 else {
        close(descriptor)
        return nil
      }
      return FileDescriptor(rawValue: descriptor)
    }

    private func link() -> Bool {
      let file = "/proc/self/fd/\(descriptor.rawValue)"
      return linkat(AT_FDCWD, file, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }
  #else
    private static func unnamed(in directory: String) -> FileDescriptor? { nil }
    private func link() -> Bool { false }
  #endif
}

/// The owner and permissions of a file that another takes the place of.
struct ExistingFile {
  private let owner: uid_t
  private let group: gid_t
  private let mode: mode_t

  /// - Throws: ``FileError`` for what is no regular file; `nil` when there is nothing.
  init?(at target: String, path: String) throws(FileError) {
    var status = stat()
    guard stat(target, &status) == 0 else { return nil }
    switch FileReader.kind(of: status) {
    case .file: break
    case .directory: throw FileError(path, .isDirectory)
    case .other: throw FileError(path, .notARegularFile)
    }
    owner = status.st_uid
    group = status.st_gid
    mode = status.st_mode & 0o7777
  }

  /// Gives a file the same owner, group and permissions.
  ///
  /// Only the administrator can give a file to somebody else. What cannot keep its group gives the new
  /// one no more than it gives everybody, and what cannot keep both does not run as somebody else.
  fileprivate func pass(to descriptor: FileDescriptor) throws {
    let file = descriptor.rawValue
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Errno(rawValue: errno) }
    var mode = mode
    if (status.st_uid, status.st_gid) != (owner, group), fchown(file, owner, group) != 0 {
      mode &= 0o777
      let keepsGroup = status.st_gid == group || fchown(file, uid_t.max, group) == 0
      if !keepsGroup { mode &= 0o707 | (mode & 0o007) << 3 }
    }
    guard fchmod(file, mode) == 0 else { throw Errno(rawValue: errno) }
  }
}
