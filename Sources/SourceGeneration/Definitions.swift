import Foundation

/// The catalog's source, as it stands in `schemas/catalog`.
public struct CatalogDefinitions {
  let catalog: CatalogFile
  let shapes: [ShapeDefinition]
  let keys: [KeyEntry]

  /// Reads all definition files of a folder.
  /// - Throws: what decoding says, with the file's name.
  public init(folder: URL) throws {
    catalog = try Self.decode(CatalogFile.self, from: folder.appending(path: "catalog.json"))
    shapes = try Self.decode(ShapeFile.self, from: folder.appending(path: "shapes.json")).shapes
    // The order of the sections is the order of the keys, in every list and template.
    let files = catalog.sections.map(\.id).filter { !$0.contains(".") }
    keys = try files.flatMap { section in
      try Self.decode(KeyFile.self, from: folder.appending(path: "\(section).json")).keys
    }
  }

  private static func decode<File: Decodable>(_ type: File.Type, from file: URL) throws -> File {
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: file))
    } catch {
      throw DefinitionError(file: file.lastPathComponent, problem: String(describing: error))
    }
  }
}

/// A definition file that cannot be used.
public struct DefinitionError: Error, CustomStringConvertible {
  let file: String
  let problem: String
  public var description: String { "\(file): \(problem)" }
}

struct CatalogFile: Decodable {
  let release: String
  let releaseDate: String
  let earliestBuild: String
  let cutOff: String
  let clusters: [String]
  let sections: [Section]

  struct Section: Decodable {
    let id: String
    let title: String
  }
}

struct KeyFile: Decodable {
  let keys: [KeyEntry]
}

struct ShapeFile: Decodable {
  let shapes: [ShapeDefinition]
}

struct ShapeDefinition: Decodable {
  let id: String
  let title: String
  let description: String
  let kind: Kind
  let fields: [ValueEntry]?
  let values: ValueEntry?
  let items: ValueEntry?
  let keyFormat: String?
  let shorthand: String?
  let variantFields: [String]?
  let identity: [String]?

  enum Kind: String, Decodable {
    case record, map, items
  }
}

/// The members that keys and fields have in common.
struct ValueEntry: Decodable {
  let name: String?
  let title: String
  let description: String
  let type: String
  let alternateTypes: [String]?
  let values: [EnumerationEntry]?
  let `default`: LiteralEntry?
  let min: Double?
  let max: Double?
  let exclusiveMin: Double?
  let maxLength: Int?
  let pattern: String?
  let format: String?
  let shape: String?
  let since: String?
  let marks: [String]?
  let required: Bool?
  let requiredIn: [String]?
  let only: [String]?
  let order: String?
  let effect: EffectEntry?
}

struct EnumerationEntry: Decodable {
  let value: String
  let title: String
  let description: String?
  let since: String?
  let deprecated: Bool?
}

enum LiteralEntry: Decodable {
  case boolean(Bool)
  case number(Double)
  case string(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

struct KeyEntry: Decodable {
  /// What the key shares with a field.
  let value: ValueEntry
  let facts: Facts

  init(from decoder: any Decoder) throws {
    value = try ValueEntry(from: decoder)
    facts = try Facts(from: decoder)
  }

  struct Facts: Decodable {
    let name: String
    let section: String
    let availability: String
    let scope: String
    let scopeSince: String?
    let mdmSince: String?
    let servedSince: String?
    let defaultBefore: DefaultBefore?
    let providers: [String]?
    let platforms: [String]?
    let changedIn: [String]?
    let nestedPath: String?
    let nestedPathInferred: Bool?
    let nestedPathBefore: PathBefore?
    let renamedFrom: [FormerName]?
    let deprecated: Deprecation?
    let removed: Removal?
    let consent: Consent?
    let enforcedFrom: String?
  }

  struct DefaultBefore: Decodable {
    let value: LiteralEntry
    let until: String
  }

  struct PathBefore: Decodable {
    let path: String
    let until: String
  }

  struct FormerName: Decodable {
    let name: String
    let since: String?
  }

  struct Deprecation: Decodable {
    let since: String?
    let replacedBy: String?
    let acceptedUntil: String?
    let noEndDate: Bool?
  }

  struct Removal: Decodable {
    let `in`: String?
    let replacedBy: String?
  }

  struct Consent: Decodable {
    let since: String?
    let inferred: Bool?
  }
}
