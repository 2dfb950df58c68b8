/// The scopes of an OIDC object, one by one (RFC 6749 section 3.3).
package struct OIDCScopes: Sendable {
  /// The scopes, with commas and semicolons taken for separators where they are meant so.
  package let names: [Substring]
  /// Whether commas or semicolons stand where spaces belong.
  ///
  /// Both may also be part of a scope's name, so that only a scope known from OpenID Connect beside
  /// them tells.
  let hasWrongSeparators: Bool
  /// Whether it is certain which commas and semicolons separate scopes.
  let isCertain: Bool

  init(_ text: String) {
    let tokens = text.split(whereSeparator: \.isWhitespace)
    let suspects = tokens.filter { $0.contains(where: Self.isWrongSeparator) }
    let meant = suspects.filter { token in
      token.split(whereSeparator: Self.isWrongSeparator).contains(where: Self.isStandard)
    }
    hasWrongSeparators = !meant.isEmpty
    isCertain = suspects.allSatisfy { token in
      let parts = token.split(whereSeparator: Self.isWrongSeparator)
      return parts.count <= 1 || parts.contains(where: Self.isStandard)
    }
    names =
      meant.isEmpty
      ? tokens : tokens.flatMap { $0.split(whereSeparator: Self.isWrongSeparator) }
  }

  /// The scopes as they should be written.
  var text: String { names.joined(separator: " ") }

  package func contains(_ name: String) -> Bool { names.contains { $0 == name } }

  /// Whether nothing is asked for but facts about the user: no API's scope is among them.
  var describeOnlyTheUser: Bool { names.allSatisfy(Self.userScopes.contains) }

  /// Whether nothing is asked for but what OpenID Connect itself defines.
  package var areOnlyStandard: Bool { names.allSatisfy(Self.isStandard) }

  /// The scopes about the user (OpenID Connect Core sections 3.1.2.1 and 5.4).
  private static let userScopes: Set<Substring> = [
    "openid", "profile", "email", "address", "phone",
  ]

  /// Whether OpenID Connect defines the scope (Core section 11 for `offline_access`).
  private static func isStandard(_ name: Substring) -> Bool {
    userScopes.contains(name) || name == "offline_access"
  }

  private static func isWrongSeparator(_ character: Character) -> Bool {
    character == "," || character == ";"
  }
}
