import Documents
import FileAccess

extension FileProtection {
  /// Who may change the file at a path; `nil` for every file but the app's settings on Linux, of which
  /// nothing else asks the file system.
  init?(ofFileAt path: String, on console: any Console) {
    // The name is compared first, since an absolute path takes a call of the system.
    guard path.hasSuffix(Self.fileName), FilePlace.absolute(path) == Self.linuxSettings else {
      return nil
    }
    let directory = FilePlace.parent(of: Self.linuxSettings)
    guard let file = Entry(Self.linuxSettings, on: console),
      let parent = Entry(directory, on: console)
    else { return nil }
    self.init(file: file, directory: parent)
  }

  private static let fileName = "managed-settings.json"
}

extension FileProtection.Entry {
  fileprivate init?(_ path: String, on console: any Console) {
    guard let ownership = console.ownership(of: path) else { return nil }
    self.init(
      path: path, owner: ownership.owner, permissions: ownership.permissions,
      isLink: ownership.isLink)
  }
}
