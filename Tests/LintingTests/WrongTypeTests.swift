import Configuration
import Documents
import KeyCatalog
import Linting
import Rules
import Testing

/// A value of a wrong type is an error for every key and field, whatever else is said of it, and no
/// other error stands at its place.
@Suite struct WrongTypeTests {
  @Test(arguments: Catalog.keys.map(\.name))
  func isAnErrorForEveryKey(name: String) throws {
    let value = try #require(Catalog.key(named: name)).definition.value
    for text in Self.wrongValues(for: value) {
      try expectOneError(at: "/\(name)", in: "{\"\(name)\": \(text)}")
    }
  }

  @Test(
    arguments: Catalog.keys.filter { $0.value.shape?.definition.fields.isEmpty == false }.map(
      \.name))
  func isAnErrorForEveryField(name: String) throws {
    let value = try #require(Catalog.key(named: name)).definition.value
    for field in try #require(value.shape).definition.fields {
      for text in Self.wrongValues(for: field) {
        let object = "{\"\(field.name)\": \(text)}"
        let isList = value.type.isList
        try expectOneError(
          at: "/\(name)/\(isList ? "0/" : "")\(field.name)",
          in: "{\"\(name)\": \(isList ? "[\(object)]" : object)}")
      }
    }
  }

  private func expectOneError(at pointer: String, in text: String) throws {
    let document = try Document.read(Array(text.utf8), name: "a.json")
    let findings = Linter(options: .example).lint(ManagedConfiguration(document))
    let errors = findings.filter { $0.severity == .error && $0.pointer == pointer }
    #expect(errors.count == 1, "\(errors.map(\.message)) in \(text)")
  }

  /// JSON that the definition takes in no form.
  private static func wrongValues(for value: ValueDefinition) -> [String] {
    let types = [value.type] + value.alternateTypes
    var texts = ["null"]
    if !types.contains(.boolean) { texts.append("true") }
    if !types.contains(where: \.isCollection) { texts.append("{}") }
    if !types.contains(where: { $0 == .integer || $0 == .number }) { texts.append("7") }
    if types == [.integer] { texts.append("1.5") }
    if !types.contains(where: { $0 == .string || $0 == .enumeration }) { texts.append("\"text\"") }
    return texts
  }
}
