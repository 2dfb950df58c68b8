#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whose a file or directory is, and who may write it.
public struct FileOwnership: Sendable, Equatable {
  /// The number of the user who owns it; 0 is root.
  public var owner: UInt32
  /// The permissions (POSIX `st_mode` without the kind of file).
  public var permissions: UInt16
  /// Whether it is a symbolic link; then the rest is said of the link, not of what it leads to.
  public var isLink: Bool

  public init(owner: UInt32, permissions: UInt16, isLink: Bool = false) {
    self.owner = owner
    self.permissions = permissions
    self.isLink = isLink
  }

  /// The ownership of what is at a path; `nil` where there is nothing, or nobody may look.
  public init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(
      owner: UInt32(status.st_uid), permissions: UInt16(status.st_mode & 0o7777),
      isLink: status.st_mode & S_IFMT == S_IFLNK)
  }
}
