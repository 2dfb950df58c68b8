import Configuration
import Documents
import Rules

extension Fix {
  /// The fix as changes of a document's values.
  ///
  /// Device management carries an object or list as one string of JSON, so that one that would become a
  /// setting's value in a property list is written as such.
  func valueEdits(in configuration: ManagedConfiguration) -> [ValueEdit] {
    edits.map { edit in
      switch edit {
      case .rename(let key, let name): .rename(key, to: name)
      case .remove(let value): .remove(value)
      case .replace(let value, let replacement):
        .replace(
          value,
          with: configuration.carried(
            replacement.newValue, asSettingIn: value.key == nil ? nil : value.parent))
      case .insert(let name, let replacement, let object):
        .insert(
          name: name, configuration.carried(replacement.newValue, asSettingIn: object),
          into: object)
      }
    }
  }
}

extension Fix.Replacement {
  fileprivate var newValue: NewValue {
    switch self {
    case .string(let text): .string(text)
    case .boolean(let truth): .boolean(truth)
    case .integer(let number): .integer(number)
    case .value(let value): .value(value)
    case .object(let members): .object(members.map { ($0.name, $0.value.newValue) })
    case .array(let entries): .array(entries.map(\.newValue))
    }
  }
}

extension ManagedConfiguration {
  /// - Parameter object: where the value will stand.
  fileprivate func carried(_ new: NewValue, asSettingIn object: Value?) -> NewValue {
    guard document.format == .mobileconfig || document.format == .plist, new.isContainer,
      let object, holdsSettings(object)
    else { return new }
    return .string(new.jsonText)
  }

  private func holdsSettings(_ object: Value) -> Bool {
    settings.first.map { $0.nameValue.parent == object } ?? false
      || envelope.profile?.payloads.contains { $0.preferences.contains(object) } ?? false
  }
}
