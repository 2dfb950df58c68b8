import Configuration
import Documents
import KeyCatalog

extension Shape {
  /// The field whose name differs from this one in the case of letters only.
  func field(namedIgnoringCase name: String) -> ValueDefinition? {
    let folded = name.lowercased()
    return fields.first { $0.name.lowercased() == folded }
  }

  /// Whether an object has a field, or a misspelled name that was meant for it: a field whose name has
  /// an error of its own is not missing as well.
  func isGiven(_ field: ValueDefinition, in object: Value) -> Bool {
    if object[field.name] != nil { return true }
    let others = fields.map(\.name)
    // Only so many names are compared: an object of the app's has few.
    return object.members.prefix(fields.count * 2).contains { member in
      let name = member.name
      guard self.field(named: name) == nil else { return false }
      return Suggestion.nearest(to: name, among: others).first == field.name
    }
  }
}
