import Commands
import Foundation
import TestSupport
import Testing

/// A configuration as an administrator keeps it: flat JSON, read here by Foundation alone, so that
/// what a consumer shows is not compared with our own reading of it.
struct Source: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let settings: [String: JSONValue]
  /// The options that the commands need for this document.
  let options: [String]

  var testDescription: String { name }

  init(name: String, data: Data, options: [String] = []) throws {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let members = try decoder.decode([String: JSONValue].self, from: data)
    self.name = name
    self.options = options
    bytes = Array(data)
    // Comments, and what is meant for editors.
    settings = members.filter { !$0.key.hasPrefix("_") && !$0.key.hasPrefix("$") }
  }

  /// Every correct configuration in JSON under `fixtures/`.
  static func fixtures() throws -> [Source] {
    try Package.files(below: "json/correct").filter { !$0.hasSuffix(".options") }.map { path in
      let file = Package.fixtures.appending(path: path)
      let sidecar = file.deletingPathExtension().appendingPathExtension("options")
      let line = try? String(contentsOf: sidecar, encoding: .utf8)
      let options = (line ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      return try Source(
        name: file.lastPathComponent, data: Data(contentsOf: file),
        options: options.filter { $0 != "#" })
    }
  }

  /// Those of them whose keys all have a policy.
  static func fixturesWithPolicies() throws -> [Source] {
    let names = Set(try CatalogFile.templateKeys().map(\.name))
    return try fixtures().filter { $0.settings.keys.allSatisfy(names.contains) }
  }

  /// Exports the configuration with the command line and returns the file.
  func export(
    to format: String, _ options: [String] = [], in directory: TemporaryDirectory
  ) throws -> URL {
    let target = directory.url.appending(path: "\(UUID().uuidString).\(format)")
    let result = tryExport(to: format, options + ["-o", target.path])
    try #require(result.status == .done, "\(name): \(result.errors)")
    return target
  }

  /// Runs the export; the outcome may be that it is refused.
  func tryExport(
    to format: String, _ options: [String] = []
  ) -> (status: Commands.ExitStatus, errors: String) {
    let console = TestConsole()
    console.standardInput = bytes
    let arguments = ["export", "-", "--to", format, "--allow-unresolved"] + self.options + options
    return (Writ.run(arguments, on: console), console.errorOutput)
  }
}
