#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Finds files below a directory.
public enum DirectorySearch {
  /// How deep directories may be nested.
  private static let maximumDepth = 64

  /// The files below a directory whose names end in one of some extensions, sorted by path.
  ///
  /// Hidden directories are passed over (a repository's own data among them), and so are links to
  /// directories, which may lead round in circles.
  /// - Parameter extensions: in lower case, without the dot.
  /// - Throws: ``FileError`` for a directory that cannot be read.
  public static func files(
    below directory: String, extensions: Set<String>
  ) throws(FileError) -> [String] {
    var found: [String] = []
    var pending = [(path: directory, depth: 0)]
    while let (path, depth) = pending.popLast() {
      for entry in try entries(of: path) where !entry.name.hasPrefix(".") {
        let child = path.hasSuffix("/") ? path + entry.name : path + "/" + entry.name
        switch entry.kind {
        case .directory where depth < maximumDepth: pending.append((child, depth + 1))
        case .file where extensions.contains(fileExtension(entry.name)): found.append(child)
        default: continue
        }
      }
    }
    return found.sorted()
  }

  private static func entries(
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
      guard name != ".", name != "..", let kind = kind(of: path + "/" + name) else { continue }
      entries.append((name, kind))
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

  private static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
