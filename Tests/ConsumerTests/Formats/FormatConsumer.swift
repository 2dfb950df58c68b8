import Foundation
import Testing

/// A script of `Tests/Consumers` for one of the formats tested here, run on files of its own folder.
struct FormatConsumer {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder in which files are put; it is the caller's to remove.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Runs a script that must end with status 0, and returns what it printed.
  /// - Throws: when the script fails, with its words; also where the software is not installed, so that
  ///   no test passes for want of it.
  @discardableResult
  func run(_ script: String, _ arguments: [String]) throws -> Data {
    let (status, output, errors) = try call(script, arguments)
    try #require(status == 0, "\(script): \(errors)")
    return output
  }

  /// Whether a script refuses files, for another reason than that its software is missing.
  func refuses(_ script: String, _ arguments: [String]) throws -> Bool {
    let (status, _, errors) = try call(script, arguments)
    try #require(!errors.contains("run the script 'install'"), "\(errors)")
    return status == 1
  }

  private func call(
    _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: Data, errors: String) {
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    for url in [output, errors] { try Data().write(to: url) }
    let process = Process()
    let program =
      script.contains("/")
      ? URL(filePath: script) : Self.root.appending(path: "Tests/Consumers/\(script)")
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try Data(contentsOf: output),
      String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }
}

/// JSON in an order of members that is the same for the same values.
func sortedJSON(_ data: some DataProtocol) throws -> Data {
  let object = try JSONSerialization.jsonObject(with: Data(data), options: .fragmentsAllowed)
  return try JSONSerialization.data(
    withJSONObject: object, options: [.sortedKeys, .fragmentsAllowed])
}
