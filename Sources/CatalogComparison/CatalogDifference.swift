import Configuration
import KeyCatalog

/// Something that the app publishes and the catalog lacks or has differently.
public struct CatalogDifference: Sendable, Equatable {
  /// The name or nested path, as the file has it.
  public let key: String
  public let kind: Kind
  /// What the file says.
  public let published: String
  /// What the catalog says; `nil`: nothing.
  public let catalog: String?

  /// What differs.
  public enum Kind: String, Sendable {
    case key
    case value
    case type
    case range
  }

  /// The difference in words.
  public var message: String {
    switch kind {
    case .key: "\(key): the catalog lacks this key (\(published))"
    case .value where catalog == nil: "\(key): the catalog lacks the value \"\(published)\""
    case .value: "\(key): the file lacks the value \"\(catalog ?? "")\""
    case .type: "\(key): the type is \(published), in the catalog \(catalog ?? "none")"
    case .range: "\(key): the range is \(published), in the catalog \(catalog ?? "none")"
    }
  }
}

extension PublishedCatalog {
  /// What the catalog lacks or has differently, in the order of the file.
  ///
  /// Keys of the catalog that the file does not have are no difference: no file has all of them.
  public var differences: [CatalogDifference] { keys.flatMap(differences) }

  private func differences(of key: Key) -> [CatalogDifference] {
    let known =
      Catalog.key(named: key.name) ?? Catalog.key(formerlyNamed: key.name)
      ?? NestedForm.key(at: key.name)
    guard let known else {
      return [
        CatalogDifference(
          key: key.name, kind: .key, published: key.type?.rawValue ?? "type not said", catalog: nil)
      ]
    }
    let definition = known.definition.value
    return typeDifference(key, definition) + valueDifferences(key, definition)
      + rangeDifference(key, definition)
  }

  private func typeDifference(_ key: Key, _ definition: ValueDefinition) -> [CatalogDifference] {
    guard let type = key.type else { return [] }
    let accepted = [definition.type] + definition.alternateTypes
    // Templates carry objects, lists and numbers with a fraction as strings.
    let isPacked =
      form != .jsonSchema && type == .string
      && accepted.contains { $0.isCollection || $0 == .number }
    let isSame = accepted.contains { Self.isSame(type, $0) }
    guard !isSame, !isPacked else { return [] }
    return [
      CatalogDifference(
        key: key.name, kind: .type, published: type.rawValue, catalog: definition.type.rawValue)
    ]
  }

  /// Whether a file that says one type may mean the other: none says more of strings than that.
  private static func isSame(_ published: ValueType, _ ours: ValueType) -> Bool {
    switch (published, ours) {
    case (.string, .enumeration), (.stringList, .enumerationList), (.stringList, .objectList): true
    default: published == ours
    }
  }

  private func valueDifferences(
    _ key: Key, _ definition: ValueDefinition
  ) -> [CatalogDifference] {
    guard let published = key.values, !definition.values.isEmpty else { return [] }
    let ours = definition.values.map(\.value)
    let missing = published.filter { !ours.contains($0) }.map { value in
      CatalogDifference(key: key.name, kind: .value, published: value, catalog: nil)
    }
    // A value that is no longer accepted need not be published.
    let gone = definition.values.filter { !$0.isDeprecated && !published.contains($0.value) }.map {
      CatalogDifference(key: key.name, kind: .value, published: "", catalog: $0.value)
    }
    return missing + gone
  }

  private func rangeDifference(
    _ key: Key, _ definition: ValueDefinition
  ) -> [CatalogDifference] {
    let isOtherMinimum = key.minimum.map { $0 != definition.minimum } ?? false
    let isOtherMaximum = key.maximum.map { $0 != definition.maximum } ?? false
    guard isOtherMinimum || isOtherMaximum else { return [] }
    return [
      CatalogDifference(
        key: key.name, kind: .range, published: Self.range(key.minimum, key.maximum),
        catalog: Self.range(definition.minimum, definition.maximum))
    ]
  }

  private static func range(_ minimum: Double?, _ maximum: Double?) -> String {
    func text(_ number: Double) -> String { Literal.number(number).description }
    switch (minimum, maximum) {
    case (let low?, let high?): return "\(text(low)) to \(text(high))"
    case (let low?, nil): return "at least \(text(low))"
    case (nil, let high?): return "at most \(text(high))"
    case (nil, nil): return "not limited"
    }
  }
}
