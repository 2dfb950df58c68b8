// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static let expiresAtKey: KeyDefinition =
    KeyDefinition(id: .expiresAt, value: ValueDefinition(key: .expiresAt, name: "expiresAt", title: "Response expiry", description: "When the app fetches the response anew, as a Unix time: at or above 10^12 it counts as milliseconds, below as seconds. Absent means one hour. It belongs in a bootstrap response and does nothing elsewhere.", type: .number, format: .epoch, since: AppVersion(1, 10628, 0), marks: [.sharedName]), section: "response", availability: .served, scope: .thirdParty)
  static let schemaVersionKey: KeyDefinition =
    KeyDefinition(id: .schemaVersion, value: ValueDefinition(key: .schemaVersion, name: "$schemaVersion", title: "Layout version", description: "Which of the two layouts the document has: 1 for flat keys, 2 for nested ones. With 2, flat keys in the same document are ignored; otherwise the nested ones are.", type: .integer, minimum: 1, maximum: 2), section: "response", availability: .both, scope: .thirdParty)
}
