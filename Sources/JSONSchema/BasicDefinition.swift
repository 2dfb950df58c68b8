/// The definitions that values of every kind share.
///
/// A key's own value may be a string that holds it, as device management carries it; the fields inside
/// an object are never converted. Anything may be a string that is filled in later.
enum BasicDefinition: String, CaseIterable {
  case boolean
  case integer
  case number
  /// An object as a string of JSON.
  case objectText
  /// A list as a string of JSON.
  case listText
  case booleanField
  case integerField
  case numberField
  case filledIn
  /// What is filled in and is no string then.
  case reference

  var node: SchemaNode {
    switch self {
    case .boolean: Self.text(or: "boolean", "^(true|false|1|0)$")
    case .integer: Self.text(or: "integer", "^-?[0-9]{1,63}$")
    case .number:
      Self.text(or: "number", #"^-?[0-9]{1,32}(\.[0-9]{1,32})?([eE][-+]?[0-9]{1,3})?$"#)
    case .objectText: Self.text(#"^[ \t\r\n]{0,999}\{"#)
    case .listText: Self.text(#"^[ \t\r\n]{0,999}\[[ \t\r\n]{0,999}["{\]]"#)
    case .booleanField: Self.text(or: "boolean", nil)
    case .integerField: Self.text(or: "integer", nil)
    case .numberField: Self.text(or: "number", nil)
    case .filledIn: Self.text("^$")
    case .reference: Self.text(nil)
    }
  }

  private static func text(or type: String, _ pattern: String?) -> SchemaNode {
    .object([.type(type, "string"), Self.pattern(pattern)])
  }

  private static func text(_ pattern: String?) -> SchemaNode {
    .object([.type("string"), Self.pattern(pattern)])
  }

  private static func pattern(_ own: String?) -> SchemaNode.Member {
    .init("pattern", .string(([own].compactMap(\.self) + laterValues).joined(separator: "|")))
  }

  /// References that an export fills in, variables of device management, and what a person has still
  /// to fill in: the linter has a word for each of them.
  private static let laterValues = [
    #"\$\{(env|file):[^}]"#, #"\{\{"#, "^[$%<]", "^__[A-Z]", #"^\{[A-Za-z_]{2,64}\}$"#, "[xX]{4}",
    "([Yy]our|YOUR|[Rr]eplace|REPLACE|[Pp]aste|PASTE)[_ -]",
    "^(TENANT|TENANT_ID|CLIENT_ID|AUTH_SERVER_ID|PROFILE-UUID|CHANGEME|changeme|TODO|todo)$",
  ]
}
