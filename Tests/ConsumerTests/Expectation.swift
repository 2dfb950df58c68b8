/// How a target stores the types that it has a choice about.
enum StoredTypes: Sendable {
  /// Everything is a string.
  case strings
  /// Booleans and integers are such, as in a property list.
  case native
  /// Booleans are 1 and 0, as in the registry.
  case numbers
}

/// What a consumer must show for a configuration, and in what its report differs.
struct Expectation {
  private let settings: [String: JSONValue]
  private let stored: StoredTypes

  init(_ settings: [String: JSONValue], stored: StoredTypes) throws {
    self.settings = settings
    self.stored = stored
  }

  init(_ source: Source, stored: StoredTypes) throws {
    try self.init(source.settings, stored: stored)
  }

  /// Says which keys are missing, superfluous or have another value; nothing when all is well.
  func differences(from shown: [String: JSONValue]) throws -> [String] {
    let types = try CatalogFile.types()
    let missing = settings.keys.filter { shown[$0] == nil }.map { "\($0) is missing" }
    let superfluous = shown.keys.filter { settings[$0] == nil }.map { "\($0) is superfluous" }
    let different: [String] = try settings.compactMap { name, value in
      guard let found = shown[name] else { return nil }
      let isRight =
        switch value {
        // The order of members and the escapes are the writer's choice: the JSON is compared.
        case .object, .array:
          try found.string.map { try JSONValue(strict: $0).isIdentical(to: value) } == true
        default: try found.isIdentical(to: scalar(value, type: types[name]))
        }
      return isRight ? nil : "\(name) is \(found)"
    }
    return (missing + superfluous + different).sorted()
  }

  private func scalar(_ value: JSONValue, type: String?) -> JSONValue {
    switch (value, stored) {
    case (.boolean(let truth), .strings): .string(truth ? "true" : "false")
    case (.boolean(let truth), .numbers): .integer(truth ? 1 : 0)
    case (.integer(let number), .strings): .string(String(number))
    // What need not be whole has no native type that the app reads.
    case (.integer(let number), _) where type == "number": .string(String(number))
    case (.number(let number), _): .string(String(number))
    default: value
    }
  }
}
