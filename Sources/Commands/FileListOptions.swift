import ArgumentParser
import FileAccess

/// Names of files that are read from somewhere, and how many files are checked at once.
struct FileListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the names of the files to check, one a line; -: standard input, as they come.",
      valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(
    name: [.customLong("null"), .customShort("0")],
    help: "With --files-from: NUL ends a name, as find -print0 writes them.")
  var null = false

  @Option(
    help: ArgumentHelp(
      "How many files are checked at once. (default: as many as there are processors, 16 at most)",
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if null, filesFrom == nil { throw ValidationError("--null goes with --files-from") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }

  var choice: FileListChoice? {
    filesFrom.map { FileListChoice(path: $0, separator: null ? .null : .lineFeed) }
  }
}

/// A list with names of files.
struct FileListChoice: Equatable {
  /// The file that has the names; `-`: standard input.
  let path: String
  let separator: NameList.Separator

  /// The names.
  /// - Throws: ``FileError`` when the file cannot be opened.
  func names(on console: any Console) throws(FileError) -> NameList {
    guard path == "-" else { return try NameList(contentsOf: path, separator: separator) }
    return NameList("standard input", separator: separator) { () throws(FileError) in
      try console.readSomeStandardInput()
    }
  }
}
