/// Who may change a file and the directory that it is in, as the file system has it.
///
/// The app on Linux reads its settings from one place only, and only where nobody but root could have
/// written them.
public struct FileProtection: Sendable, Equatable {
  /// The place from which the app on Linux reads its settings.
  public static let linuxSettings = "/etc/claude-desktop/managed-settings.json"

  public var file: Entry
  public var directory: Entry

  public init(file: Entry, directory: Entry) {
    self.file = file
    self.directory = directory
  }

  /// A file or directory.
  public struct Entry: Sendable, Equatable {
    public var path: String
    /// The number of the user who owns it; 0 is root.
    public var owner: UInt32
    /// The permissions (POSIX `st_mode` without the kind of file): `0o644` for one that its owner may
    /// write and everybody read.
    public var permissions: UInt16
    /// Whether a symbolic link is in its place.
    public var isLink: Bool

    public init(path: String, owner: UInt32, permissions: UInt16, isLink: Bool = false) {
      self.path = path
      self.owner = owner
      self.permissions = permissions
      self.isLink = isLink
    }
  }
}
