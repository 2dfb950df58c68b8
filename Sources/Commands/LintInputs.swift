import FileAccess

/// One thing to check.
enum LintInput: Sendable {
  case standardInput
  case file(String, skipsUnrelated: Bool)
  /// What cannot be checked, and why.
  case failure(FileError)
}

/// Finds out one after the other what there is to check: files, those below directories, and those whose
/// names come on a stream.
struct LintInputs: IteratorProtocol, Sendable {
  /// The names under which configurations are kept.
  private static let extensions: Set<String> = [
    "mobileconfig", "plist", "reg", "pol", "json", "jsonc", "yaml", "yml",
  ]
  private static let largestBatch = 16

  /// Paths that are known already.
  private var paths: ArraySlice<String>
  /// Where more of them come from.
  private var list: NameList?
  private let skipsUnrelated: Bool
  /// The directory that is being gone through.
  private var walk: DirectoryWalk?
  private var batches = 0

  /// - Parameter skipsUnrelated: whether files are passed over that do not concern the app, those below
  ///   directories apart, of which it is always so.
  init(_ paths: [String], _ list: NameList?, skipsUnrelated: Bool) {
    self.paths = paths[...]
    self.list = list
    self.skipsUnrelated = skipsUnrelated
  }

  /// Whether there may be more than one file.
  var mayBeMany: Bool {
    if list != nil || paths.count > 1 { return true }
    guard let path = paths.first, path != "-" else { return false }
    return (try? FileReader.entry(at: path)) == .directory
  }

  /// What comes next, as far as that can be told without waiting: single files first, so that all threads
  /// have something to do, then more and more at once, so that handing them out costs little.
  mutating func next() -> [LintInput]? {
    let size = min(Self.largestBatch, 1 + batches / 8)
    batches += 1
    var batch: [LintInput] = []
    while batch.count < size {
      if let input = nextInDirectory() {
        batch.append(input)
        continue
      }
      if paths.isEmpty {
        guard batch.isEmpty else { break }
        do throws(FileError) {
          paths = try list?.next(atMost: Self.largestBatch)[...] ?? []
        } catch {
          list = nil
          return [.failure(error)]
        }
      }
      guard let path = paths.popFirst() else { break }
      do throws(FileError) {
        if let input = try input(at: path) { batch.append(input) }
      } catch {
        batch.append(.failure(error))
      }
    }
    return batch.isEmpty ? nil : batch
  }

  /// The next file of the directory that is being gone through.
  private mutating func nextInDirectory() -> LintInput? {
    do throws(FileError) {
      if let file = try walk?.next() { return .file(file, skipsUnrelated: true) }
      walk = nil
      return nil
    } catch {
      return .failure(error)
    }
  }

  /// What a path stands for; `nil` for a directory, which is gone through next.
  private mutating func input(at path: String) throws(FileError) -> LintInput? {
    if path == "-" { return .standardInput }
    guard case .directory = try FileReader.entry(at: path) else {
      return .file(path, skipsUnrelated: skipsUnrelated)
    }
    walk = DirectoryWalk(path, extensions: Self.extensions)
    return nil
  }
}
