import SystemPackage

/// A file that cannot be read or written, and why.
public struct FileError: Error, Sendable, CustomStringConvertible {
  public let path: String
  public let problem: Problem

  public init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What is in the way.
  public enum Problem: Sendable, Equatable {
    case system(Errno)
    case isDirectory
    /// A pipe, device or socket, which might never end.
    case notARegularFile
    case tooLarge(limit: Int)
    /// The file became shorter while it was read.
    case changedWhileReading
    /// Something without an end of a line where names of files should be.
    case noListOfNames
  }

  public var description: String {
    switch problem {
    case .system(.noSuchFileOrDirectory): "\(path): no such file"
    case .system(.permissionDenied): "\(path): no permission"
    case .system(.noSpace): "\(path): no space left on the disk; nothing was changed"
    case .system(let error): "\(path): \(error)"
    case .isDirectory: "\(path): is a directory"
    case .notARegularFile: "\(path): is no regular file; use - to read standard input"
    case .tooLarge(let limit): "\(path): is larger than \(limit >> 20) MiB"
    case .noListOfNames: "\(path): is no list of names, one a line or with NUL between them"
    case .changedWhileReading: "\(path): changed while it was read; try again"
    }
  }
}
