#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Paths as text: where a file is, seen from somewhere else.
///
/// Links are not followed, so that a path keeps the names under which people know it.
public enum FilePlace {
  /// The absolute form of a path, without `.`, `..` and double slashes.
  public static func absolute(_ path: String) -> String {
    normalized(path.hasPrefix("/") ? path : workingDirectory + "/" + path)
  }

  /// The directory that a path is in; that of the root is the root.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The directory that a path of any form is in.
  static func directory(of path: String) -> String {
    path.contains("/") ? parent(of: path) : "."
  }

  /// The directory of a file as the file's path has it; empty for a path without a directory.
  public static func folder(in path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A name below a directory.
  public static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// The way from a directory to a file, both absolute, with `/` between names.
  public static func relative(_ path: String, to directory: String) -> String {
    let names = path.split(separator: "/")
    let base = directory.split(separator: "/")
    let common = zip(names, base).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: base.count - common)
    return (up + names[common...]).joined(separator: "/")
  }

  /// Whether there is anything at a path.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func normalized(_ path: String) -> String {
    var normalized = ""
    for name in path.split(separator: "/") where name != "." {
      if name == ".." {
        normalized = normalized.lastIndex(of: "/").map { String(normalized[..<$0]) } ?? ""
      } else {
        normalized += "/"
        normalized += name
      }
    }
    return normalized.isEmpty ? "/" : normalized
  }

  private static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
