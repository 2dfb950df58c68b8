import Foundation

/// All Swift that is made and not written.
public enum GeneratedSources {
  /// A generated file, by its path in the package.
  public typealias File = (path: String, text: String)

  /// Renders every generated file of the package in a folder.
  /// - Throws: ``DefinitionError`` when a definition cannot be read.
  public static func render(package: URL) throws -> [File] {
    let definitions = try CatalogDefinitions(folder: package.appending(path: "schemas/catalog"))
    let catalog = CatalogRenderer(definitions).render().map {
      (path: "Sources/KeyCatalog/Generated/\($0.name)", text: $0.text)
    }
    let rules = try RuleRegistryRenderer(folder: package.appending(path: "Sources/Rules"))
    return catalog + [(path: "Sources/Rules/RuleRegistry+Generated.swift", text: rules.render())]
  }
}
