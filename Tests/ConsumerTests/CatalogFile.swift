import Foundation
import TestSupport

/// The key catalog as its definition files have it, read without the program's own copy.
enum CatalogFile {
  /// What the tests need to know of a key.
  struct Key: Decodable, Sendable {
    let name: String
    let type: String
    let availability: String
    let scope: String
    let marks: [String]?
    let platforms: [String]?
    let removed: JSONValue?
    let values: [Value]?
    let min: Double?
    let max: Double?

    struct Value: Decodable, Sendable { let value: String }

    /// Whether an administrative template has a policy for the key: device management on Windows can
    /// carry it, some page describes it, and a deployment on third-party inference reads it.
    ///
    /// `$schemaVersion` tells the layout of a document and is no setting.
    var belongsIntoTemplate: Bool {
      ["both", "mdm"].contains(availability) && ["both", "third-party"].contains(scope)
        && removed == nil && marks?.contains("undocumented") != true
        && platforms?.contains("windows") != false && name != "$schemaVersion"
    }
  }

  static func keys() throws -> [Key] {
    struct File: Decodable { let keys: [Key]? }
    let folder = Package.root.appending(path: "schemas/catalog")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".json") }
      .flatMap { name in
        let data = try Data(contentsOf: folder.appending(path: name))
        return try JSONDecoder().decode(File.self, from: data).keys ?? []
      }
  }

  static func templateKeys() throws -> [Key] { try keys().filter(\.belongsIntoTemplate) }

  /// The type of each key.
  static func types() throws -> [String: String] {
    Dictionary(try keys().map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
  }
}
