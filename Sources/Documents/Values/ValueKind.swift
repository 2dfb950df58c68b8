/// What a value is, as its file says it: the union of what JSON, YAML, property lists and the
/// registry can hold.
public enum ValueKind: UInt8, Sendable {
  case object
  case array
  case string
  case integer
  case real
  case boolean
  case null
  /// `<data>` of a property list, or a binary registry value.
  case data
  /// `<date>` of a property list.
  case date
}

/// How a format carried a value, where that is more than its kind says.
///
/// The registry has types that look alike once read (`REG_SZ` and `REG_EXPAND_SZ` are both text), and
/// the app reads some and not others, so the type is kept beside the value.
public enum WireType: UInt8, Sendable {
  /// Nothing to add: the format has one way to write this kind.
  case plain
  case registryString
  case registryExpandString
  case registryMultiString
  case registryDoubleWord
  case registryQuadWord
  case registryBinary
  /// A type number that Windows does not define for policies.
  case registryOther
  /// `"name"=-`: the file takes the value away.
  case registryDeletion
}
