import Configuration
import FileAccess
import SystemPackage

/// Where the references of a source are looked up: the environment, and the files beside the source.
final class ReferenceSource {
  private let console: any Console
  /// The directory of the source, from which relative paths lead.
  private let directory: FilePath
  /// Files that were read already: a certificate is often named more than once.
  private var contents: [String: String] = [:]

  /// - Parameter path: the path of the source; `-` for standard input, whose references lead from the
  ///   current directory.
  init(for path: String, console: any Console) {
    self.console = console
    directory = path == "-" ? FilePath(".") : FilePath(path).removingLastComponent()
  }

  /// What a reference stands for.
  /// - Throws: ``ReferenceProblem`` where it stands for nothing.
  func text(of reference: Reference) throws(ReferenceProblem) -> String {
    switch reference.origin {
    case .environment: try variable(reference)
    case .file: try content(reference)
    }
  }

  private func variable(_ reference: Reference) throws(ReferenceProblem) -> String {
    guard let value = console.environment(reference.name), !value.isEmpty else {
      throw ReferenceProblem(reference, .absent)
    }
    // What is no UTF-8 has been repaired on the way, and is not what somebody meant.
    guard !value.unicodeScalars.contains("\u{FFFD}") else {
      throw ReferenceProblem(reference, .notText)
    }
    return value
  }

  private func content(_ reference: Reference) throws(ReferenceProblem) -> String {
    if let known = contents[reference.name] { return known }
    guard !reference.name.utf8.contains(0) else {
      throw ReferenceProblem(reference, .unreadable("its name has a null character"))
    }
    let path = directory.pushing(FilePath(reference.name))
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path.string, limit: ReferenceResolution.longestText + 2)
    } catch {
      throw ReferenceProblem(reference, Self.reason(error))
    }
    guard let text = String(validating: Self.withoutMarkAndLastBreak(bytes), as: UTF8.self) else {
      throw ReferenceProblem(reference, .notText)
    }
    contents[reference.name] = text
    return text
  }

  private static func reason(_ error: FileError) -> ReferenceProblem.Reason {
    switch error.problem {
    case .system(.noSuchFileOrDirectory), .system(.notDirectory): .absent
    case .system(.permissionDenied): .unreadable("no permission")
    case .system(let error): .unreadable("\(error)")
    case .isDirectory: .unreadable("it is a directory")
    case .notARegularFile: .unreadable("it is no regular file")
    case .tooLarge: .tooLarge(limit: ReferenceResolution.longestText)
    case .changedWhileReading: .unreadable("it changed while it was read")
    case .noListOfNames: .unreadable("it is no list of names")
    }
  }

  /// Editors end a file with a line break, and some begin it with a byte order mark: neither is part
  /// of a password.
  private static func withoutMarkAndLastBreak(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    if content.last == UInt8(ascii: "\n") {
      content = content.dropLast()
      if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    }
    return content
  }
}
