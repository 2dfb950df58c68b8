#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Finds the files below a directory whose names end in one of some extensions, in the order of their paths.
///
/// Hidden directories are passed over (a repository's own data among them), and so are links to
/// directories, which may lead round in circles.
///
/// Only the names in the directories that are open are kept, not those of all files.
public struct DirectoryWalk: Sendable {
  /// How deep directories may be nested.
  private static let maximumDepth = 64

  private let extensions: Set<String>
  /// What is still to be looked at in each open directory, the last first; a directory's path ends in a
  /// slash, so that what is in it comes where its path is sorted.
  private var pending: [[(path: String, isDirectory: Bool)]]

  /// - Parameter extensions: in lower case, without the dot.
  public init(_ directory: String, extensions: Set<String>) {
    self.extensions = extensions
    pending = [[(directory.hasSuffix("/") ? directory : directory + "/", true)]]
  }

  /// The next file; `nil` after the last one.
  /// - Throws: ``FileError`` for a directory that cannot be read; the others can be gone through further.
  public mutating func next() throws(FileError) -> String? {
    while let last = pending.indices.last {
      guard let entry = pending[last].popLast() else {
        pending.removeLast()
        continue
      }
      guard entry.isDirectory else { return entry.path }
      pending.append(try contents(of: entry.path))
    }
    return nil
  }

  private func contents(
    of directory: String
  ) throws(FileError) -> [(path: String, isDirectory: Bool)] {
    var contents: [(path: String, isDirectory: Bool)] = []
    for entry in try Self.entries(of: directory) where !entry.name.hasPrefix(".") {
      switch entry.kind {
      case .directory where pending.count <= Self.maximumDepth:
        contents.append((directory + entry.name + "/", true))
      case .file where extensions.contains(Self.fileExtension(entry.name)):
        contents.append((directory + entry.name, false))
      default: continue
      }
    }
    return contents.sorted { $0.path > $1.path }
  }
}

extension DirectoryWalk {
  static func entries(
    of path: String
  ) throws(FileError) -> [(name: String, kind: FileReader.Entry)] {
    guard let directory = opendir(path) else {
      throw FileError(path, .system(.init(rawValue: errno)))
    }
    defer { closedir(directory) }
    var entries: [(name: String, kind: FileReader.Entry)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): entries.append((name, .file))
      case Int(DT_DIR): entries.append((name, .directory))
      // A link, or a file system that does not say.
      default:
        guard let kind = kind(of: path + "/" + name) else { continue }
        entries.append((name, kind))
      }
    }
    return entries
  }

  /// What an entry is: a link to a file counts as the file, a link to a directory as nothing.
  private static func kind(of path: String) -> FileReader.Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFLNK else { return FileReader.kind(of: status) }
    guard stat(path, &status) == 0 else { return nil }
    let target = FileReader.kind(of: status)
    return target == .file ? target : nil
  }

  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
