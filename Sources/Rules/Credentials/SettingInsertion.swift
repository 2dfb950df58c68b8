import Configuration
import Documents
import KeyCatalog

extension RuleContext {
  /// The edit that adds a string setting where a document of this form keeps it; nothing where the
  /// place is not known.
  func insertion(of key: KeyID, _ text: String) -> Fix.Edit? {
    switch configuration.envelope.form {
    case .flat:
      guard let object = settingsContainer, object.kind == .object else { return nil }
      return .insert(name: key.name, .string(text), into: object)
    case .nested:
      guard let path = key.definition.nestedPath else { return nil }
      return nestedInsertion(of: path.split(separator: ".").map(String.init), text)
    }
  }

  /// Goes as far down the path as there are objects, and makes the rest.
  private func nestedInsertion(of path: [String], _ text: String) -> Fix.Edit? {
    var object = configuration.settingsObject
    var rest = path[...]
    while rest.count > 1, let name = rest.first, let inner = object[name], inner.kind == .object {
      object = inner
      rest.removeFirst()
    }
    guard let name = rest.popFirst(), object.kind == .object, object[name] == nil else {
      return nil
    }
    let value = rest.reversed().reduce(Fix.Replacement.string(text)) { inner, name in
      .object([(name: name, value: inner)])
    }
    return .insert(name: name, value, into: object)
  }

  /// The object that holds flat settings: in a registry file, the values of the policy key.
  private var settingsContainer: Value? {
    let sections = configuration.envelope.registrySections
    guard !sections.isEmpty else { return configuration.settingsObject }
    return sections.first { $0.relation == .policyKey }?.values
  }
}
