import Documents
import KeyCatalog

/// Reads keys that are newer than the catalog from a JSON or YAML file: an object with a list `keys`,
/// whose entries are written like those of `schemas/catalog`.
public enum CatalogExtensionReader {
  /// Why an entry cannot be used.
  public struct EntryError: Error, Sendable, CustomStringConvertible {
    public let place: Range<Int>
    public let description: String
  }

  /// - Throws: ``EntryError`` with the place of the first entry or member that cannot be used.
  public static func read(_ document: Document) throws(EntryError) -> CatalogExtension {
    guard let list = document.root["keys"], list.kind == .array else {
      throw EntryError(
        place: document.root.place, description: "an object with a list named keys is expected")
    }
    var definitions: [(name: String, make: (KeyID) -> KeyDefinition)] = []
    for entry in list.elements { definitions.append(try definition(entry)) }
    return CatalogExtension(definitions)
  }

  private static func definition(
    _ entry: Value
  ) throws(EntryError) -> (name: String, make: (KeyID) -> KeyDefinition) {
    guard entry.kind == .object else { throw error(entry, "an object is expected") }
    for member in entry.members where !members.contains(member.name) {
      throw error(member.key, "there is no member of this name in a key")
    }
    guard let name = entry["name"]?.stringValue, !name.isEmpty, name.utf8.count <= 200 else {
      throw error(entry, "the key needs a name")
    }
    guard let type = try choice(entry, "type", ValueType.init) else {
      throw error(entry, "the key needs a type")
    }
    let title = try text(entry, "title") ?? name
    let description = try text(entry, "description") ?? ""
    let values = try values(entry)
    let minimum = try number(entry, "min")
    let maximum = try number(entry, "max")
    let exclusiveMinimum = try number(entry, "exclusiveMin")
    let maximumLength = try number(entry, "maxLength").flatMap(Int.init(exactly:))
    let shape = try choice(entry, "shape") { Catalog.shape(named: $0)?.id }
    let since = try choice(entry, "since") { AppVersion($0) }
    let marks = try marks(entry)
    let availability = try choice(entry, "availability", KeyDefinition.Availability.init)
    let scope = try choice(entry, "scope", KeyDefinition.Scope.init)
    let section = try text(entry, "section")
    return (
      name,
      { id in
        let value = ValueDefinition(
          key: id, name: name, title: title, description: description, type: type, values: values,
          minimum: minimum, maximum: maximum, exclusiveMinimum: exclusiveMinimum,
          maximumLength: maximumLength, shape: shape, since: since, marks: marks)
        return KeyDefinition(
          id: id, value: value, section: section ?? "undocumented",
          availability: availability ?? .both, scope: scope ?? .thirdParty)
      }
    )
  }

  private static let members: Set<String> = [
    "name", "title", "description", "section", "type", "values", "min", "max", "exclusiveMin",
    "maxLength", "shape", "since", "marks", "availability", "scope", "default", "nestedPath",
  ]

  private static func text(_ entry: Value, _ name: String) throws(EntryError) -> String? {
    guard let value = entry[name] else { return nil }
    guard let text = value.stringValue else { throw error(value, "\(name) is a string") }
    return text
  }

  private static func number(_ entry: Value, _ name: String) throws(EntryError) -> Double? {
    guard let value = entry[name] else { return nil }
    guard let number = value.numberValue, number.isFinite else {
      throw error(value, "\(name) is a number")
    }
    return number
  }

  private static func choice<Choice>(
    _ entry: Value, _ name: String, _ make: (String) -> Choice?
  ) throws(EntryError) -> Choice? {
    guard let value = entry[name], let text = try text(entry, name) else { return nil }
    guard let choice = make(text) else {
      throw error(value, "\(name) is none that the catalog has; see writ keys --format json")
    }
    return choice
  }

  /// The values of an enumeration: plain strings, or objects with a title as in the catalog.
  private static func values(_ entry: Value) throws(EntryError) -> [EnumerationValue] {
    guard let list = entry["values"] else { return [] }
    var values: [EnumerationValue] = []
    for item in list.elements {
      guard let value = item.stringValue ?? item["value"]?.stringValue else {
        throw error(item, "a value is a string, or an object with a value")
      }
      values.append(
        EnumerationValue(
          value, title: item["title"]?.stringValue ?? value,
          since: item["since"]?.stringValue.flatMap { AppVersion($0) },
          isDeprecated: item["deprecated"]?.booleanValue ?? false))
    }
    return values
  }

  private static func marks(_ entry: Value) throws(EntryError) -> Marks {
    guard let list = entry["marks"] else { return [] }
    var marks: Marks = []
    for item in list.elements {
      guard let mark = Marks.names.first(where: { $0.name == item.stringValue })?.mark else {
        throw error(item, "a mark is one of \(Marks.names.map(\.name).joined(separator: ", "))")
      }
      marks.insert(mark)
    }
    return marks
  }

  private static func error(_ value: Value, _ problem: String) -> EntryError {
    EntryError(place: value.place, description: problem)
  }
}
