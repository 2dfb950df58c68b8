import Foundation
import TestSupport
import Testing

/// A script of `Tests/Consumers`, which shows a payload to the software that it is made for and says
/// what that made of it.
enum Consumer: String {
  case plistlib = "read-profile-with-plistlib"
  case plistutil = "read-profile-with-plistutil"
  case wine = "read-registry-with-wine"
  case hivex = "read-registry-with-hivex"
  case templateValidation = "validate-admx"
  case samba = "load-admx-with-samba"
  case graph = "read-intune-with-graph"
  case policyResolution = "check-intune-uris"
  case configurationSchema = "check-configuration-schema"
  case preCommit = "commit-with-pre-commit"

  /// Runs the script.
  /// - Throws: ``Program/Missing`` when the software is not installed, so that no test passes for
  ///   want of it.
  func run(_ arguments: [String]) async throws -> Program.Result {
    let script = Package.root.appending(path: "Tests/Consumers/\(rawValue)")
    let result = try await Program.run(script.path, arguments)
    // By these words the scripts name what they lack.
    if result.status != 0, result.errors.contains("run the script 'install'") {
      throw Program.Missing(name: rawValue)
    }
    return result
  }

  /// Runs the script on files that it must accept, and reads the JSON that it prints.
  func read(_ arguments: [String]) async throws -> JSONValue {
    let result = try await run(arguments)
    try #require(result.status == 0, "\(rawValue): \(result.errors)")
    return try JSONDecoder().decode(JSONValue.self, from: result.output)
  }

  func read(_ files: URL...) async throws -> JSONValue { try await read(files.map(\.path)) }

  /// Whether the script refuses the files, and says why.
  func refuses(_ files: URL...) async throws -> Bool {
    let result = try await run(files.map(\.path))
    return result.status == 1 && !result.errors.isEmpty
  }
}
