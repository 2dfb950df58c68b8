import Foundation

/// The package's folders, found from this file.
package enum Package {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  package static let fixtures = root.appending(path: "fixtures")

  /// The files below a folder of the fixtures, by their paths from there, sorted.
  package static func files(below folder: String) -> [String] {
    files(below: fixtures.appending(path: folder)).map { "\(folder)/\($0)" }
  }

  /// The files below a folder, by their paths from there, sorted.
  package static func files(below base: URL) -> [String] {
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: base.appending(path: name).path, isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue
    }.sorted()
  }
}
