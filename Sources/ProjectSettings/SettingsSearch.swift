import FileAccess

/// Finds the settings of files: the nearest `.writ.yaml` on the way up from each.
///
/// The search ends at a directory that holds `.git`, which is where a project ends, and at the root of
/// the file system. Every directory is looked into once, every settings file read once.
public struct SettingsSearch: Sendable {
  /// What is known of a directory.
  private enum Outcome {
    case none
    case found(ProjectSettings)
    case failed(SettingsError)
  }

  private var outcomes: [String: Outcome] = [:]
  private static let mostDirectories = 1000

  public init() {}

  /// The settings for the files of a directory; `nil` where there are none.
  /// - Parameter directory: an absolute path.
  /// - Throws: ``SettingsError`` for a file that cannot be used, each time it would be.
  public mutating func settings(
    forFilesIn directory: String
  ) throws(SettingsError) -> ProjectSettings? {
    var passed: [String] = []
    var current = directory
    var outcome = Outcome.none
    while true {
      if let known = outcomes[current] {
        outcome = known
        break
      }
      passed.append(current)
      if let found = Self.look(into: current) {
        outcome = found
        break
      }
      if current == "/" || FilePlace.exists(FilePlace.join(current, ".git")) { break }
      current = FilePlace.parent(of: current)
    }
    // A fleet's files may each have a directory of their own.
    if outcomes.count > Self.mostDirectories { outcomes.removeAll() }
    for directory in passed { outcomes[directory] = outcome }
    switch outcome {
    case .none: return nil
    case .found(let settings): return settings
    case .failed(let error): throw error
    }
  }

  private static func look(into directory: String) -> Outcome? {
    let path = FilePlace.join(directory, ProjectSettings.fileName)
    guard FilePlace.exists(path) else { return nil }
    do {
      let bytes = try FileReader.read(path)
      return .found(try SettingsReader.read(bytes, path: path, directory: directory))
    } catch let error as SettingsError {
      return .failed(error)
    } catch {
      return .failed(SettingsError(path: path, position: nil, problem: .unreadable("\(error)")))
    }
  }
}
